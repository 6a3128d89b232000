import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { manual as manualWords } from '../../strings/pane.js';
import { bareList, letters, row, sheet } from '../look/look.js';
import { Ground } from './Ground.js';
import { RevealButton } from './RevealButton.js';
import type { ToldFinding } from '../../report/toldFinding.js';
import { SeverityMark } from './Severity.js';
import { Tick } from './Tick.js';
import { Unbroken } from './Title.js';
import { useShown } from '../hooks/useShown.js';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalS },
  head: { ...row, gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  heading: { margin: 0, flexGrow: 1, ...letters[300] },
  intro: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
    ...letters[200],
    color: tokens.colorNeutralForeground3,
  },
  list: { ...bareList, ...sheet },
  item: {
    ...row,
    flexWrap: 'wrap',
    paddingRight: tokens.spacingHorizontalXS,
    outlineOffset: '-2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  foot: { flexBasis: '100%', paddingLeft: '36px', fontSize: tokens.fontSizeBase200 },
  label: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  message: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  check: { flexGrow: 1, flexBasis: 0 },
});

interface ManualProps {
  readonly words: { readonly heading: string; readonly intro: string };
  readonly views: readonly ToldFinding[];
  readonly ticked: ReadonlySet<string>;
  readonly current: string | null;
  readonly focus: string | null;
  /** What going to the current finding brought into view, in words. */
  readonly revealed: string;
  readonly tick: (view: ToldFinding, ticked: boolean) => void;
  readonly reveal: (view: ToldFinding) => void;
}

/** What software cannot see: a list to tick off, before printing or after it. */
export function ManualList({ words, views, ticked, current, focus, revealed, tick, reveal }: ManualProps) {
  const styles = useStyles();
  if (views.length === 0) return null;
  const done = views.filter((view) => ticked.has(view.key)).length;
  return (
    <section className={styles.root} aria-label={words.heading}>
      <div className={styles.head}>
        <SeverityMark severity="manual" />
        <h3 className={styles.heading}>{words.heading}</h3>
        <span>{manualWords.progress(done, views.length)}</span>
      </div>
      <p className={styles.intro}>{words.intro}</p>
      <ul className={styles.list}>
        {views.map((view) => (
          <ManualItem
            key={view.key}
            view={view}
            ticked={ticked.has(view.key)}
            current={view.key === current}
            focused={view.key === focus}
            revealed={view.key === current ? revealed : ''}
            tick={tick}
            reveal={reveal}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps extends Pick<ManualProps, 'tick' | 'reveal' | 'revealed'> {
  readonly view: ToldFinding;
  readonly ticked: boolean;
  readonly current: boolean;
  readonly focused: boolean;
}

function ManualItem({ view, ticked, current, focused, revealed, tick, reveal }: ItemProps) {
  const styles = useStyles();
  const item = useRef<HTMLLIElement>(null);
  useShown(item, current, focused);
  return (
    <li ref={item} tabIndex={-1} className={mergeClasses(styles.item, current && styles.current)}>
      <Tick className={styles.check} checked={ticked} tick={(checked) => tick(view, checked)}>
        <span className={styles.label}>
          <Unbroken text={view.title} />
        </span>
        <span className={styles.message}>{view.said}</span>
      </Tick>
      <RevealButton view={view} reveal={reveal} />
      {current && (
        <div className={styles.foot}>
          {revealed}
          <Ground ground={view.ground} />
        </div>
      )}
    </li>
  );
}
