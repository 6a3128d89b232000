import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { workbench as words } from '../strings/pane.js';
import type { Zoom } from './draw/zoom.js';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    zIndex: 1,
    left: tokens.spacingHorizontalM,
    bottom: tokens.spacingVerticalM,
    display: 'flex',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    '@media print': { display: 'none' },
  },
  button: {
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface ZoomProps {
  readonly zoom: Zoom;
  readonly set: (zoom: Zoom) => void;
}

/** How large the pages are drawn. */
export function ZoomSwitch({ zoom, set }: ZoomProps) {
  const styles = useStyles();
  const choices = [
    ['fit', words.fit],
    ['full', words.full],
  ] as const;
  return (
    <div className={styles.root} role="group" aria-label={words.zoom}>
      {choices.map(([choice, label]) => (
        <button
          key={choice}
          type="button"
          className={mergeClasses(styles.button, zoom === choice && styles.chosen)}
          aria-pressed={zoom === choice}
          onClick={() => set(choice)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
