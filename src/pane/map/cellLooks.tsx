/** How the state of a field looks in the form map: icon, ground and border. */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { ClipboardCheckmark16Regular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { ClipboardTask16Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { CellState } from '../store/formMap.js';

/** Ground, border and ink of each state; the shape of its icon and the kind of border tell them apart without colour. */
export const useLooks = makeStyles({
  filled: {
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
  },
  checked: {
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
  },
  blank: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderStyle('dashed'),
    ...shorthands.borderColor(tokens.colorStatusDangerBorder2),
  },
  error: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  warning: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  manual: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke2),
  },
  unread: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderStyle('double'),
    ...shorthands.borderWidth('3px'),
    ...shorthands.borderColor(tokens.colorStatusDangerBorder2),
  },
  ignored: {
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderStyle('dotted'),
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
});

/** An empty field is an empty cell. */
export const icons = {
  filled: Checkmark16Regular,
  checked: ClipboardCheckmark16Regular,
  blank: null,
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  manual: ClipboardTask16Regular,
  unread: QuestionCircle16Regular,
  ignored: EyeOff16Regular,
} satisfies Record<CellState, typeof Checkmark16Regular | null>;

const useStyles = makeStyles({
  swatch: {
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    width: '16px',
    height: '16px',
    border: '1px solid',
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** The same look in small, for explanations. */
export function Swatch({ state }: { readonly state: CellState }) {
  const styles = useStyles();
  const looks = useLooks();
  const Icon = icons[state];
  return (
    <span aria-hidden className={mergeClasses(styles.swatch, looks[state])}>
      {Icon !== null && <Icon />}
    </span>
  );
}
