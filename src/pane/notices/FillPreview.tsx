import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { WriteCaution } from '../../document/port.js';
import { offered } from '../../report/toldFinding.js';
import { preview as words } from '../../strings/pane.js';
import { CautionCard } from './CautionCard.js';
import { NeededList } from './NeededList.js';
import { RevealButton } from '../findings/RevealButton.js';
import { Tick } from '../findings/Tick.js';
import type { CheckResult } from '../store/result.js';
import type { ToldFinding } from '../../report/toldFinding.js';

const useStyles = makeStyles({
  // The choices scroll, the actions stand below them: a bar over the list would hide what has the focus.
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    '@container (max-height: 300px)': { minHeight: 'auto' },
  },
  choices: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    minHeight: 0,
    overflowY: 'auto',
    '@container (max-height: 300px)': { overflowY: 'visible' },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    ':focus': { outlineStyle: 'none' },
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground3 },
  group: {
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  all: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  row: { flexGrow: 1 },
  was: { color: tokens.colorNeutralForeground3, marginLeft: tokens.spacingHorizontalXS },
  actions: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
  },
  confirm: { flexGrow: 1 },
});

interface PreviewProps {
  readonly result: CheckResult;
  /** Keys of the entries that are ticked. */
  readonly chosen: ReadonlySet<string>;
  readonly busy: boolean;
  /** What to know before anything is written. */
  readonly caution: WriteCaution | null;
  readonly choose: (views: readonly ToldFinding[], chosen: boolean) => void;
  readonly reveal: (view: ToldFinding) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** What would be filled with “无”, to look through before anything is written. */
export function FillPreview(props: PreviewProps) {
  const { result, chosen, busy, caution, choose, reveal, confirm, cancel } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { fill } = result;
  const count = offered(fill).filter(({ key }) => chosen.has(key)).length;
  return (
    <section
      className={styles.root}
      aria-label={words.heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <div className={styles.choices}>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {words.heading}
        </h2>
        <p className={styles.intro}>{words.intro}</p>
        {caution !== null && <CautionCard caution={caution} />}
        {(['blanks', 'wordings', 'unlikely'] as const).map((kind) => (
          <ChoiceGroup
            key={kind}
            heading={words[kind]}
            views={fill[kind]}
            chosen={chosen}
            choose={choose}
            reveal={reveal}
            result={result}
          />
        ))}
        <NeededList views={fill.needed} reveal={reveal} />
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          className={styles.confirm}
          disabledFocusable={busy || count === 0}
          onClick={confirm}
        >
          {words.confirm(count)}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </section>
  );
}

interface GroupProps extends Pick<PreviewProps, 'result' | 'chosen' | 'choose' | 'reveal'> {
  readonly heading: string;
  readonly views: readonly ToldFinding[];
}

function ChoiceGroup({ heading, views, chosen, choose, reveal, result }: GroupProps) {
  const styles = useStyles();
  if (views.length === 0) return null;
  const count = views.filter(({ key }) => chosen.has(key)).length;
  return (
    <div role="group" aria-label={heading} className={styles.group}>
      <Tick
        className={styles.all}
        checked={count === views.length ? true : count === 0 ? false : 'mixed'}
        tick={() => choose(views, count < views.length)}
      >
        {heading}（{views.length}）
      </Tick>
      {views.map((view) => (
        <div key={view.key} className={styles.line}>
          <Tick className={styles.row} checked={chosen.has(view.key)} tick={(checked) => choose([view], checked)}>
            {view.finding.label}
            <Was text={textOf(view, result)} />
          </Tick>
          <RevealButton view={view} reveal={reveal} />
        </div>
      ))}
    </div>
  );
}

/** What stands in the field, where it is not blank. */
function Was({ text }: { readonly text: string }) {
  const styles = useStyles();
  return text === '' ? null : <span className={styles.was}>{words.was(text)}</span>;
}

function textOf(view: ToldFinding, result: CheckResult): string {
  return result.content.fields.find((field) => field.field === view.finding.field)?.text ?? '';
}
