import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { WriteCaution } from '../../document/port.js';
import { preview as words } from '../../strings/pane.js';
import { CautionCard } from './CautionCard.js';
import { NeededList } from './NeededList.js';
import { fillPlan, type CheckResult, type FindingView } from '../store/result.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
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
    display: 'flex',
    maxWidth: 'none',
    width: '100%',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: { display: 'flex', maxWidth: 'none', width: '100%', '& > .fui-Checkbox__label': { overflowWrap: 'anywhere' } },
  was: { color: tokens.colorNeutralForeground3, marginLeft: tokens.spacingHorizontalXS },
  actions: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  confirm: { flexGrow: 1 },
});

interface PreviewProps {
  readonly result: CheckResult;
  readonly unchosen: ReadonlySet<string>;
  readonly busy: boolean;
  /** The document has no controls yet, and is written to by controls alone. */
  readonly prepareFirst: boolean;
  /** What to know before anything is written. */
  readonly caution: WriteCaution | null;
  readonly choose: (views: readonly FindingView[], chosen: boolean) => void;
  readonly reveal: (view: FindingView) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** What would be filled with “无”, to look through before anything is written. */
export function FillPreview(props: PreviewProps) {
  const { result, unchosen, busy, prepareFirst, caution, choose, reveal, confirm, cancel } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { blanks, wordings, needed } = fillPlan(result);
  const chosen = [...blanks, ...wordings].filter((view) => !unchosen.has(view.key)).length;
  return (
    <section
      className={styles.root}
      aria-label={words.heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.intro}>{words.intro}</p>
      {caution !== null && <CautionCard caution={caution} />}
      {prepareFirst && <p className={styles.intro}>{words.prepareFirst}</p>}
      <ChoiceGroup heading={words.blanks} views={blanks} unchosen={unchosen} choose={choose} />
      <ChoiceGroup heading={words.wordings} views={wordings} unchosen={unchosen} choose={choose} result={result} />
      <NeededList views={needed} reveal={reveal} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          className={styles.confirm}
          disabledFocusable={busy || chosen === 0}
          onClick={confirm}
        >
          {prepareFirst ? words.confirmPrepared(chosen) : words.confirm(chosen)}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </section>
  );
}

interface GroupProps {
  readonly heading: string;
  readonly views: readonly FindingView[];
  readonly unchosen: ReadonlySet<string>;
  readonly choose: (views: readonly FindingView[], chosen: boolean) => void;
  /** Given when what stands in the field should be shown. */
  readonly result?: CheckResult;
}

function ChoiceGroup({ heading, views, unchosen, choose, result }: GroupProps) {
  const styles = useStyles();
  if (views.length === 0) return null;
  const chosen = views.filter((view) => !unchosen.has(view.key)).length;
  return (
    <div role="group" aria-label={heading} className={styles.group}>
      <Checkbox
        className={styles.all}
        label={`${heading}（${views.length}）`}
        checked={chosen === views.length ? true : chosen === 0 ? false : 'mixed'}
        onChange={() => choose(views, chosen < views.length)}
      />
      {views.map((view) => (
        <Checkbox
          key={view.key}
          className={styles.row}
          checked={!unchosen.has(view.key)}
          onChange={(_event, { checked }) => choose([view], checked === true)}
          label={
            <>
              {view.finding.label}
              {result !== undefined && <span className={styles.was}>{words.was(textOf(view, result))}</span>}
            </>
          }
        />
      ))}
    </div>
  );
}

function textOf(view: FindingView, result: CheckResult): string {
  return result.content.fields.find((field) => field.field === view.finding.field)?.text ?? '';
}
