import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { findings, manual as words } from '../strings/pane.js';
import { canReveal } from './FindingCard.js';
import { Ground } from './Ground.js';
import type { FindingView } from './result.js';
import { SeverityMark } from './Severity.js';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
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
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: '32px',
  },
  label: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  check: { width: '100%', '& > .fui-Checkbox__label': { flexGrow: 1, overflowWrap: 'anywhere' } },
});

interface ManualProps {
  readonly views: readonly FindingView[];
  readonly ticked: ReadonlySet<string>;
  readonly current: string | null;
  readonly tick: (view: FindingView, ticked: boolean) => void;
  readonly reveal: (view: FindingView) => void;
}

/** What software cannot see: a list to tick off before printing. */
export function ManualList({ views, ticked, current, tick, reveal }: ManualProps) {
  const styles = useStyles();
  const done = views.filter((view) => ticked.has(view.key)).length;
  return (
    <section className={styles.root} aria-label={words.heading}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{words.heading}</h3>
        <SeverityMark severity="manual" />
        <span>{words.progress(done, views.length)}</span>
      </div>
      <p className={styles.intro}>{words.intro}</p>
      <ul className={styles.list}>
        {views.map((view) => (
          <li key={view.key} className={mergeClasses(styles.item, view.key === current && styles.current)}>
            <Checkbox
              className={styles.check}
              checked={ticked.has(view.key)}
              onChange={(_event, { checked }) => tick(view, checked === true)}
              label={
                <>
                  <span className={styles.label}>{view.title}</span>
                  {view.message}
                </>
              }
            />
            <div className={styles.foot}>
              <Ground where={view.where} quote={view.quote} />
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
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
