import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { position: 'relative' },
  summary: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalXXS,
    boxSizing: 'border-box',
    minHeight: '32px',
    minWidth: '32px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    listStyle: 'none',
    whiteSpace: 'nowrap',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    position: 'absolute',
    right: 0,
    zIndex: 3,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalXS,
    listStyle: 'none',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground1,
    // Seen where contrast themes take the shadow away.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  above: { bottom: '100%' },
  entry: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
});

export interface MenuEntry {
  readonly label: string;
  readonly select: () => void;
}

interface MenuProps {
  /** What is shown of the closed menu. */
  readonly children: ReactNode;
  /** Its name, when what is shown is a picture. */
  readonly label?: string;
  readonly above?: boolean;
  readonly entries: readonly MenuEntry[];
}

/** A few rarer actions, folded away: a disclosure, which costs a tenth of a menu and works with Tab and Enter alone. */
export function DisclosureMenu({ children, label, above = false, entries }: MenuProps) {
  const styles = useStyles();
  const details = useRef<HTMLDetailsElement>(null);
  const close = (): void => details.current?.removeAttribute('open');
  /** The focus goes back to what opened the menu, not away with the entry. */
  const fold = (): void => {
    close();
    details.current?.querySelector('summary')?.focus();
  };
  return (
    <details
      ref={details}
      className={styles.root}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.stopPropagation();
        fold();
      }}
    >
      <summary className={styles.summary} aria-label={label} title={label}>
        {children}
      </summary>
      <ul className={mergeClasses(styles.list, above && styles.above)}>
        {entries.map((entry) => (
          <li key={entry.label}>
            <Button
              appearance="subtle"
              className={styles.entry}
              onClick={() => {
                fold();
                entry.select();
              }}
            >
              {entry.label}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/**
 * What the page has loaded already is handed to what it loads later (the table of many files, the review of drafted rules): modules that both
 * import could not be folded into one, and the page's start would be a tenth heavier. For the same reason their looks are style sheets.
 */
export const ui = { Button, Menu: DisclosureMenu };
export type Ui = typeof ui;
