import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type UIEvent } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Comparison } from '../../report/batch/compare.js';
import { type Part, shortLabel } from '../../report/fileReport.js';
import { folder as words } from '../../strings/pane.js';
import { table } from '../../strings/report.js';
import type { GivenFile } from '../files/fileAccess.js';
import { FolderLine } from './FolderLine.js';
import type { FolderRow } from './folderStore.js';
import { isSameKey, type Order, type SortKey } from './order.js';

interface FolderTableProps {
  readonly lines: readonly FolderRow[];
  /** The folder that all files are in; not said again in each line. */
  readonly root: string;
  readonly parts: readonly Part[];
  readonly comparison: Comparison | null;
  readonly order: Order;
  readonly sort: (key: SortKey) => void;
  readonly open: (file: GivenFile) => void;
}

/** Pixels: of a line (`folder.css`), and the least of each column. */
const LINE = 48;
const NAME = 190;
const VERDICT = 130;
const COUNT = 54;
const SINCE = 150;
/** Lines that a page of the keyboard goes on. */
const PAGE = 10;

/** A head that stays, and the lines that can be seen; the arrows lead from line to line. */
export function FolderTable({ lines, root, parts, comparison, order, sort, open }: FolderTableProps) {
  const head = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const [wanted, setWanted] = useState(0);
  const asked = useRef(false);
  const current = Math.max(0, Math.min(wanted, lines.length - 1));
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    body.current?.querySelector<HTMLElement>(`[data-line="${current}"]`)?.focus({ preventScroll: true });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = steps[event.key]?.(current, lines.length - 1);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    asked.current = true;
    setWanted(Math.max(0, Math.min(to, lines.length - 1)));
    list.current?.scrollToIndex(to, { align: 'nearest' });
  };
  /** Head and lines go sideways together. */
  const follow = ({ currentTarget }: UIEvent<HTMLElement>): void => {
    for (const { current: other } of [head, body]) if (other !== null) other.scrollLeft = currentTarget.scrollLeft;
  };
  const { columns } = table;
  const sorter = (key: SortKey, title: string, look = '', label = title) => {
    const turn = !isSameKey(order.key, key) ? 'none' : order.descending ? 'descending' : 'ascending';
    return (
      <div key={title} role="columnheader" className={look} aria-sort={turn}>
        <button type="button" title={words.sortBy(title)} onClick={() => sort(key)}>
          {label}
          <span aria-hidden>{arrows[turn]}</span>
        </button>
      </div>
    );
  };
  const since = comparison === null ? '' : `${SINCE}px `;
  const counts = 2 + parts.length;
  const style = {
    '--columns': `var(--file) minmax(${NAME}px, 1fr) repeat(${counts}, ${COUNT}px) ${since}minmax(${VERDICT}px, 0.6fr)`,
    '--least': `${NAME + counts * COUNT + (comparison === null ? 0 : SINCE) + VERDICT}px`,
  } as CSSProperties;
  return (
    <div className="table" role="table" aria-label={words.table} aria-rowcount={lines.length + 1} style={style}>
      <div className="head" role="rowgroup" ref={head} onScroll={follow}>
        <div className="line" role="row" aria-rowindex={1}>
          {sorter('file', columns.file, 'file')}
          {sorter('name', columns.name, '', `${columns.name}、${columns.unit}`)}
          {sorter('error', columns.error, 'count')}
          {sorter('warning', columns.warning, 'count')}
          {parts.map((part) => sorter({ part: part.part }, part.label, 'count', shortLabel(part)))}
          {comparison !== null && <div role="columnheader">{words.since}</div>}
          {sorter('verdict', columns.verdict)}
        </div>
      </div>
      <div className="body" role="rowgroup" ref={body} onScroll={follow} onKeyDown={onKeyDown}>
        {lines.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Virtualizer ref={list} itemSize={LINE} keepMounted={[current]}>
            {lines.map((row, index) => (
              <FolderLine
                key={row.file.path}
                row={row}
                root={root}
                parts={parts}
                comparison={comparison}
                index={index}
                current={index === current}
                open={() => {
                  setWanted(index);
                  open(row.file);
                }}
              />
            ))}
          </Virtualizer>
        )}
      </div>
    </div>
  );
}

const arrows = { none: '', ascending: ' ↑', descending: ' ↓' } as const;

/** Where a key leads from one line. */
const steps: Readonly<Record<string, (from: number, last: number) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  PageDown: (from) => from + PAGE,
  PageUp: (from) => from - PAGE,
  Home: () => 0,
  End: (_from, last) => last,
};
