import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useFocused } from '../hooks/useFocused.js';
import { letters } from './look.js';

const useStyles = makeStyles({
  // It is focused to be read, not to be used.
  root: { margin: 0, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
  ...letters,
});

interface HeadingProps {
  readonly level?: 2 | 3;
  readonly size: 300 | 400 | 500;
  /** It takes the focus: what the user pressed has given way to it, or they asked for it. */
  readonly focused: boolean;
  readonly children: string;
}

/** A heading to which a person can be led. */
export function Heading({ level = 2, size, focused, children }: HeadingProps) {
  const styles = useStyles();
  const heading = useFocused<HTMLHeadingElement>(focused);
  const Tag = `h${level}` as const;
  return (
    <Tag ref={heading} tabIndex={-1} className={mergeClasses(styles.root, styles[size])}>
      {children}
    </Tag>
  );
}
