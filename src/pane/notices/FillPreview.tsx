import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { offered } from '../../report/toldFinding.js';
import { preview as words } from '../../strings/pane.js';
import { leaveByKey } from '../hooks/leaveByKey.js';
import { Heading } from '../look/Heading.js';
import { column, row, sheet } from '../look/look.js';
import { CautionCard } from './CautionCard.js';
import { NeededList } from './NeededList.js';
import { RevealButton } from '../findings/RevealButton.js';
import { Tick } from '../findings/Tick.js';
import type { PaneStore } from '../store/paneStore.js';
import type { CheckResult } from '../store/result.js';
import type { PaneState } from '../store/state.js';
import type { ToldFinding } from '../../report/toldFinding.js';

const useStyles = makeStyles({
  // The choices scroll, the actions stand below them: a bar over the list would hide what has the focus.
  root: {
    ...column,
    flexGrow: 1,
    minHeight: 0,
    '@container (max-height: 300px)': { minHeight: 'auto' },
  },
  choices: {
    ...column,
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    minHeight: 0,
    overflowY: 'auto',
    '@container (max-height: 300px)': { overflowY: 'visible' },
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground3 },
  group: { ...sheet, minWidth: 0 },
  all: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { ...row, columnGap: tokens.spacingHorizontalXS },
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
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What would be filled with “无”, to look through before anything is written. */
export function FillPreview({ result, state, store }: PreviewProps) {
  const { chosen, activity, caution, pending } = state;
  const reveal = (view: ToldFinding): void => void store.reveal(view);
  const styles = useStyles();
  const { fill } = result;
  const count = offered(fill).filter(({ key }) => chosen.has(key)).length;
  return (
    <section className={styles.root} aria-label={words.heading} onKeyDown={leaveByKey(store.closePreview)}>
      <div className={styles.choices}>
        <Heading size={400} focused>
          {words.heading}
        </Heading>
        <p className={styles.intro}>{words.intro}</p>
        {caution !== null && pending === null && <CautionCard caution={caution} />}
        {(['blanks', 'wordings', 'unlikely'] as const).map((kind) => (
          <ChoiceGroup
            key={kind}
            heading={words[kind]}
            views={fill[kind]}
            chosen={chosen}
            choose={store.choose}
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
          disabledFocusable={activity !== null || count === 0}
          onClick={() => void store.confirmPreview()}
        >
          {words.confirm(count)}
        </Button>
        <Button onClick={store.closePreview}>{words.cancel}</Button>
      </div>
    </section>
  );
}

interface GroupProps extends Pick<PaneState, 'chosen'>, Pick<PaneStore, 'choose'> {
  readonly heading: string;
  readonly views: readonly ToldFinding[];
  readonly reveal: (view: ToldFinding) => void;
  readonly result: CheckResult;
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
