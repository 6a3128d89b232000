import { makeStyles } from '@fluentui/react-components';
import { spoken } from '../look/look.js';

const useStyles = makeStyles({ root: spoken });

/** Speaks what happened. The inner key makes an equal sentence a new one. */
export function LiveRegion({ id, text }: { readonly id: number; readonly text: string }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.root}>
      <span key={id}>{text}</span>
    </div>
  );
}
