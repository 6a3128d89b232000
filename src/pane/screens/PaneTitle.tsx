import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  shown: {
    margin: 0,
    // Word's own menu lies over the right upper corner.
    paddingRight: '40px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface TitleProps {
  readonly text: string;
  /** Not shown: something below says what the page is about, and needs the room. */
  readonly spoken?: boolean;
}

/** What a page of the pane is about. */
export function PaneTitle({ text, spoken = false }: TitleProps) {
  const styles = useStyles();
  return <h1 className={spoken ? styles.spoken : styles.shown}>{text}</h1>;
}
