/**
 * Pieces of look that recur in the pane, to be spread into the styles of a part. Tokens are named one by one: those that nothing names are not
 * loaded.
 */
import { shorthands, tokens } from '@fluentui/react-components';

export const row = { display: 'flex', alignItems: 'center' } as const;
export const column = { display: 'flex', flexDirection: 'column' } as const;

/** Letters with the line that goes with them. */
export const letters = {
  200: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  300: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  400: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  500: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
};

/** A sheet on the ground of the pane. */
export const sheet = {
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground1,
};

/** A sheet with something to read in it. */
export const card = { ...sheet, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge };

const ground = (backgroundColor: string, border: string) => ({ backgroundColor, ...shorthands.borderColor(border) });

/** The ground and border of what tells good news, a warning or an error. */
export const toned = {
  success: ground(tokens.colorStatusSuccessBackground1, tokens.colorStatusSuccessBorder1),
  warning: ground(tokens.colorStatusWarningBackground1, tokens.colorStatusWarningBorder1),
  error: ground(tokens.colorStatusDangerBackground1, tokens.colorStatusDangerBorder1),
};

/** A list without marks and edges of its own. */
export const bareList = { listStyle: 'none', margin: 0, padding: 0 } as const;

/** What opens a fold, with a chevron that turns; `unfolded` goes to the `details` around it. */
export const summary = {
  ...row,
  gap: tokens.spacingHorizontalXS,
  listStyle: 'none',
  cursor: 'pointer',
  '::-webkit-details-marker': { display: 'none' },
  '& svg': { flexShrink: 0, transform: 'rotate(-90deg)' },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const;
export const unfolded = { '&[open] > summary svg': { transform: 'none' } };

/** Said by screen readers alone. */
export const spoken = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
