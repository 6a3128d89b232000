import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', minWidth: 0, cursor: 'pointer' },
  box: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: tokens.spacingHorizontalS,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'inherit',
  },
  label: {
    flexGrow: 1,
    minWidth: 0,
    padding: `6px ${tokens.spacingHorizontalS} 6px ${tokens.spacingHorizontalXS}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
});

interface TickProps {
  readonly className: string;
  /** `mixed`: of several, some. */
  readonly checked: boolean | 'mixed';
  readonly tick: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** A box to tick with its words. The browser's own box: that of Fluent UI would make the page's start a twentieth heavier. */
export function Tick({ className, checked, tick, children }: TickProps) {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.root, className)}>
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = checked === 'mixed';
        }}
        type="checkbox"
        className={styles.box}
        checked={checked === true}
        onChange={({ currentTarget }) => tick(currentTarget.checked)}
      />
      <span className={styles.label}>{children}</span>
    </label>
  );
}
