import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { decisions as words } from '../../strings/pane.js';
import { leaveByKey } from '../hooks/leaveByKey.js';
import { column, letters } from '../look/look.js';
import type { Severity } from '../../check/finding.js';
import { LONGEST_REASON } from '../../decisions/memory.js';

const useStyles = makeStyles({
  root: {
    ...column,
    gap: tokens.spacingVerticalXS,
    position: 'relative',
    zIndex: 1,
    marginTop: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: letters[200],
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  },
  hint: {
    margin: 0,
    ...letters[200],
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalXS },
});

interface IgnoreFormProps {
  /** The finding's title, for the form's name. */
  readonly title: string;
  readonly severity: Severity;
  readonly ignore: (reason: string) => void;
  readonly cancel: () => void;
}

/** Asks for a reason, which only what must be changed needs. */
export function IgnoreForm({ title, severity, ignore, cancel }: IgnoreFormProps) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const needed = severity === 'error';
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className={styles.root}
      aria-label={words.ignoreLabel(title)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!needed || reason.trim() !== '') ignore(reason);
        else input.current?.focus();
      }}
      onKeyDown={leaveByKey(cancel)}
    >
      <label htmlFor={`${id}reason`} className={styles.label}>
        {needed ? words.reasonNeeded : words.reason}
      </label>
      <input
        ref={input}
        id={`${id}reason`}
        className={styles.input}
        value={reason}
        required={needed}
        maxLength={LONGEST_REASON}
        autoComplete="off"
        aria-describedby={`${id}hint`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}hint`} className={styles.hint}>
        {words.ignoreHint}
      </p>
      <div className={styles.actions}>
        <Button size="small" onClick={cancel}>
          {words.cancel}
        </Button>
        <Button size="small" type="submit" appearance="primary">
          {words.confirm}
        </Button>
      </div>
    </form>
  );
}
