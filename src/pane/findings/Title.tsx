import { makeStyles, tokens } from '@fluentui/react-components';
import type { ToldFinding } from '../../report/toldFinding.js';
import { findings as words } from '../../strings/pane.js';
import { canReveal } from '../store/result.js';

const useStyles = makeStyles({
  title: {
    display: 'inline-block',
    minHeight: '24px',
    padding: '3px 0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    color: 'inherit',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    // A click anywhere on the card is one on its title.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  whole: { whiteSpace: 'nowrap' },
});

interface TitleProps {
  readonly view: ToldFinding;
  /** Its finding is the one gone to, and shows what else can be done. */
  readonly expanded: boolean;
  readonly reveal: (view: ToldFinding) => void;
}

/** The label of a finding, which leads to its place in the document. */
export function Title({ view, expanded, reveal }: TitleProps) {
  const styles = useStyles();
  const isSurplus = view.finding.rule === 'over-limit' && view.finding.severity === 'error';
  const name = isSurplus ? words.revealSurplusLabel : words.revealLabel;
  return (
    <button
      type="button"
      className={styles.title}
      aria-expanded={expanded}
      {...(canReveal(view) && {
        'aria-label': name(view.title),
        title: isSurplus ? words.revealSurplus : words.reveal,
      })}
      onClick={() => reveal(view)}
    >
      <Unbroken text={view.title} />
    </button>
  );
}

/** No line ends inside “（第1行）”. */
export function Unbroken({ text }: { readonly text: string }) {
  const styles = useStyles();
  return text.split(/(（第\d+行）)/).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <span key={piece} className={styles.whole}>
        {piece}
      </span>
    ),
  );
}
