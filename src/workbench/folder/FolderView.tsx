import { useEffect, useMemo, useRef, useState } from 'react';
import { documentNames, endingOf } from '../../document/fileNames.js';
import type { Form } from '../../forms/schema.js';
import { useStore } from '../../pane/hooks/useStore.js';
import { othersText } from '../../report/batch/overview.js';
import type { Comparison } from '../../report/batch/compare.js';
import { columnsFor, tallyOf } from '../../report/fileReport.js';
import { folder as words } from '../../strings/pane.js';
import { table } from '../../strings/report.js';
import type { GivenFile } from '../files/fileAccess.js';
import type { FileQueue } from '../files/fileQueue.js';
import css from './folder.css';
import type { CheckJob } from './checkJob.js';
import { FolderActions } from './FolderActions.js';
import { createFolder } from './folderStore.js';
import { FolderTable } from './FolderTable.js';
import type { Ui } from '../../pane/head/DisclosureMenu.js';
import { createLane } from './lane.js';
import { FIRST_ORDER, ordered, turned } from './order.js';

interface FolderViewProps {
  readonly ui: Ui;
  readonly queue: FileQueue;
  /** Rules of further forms. */
  readonly packs: readonly Form[];
  readonly shown: boolean;
  readonly open: (file: GivenFile) => void;
}

/** More threads than this are not quicker where they share memory with a browser. */
const MOST_LANES = 4;

function startFolder(files: readonly GivenFile[], packs: readonly Form[]) {
  const start = (): Worker => new Worker(new URL('./checkThread.js', import.meta.url));
  const count = Math.max(1, Math.min(navigator.hardwareConcurrency - 1, files.length, MOST_LANES));
  const lanes = Array.from({ length: count }, () => {
    const lane = createLane(start);
    return { ...lane, check: (job: CheckJob) => lane.check({ ...job, packs }) };
  });
  return createFolder(files, lanes, new Date());
}

/** All files given together: a line a file, a column a part of the form. It stays as it was while one of them is looked at. */
export function FolderView({ ui, queue: { given, root }, packs, shown, open }: FolderViewProps) {
  const folder = useMemo(
    () =>
      startFolder(
        given.filter(({ name }) => documentNames.check.test(name)),
        packs,
      ),
    [given, packs],
  );
  const { rows, asOf } = useStore(folder);
  const [order, setOrder] = useState(FIRST_ORDER);
  const [onlyErrors, setOnlyErrors] = useState(false);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Other files were given.
    setComparison(null);
    setOnlyErrors(false);
    setOrder(FIRST_ORDER);
    return folder.stop;
  }, [folder]);
  useEffect(() => {
    if (!shown) return;
    // What was mended meanwhile is checked again.
    void folder.check(new Date());
    heading.current?.focus({ preventScroll: true });
  }, [folder, shown]);
  const reports = useMemo(() => rows.flatMap(({ report }) => report ?? []), [rows]);
  const others = useMemo(() => othersIn(given), [given]);
  const parts = useMemo(() => columnsFor(reports), [reports]);
  const lines = useMemo(() => ordered(rows, order, onlyErrors), [rows, order, onlyErrors]);
  const done = reports.length === rows.length;
  return (
    <main className="wulou-folder">
      <style>{css}</style>
      <div className="bar">
        <h1 tabIndex={-1} ref={heading}>
          {words.heading(rows.length)}
        </h1>
        <label className="filter">
          <input type="checkbox" checked={onlyErrors} onChange={({ target }) => setOnlyErrors(target.checked)} />
          {words.onlyErrors}
        </label>
        <FolderActions
          ui={ui}
          results={done ? { reports, others, asOf, comparison } : null}
          compare={setComparison}
          again={() => {
            setComparison(null);
            void folder.check(new Date(), true);
          }}
        />
      </div>
      <div className="total">
        {done ? (
          <span role="status">
            {[table.total(tallyOf(reports)), ...(others.size > 0 ? [othersText(others)] : [])].join('')}
          </span>
        ) : (
          <>
            <progress max={rows.length} value={reports.length} aria-label={words.show} />
            {words.checking(reports.length, rows.length)}
          </>
        )}
      </div>
      <FolderTable
        lines={lines}
        root={root}
        parts={parts}
        comparison={comparison}
        order={order}
        sort={(key) => setOrder((before) => turned(before, key))}
        open={open}
      />
    </main>
  );
}

/** Files that nobody took for a form are not hidden. */
function othersIn(given: readonly GivenFile[]): ReadonlyMap<string, number> {
  const others = new Map<string, number>();
  for (const { name } of given) {
    if (documentNames.check.test(name)) continue;
    const ending = endingOf(name);
    others.set(ending, (others.get(ending) ?? 0) + 1);
  }
  return others;
}
