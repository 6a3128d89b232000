import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { product } from '../../strings/pane.js';

const useStyles = makeStyles({
  root: {
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  title: {
    margin: 0,
    // Word's own menu lies over the right upper corner.
    paddingRight: '40px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

/** The frame of a page that stands in for the pane. */
export function StandIn({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{product}</h1>
      {children}
    </div>
  );
}
