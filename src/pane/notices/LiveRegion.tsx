import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Speaks what happened. The inner key makes an equal sentence a new one. */
export function LiveRegion({ id, text }: { readonly id: number; readonly text: string }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.root}>
      <span key={id}>{text}</span>
    </div>
  );
}
