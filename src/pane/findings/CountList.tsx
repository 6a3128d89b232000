import { makeStyles, tokens } from '@fluentui/react-components';
import { meters as words } from '../../strings/pane.js';
import type { Meter } from '../store/meters.js';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    fontVariantNumeric: 'tabular-nums',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  count: { margin: 0, textAlign: 'right' },
});

/** 486 / 500 for each section with a limit, as Word's own count was at the check. */
export function CountList({ meters }: { readonly meters: readonly Meter[] }) {
  const styles = useStyles();
  return (
    <section aria-label={words.title}>
      <h3 className={styles.heading}>{words.title}</h3>
      <dl className={styles.root}>
        {meters.map(({ field, label, limit, count }) => [
          <dt key={field}>{label}</dt>,
          <dd key={`${field}-count`} className={styles.count}>
            {count === null ? words.unread : (count.about ? words.about : words.count)(count.word, limit)}
            {count !== null && count.wps !== null && ` · ${words.wps(count.wps)}`}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
