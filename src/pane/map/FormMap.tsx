import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import { formMap as words } from '../../strings/pane.js';
import { icons, Swatch, useLooks } from './cellLooks.js';
import type { FormMapData, MapCell } from '../store/formMap.js';
import { stepTo } from './mapWalk.js';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  aside: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  parts: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  /** A part of one field is a cell with its name beside it. */
  single: {
    flexDirection: 'row-reverse',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  label: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  cells: { display: 'flex', flexShrink: 0, flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  cell: {
    display: 'grid',
    placeItems: 'center',
    width: '24px',
    height: '24px',
    padding: 0,
    border: '1px solid',
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { outline: `1px solid ${tokens.colorNeutralStroke1Hover}`, outlineOffset: '1px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    boxShadow: `0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '1px' },
  },
  /** Says in words what the cell under the pointer or the focus is; in view wherever the map is scrolled to. */
  detail: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    margin: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  said: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  key: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

interface FormMapProps {
  readonly map: FormMapData;
  /** Key of the finding at the front; its cell is lit. */
  readonly current: string | null;
  readonly choose: (cell: MapCell) => void;
}

/** The whole form in miniature. One stop of the Tab key; arrow keys walk the cells. */
export function FormMap({ map, current, choose }: FormMapProps) {
  const styles = useStyles();
  const cells = map.parts.flatMap((part) => part.cells);
  const grid = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const [field, setField] = useState<string | null>(null);
  const shown = cells.find((cell) => cell.field === field);
  const walk = (event: KeyboardEvent): void => {
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])];
    const from = buttons.findIndex((button) => button === event.target);
    const spots = buttons.map((button) => button.getBoundingClientRect()).map(({ left, top }) => ({ left, top }));
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : stepTo(event.key, from, spots);
    if (next === null || from < 0) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  const order = new Map(cells.map(({ field }, index) => [field, index]));
  const entry = Math.min(stop, cells.length - 1);
  return (
    <section className={styles.root} aria-label={words.title}>
      <p className={styles.summary}>
        <strong className={styles.heading}>{words.filled(map.filled, map.total)}</strong>
        {map.onPaper > 0 && <span className={styles.aside}>{words.onPaper(map.onPaper)}</span>}
      </p>
      <p className={styles.detail} aria-hidden>
        {shown === undefined ? (
          words.hint
        ) : (
          <>
            <Swatch state={shown.state} />
            <span className={styles.said}>{words.cell(shown.label, words.state[shown.state])}</span>
          </>
        )}
      </p>
      <div ref={grid} role="toolbar" aria-label={words.title} className={styles.parts} onKeyDown={walk}>
        {map.parts.map((part) => (
          <div
            key={part.part}
            role="group"
            aria-label={part.label}
            className={mergeClasses(styles.part, part.cells.length === 1 && styles.single)}
          >
            <span className={styles.label} title={part.label}>
              {part.label}
            </span>
            <div className={styles.cells}>
              {part.cells.map((cell) => (
                <Cell
                  key={cell.field}
                  cell={cell}
                  stop={order.get(cell.field) === entry}
                  chosen={cell.finding !== null && cell.finding === current}
                  show={setField}
                  enter={() => {
                    setStop(order.get(cell.field) ?? 0);
                    setField(cell.field);
                  }}
                  choose={choose}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <Legend counts={map.counts} />
    </section>
  );
}

interface CellProps {
  readonly cell: MapCell;
  readonly stop: boolean;
  readonly chosen: boolean;
  readonly show: (field: string) => void;
  readonly enter: () => void;
  readonly choose: (cell: MapCell) => void;
}

function Cell({ cell, stop, chosen, show, enter, choose }: CellProps) {
  const styles = useStyles();
  const looks = useLooks();
  const Icon = icons[cell.state];
  const name = words.cell(cell.label, words.state[cell.state]);
  return (
    <button
      type="button"
      tabIndex={stop ? 0 : -1}
      aria-label={name}
      title={name}
      className={mergeClasses(styles.cell, looks[cell.state], chosen && styles.chosen)}
      onFocus={enter}
      onMouseEnter={() => show(cell.field)}
      onClick={() => choose(cell)}
    >
      {Icon !== null && <Icon aria-hidden />}
    </button>
  );
}

function Legend({ counts }: Pick<FormMapData, 'counts'>) {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {counts.map(([state, count]) => (
        <li key={state} className={styles.key}>
          <Swatch state={state} />
          {`${words.state[state]} ${count}`}
        </li>
      ))}
    </ul>
  );
}
