import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { product } from '../../strings/pane.js';
import { PaneTitle } from './PaneTitle.js';

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
});

/** The frame of a page that stands in for the pane. */
export function StandIn({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <PaneTitle text={product} />
      {children}
    </div>
  );
}
