import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { meters as words } from '../../strings/pane.js';
import type { Meter } from '../store/meters.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    listStyle: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  label: {
    display: 'block',
    width: '100%',
    margin: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'left',
    color: 'inherit',
    minHeight: '24px',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  numbers: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  over: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  wps: { marginLeft: 'auto' },
  track: {
    position: 'relative',
    height: '6px',
    margin: `${tokens.spacingVerticalXXS} 0`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    '@media (prefers-reduced-motion: no-preference)': { transition: 'width 200ms ease-out' },
  },
  overBar: { backgroundColor: tokens.colorStatusDangerBackground3 },
  /** Where the limit lies on a track that shows more. */
  limit: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas' },
  },
  outdated: { margin: 0, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
});

interface MetersProps {
  readonly meters: readonly Meter[];
  /** The text was changed and could not be read again. */
  readonly outdated: boolean;
  readonly reveal: (field: string) => void;
}

/** 486 / 500 for each section with a limit, in Word's own count. */
export function CountMeters({ meters, outdated, reveal }: MetersProps) {
  const styles = useStyles();
  if (meters.length === 0) return null;
  return (
    <section className={styles.root} aria-label={words.title}>
      <h3 className={styles.heading}>{words.title}</h3>
      {outdated && <p className={styles.outdated}>{words.outdated}</p>}
      <ul className={styles.list}>
        {meters.map((meter) => (
          <li key={meter.field}>
            <button type="button" className={styles.label} onClick={() => reveal(meter.field)}>
              {meter.label}
            </button>
            {meter.count === null ? (
              <p className={styles.numbers}>{words.unread}</p>
            ) : (
              <Gauge label={meter.label} limit={meter.limit} count={meter.count} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GaugeProps {
  readonly label: string;
  readonly limit: number;
  readonly count: NonNullable<Meter['count']>;
}

function Gauge({ label, limit, count: { word, wps, surplus, about } }: GaugeProps) {
  const styles = useStyles();
  // Over the limit the track shows the whole text, and where the limit lies in it.
  const whole = Math.max(limit, word);
  return (
    <>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={whole}
        aria-valuenow={word}
        aria-valuetext={words.spoken(word, limit)}
        className={styles.track}
      >
        <div
          className={mergeClasses(styles.bar, surplus > 0 && styles.overBar)}
          style={{ width: `${(word / whole) * 100}%` }}
        />
        {surplus > 0 && <div className={styles.limit} style={{ left: `${(limit / whole) * 100}%` }} />}
      </div>
      <p className={styles.numbers}>
        <span className={styles.count}>{about ? words.about(word, limit) : words.count(word, limit)}</span>
        {surplus > 0 ? (
          <span className={styles.over}>
            <ErrorCircle16Filled aria-hidden />
            {words.surplus(surplus)}
          </span>
        ) : (
          <span>{word === limit ? words.full : words.left(limit - word)}</span>
        )}
        {wps !== null && <span className={styles.wps}>{words.wps(wps)}</span>}
      </p>
    </>
  );
}
