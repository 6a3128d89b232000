import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { findings, preview as words } from '../../strings/pane.js';
import { canReveal } from '../store/result.js';
import type { ToldFinding } from '../../report/toldFinding.js';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  intro: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  label: { flexGrow: 1, overflowWrap: 'anywhere' },
});

interface NeededProps {
  readonly views: readonly ToldFinding[];
  readonly reveal: (view: ToldFinding) => void;
}

/** Blanks that only the applicant can fill. */
export function NeededList({ views, reveal }: NeededProps) {
  const styles = useStyles();
  if (views.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{`${words.needed}（${views.length}）`}</h3>
      <p className={styles.intro}>{words.neededIntro}</p>
      <ul className={styles.list}>
        {views.map((view) => (
          <li key={view.key} className={styles.item}>
            <span className={styles.label}>{view.finding.label}</span>
            {canReveal(view) && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={findings.revealLabel(view.title)}
                onClick={() => reveal(view)}
              >
                {findings.reveal}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
