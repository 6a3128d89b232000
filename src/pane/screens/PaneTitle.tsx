import { makeStyles, tokens } from '@fluentui/react-components';
import { spoken, letters } from '../look/look.js';

const useStyles = makeStyles({
  shown: {
    margin: 0,
    // Word's own menu lies over the right upper corner.
    paddingRight: '40px',
    ...letters[200],
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  spoken,
});

interface TitleProps {
  readonly text: string;
  /** Not shown: something below says what the page is about, and needs the room. */
  readonly spoken?: boolean;
}

/** What a page of the pane is about. */
export function PaneTitle({ text, spoken: isSpoken = false }: TitleProps) {
  const styles = useStyles();
  return <h1 className={isSpoken ? styles.spoken : styles.shown}>{text}</h1>;
}
