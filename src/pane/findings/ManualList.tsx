import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { useRef } from 'react';
import { findings, manual as manualWords } from '../../strings/pane.js';
import { Ground } from './Ground.js';
import { canReveal } from '../store/result.js';
import type { ToldFinding } from '../../report/toldFinding.js';
import { SeverityMark } from './Severity.js';
import { useShown } from '../hooks/useShown.js';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  heading: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  intro: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    outlineOffset: '-2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: '32px',
  },
  revealed: { flexBasis: '100%', fontSize: tokens.fontSizeBase200 },
  label: { fontWeight: tokens.fontWeightSemibold, display: 'block', color: tokens.colorNeutralForeground1 },
  message: { color: tokens.colorNeutralForeground2 },
  check: { width: '100%', '& > .fui-Checkbox__label': { flexGrow: 1, overflowWrap: 'anywhere' } },
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
        <h3 className={styles.heading}>{words.heading}</h3>
        <SeverityMark severity="manual" />
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
      <Checkbox
        className={styles.check}
        checked={ticked}
        onChange={(_event, { checked }) => tick(view, checked === true)}
        label={
          <>
            <span className={styles.label}>{view.title}</span>
            <span className={styles.message}>{view.message}</span>
          </>
        }
      />
      <div className={styles.foot}>
        <Ground ground={view.ground} />
        {canReveal(view) && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Location16Regular />}
            aria-label={findings.revealLabel(view.title)}
            onClick={() => reveal(view)}
          >
            {findings.reveal}
          </Button>
        )}
        {revealed !== '' && <span className={styles.revealed}>{revealed}</span>}
      </div>
    </li>
  );
}
