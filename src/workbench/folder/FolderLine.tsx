import type { Comparison } from '../../report/batch/compare.js';
import { countsByPart, countsOf, identityOf, type Part } from '../../report/fileReport.js';
import type { FileReport } from '../../report/json.js';
import { verdictText } from '../../report/text.js';
import { folder as words, severityWord } from '../../strings/pane.js';
import type { FolderRow } from './folderStore.js';

interface FolderLineProps {
  readonly row: FolderRow;
  readonly root: string;
  readonly parts: readonly Part[];
  readonly comparison: Comparison | null;
  /** 0-based, without the head. */
  readonly index: number;
  /** Tab leads to it. */
  readonly current: boolean;
  readonly open: () => void;
}

export function FolderLine({ row: { file, report }, root, parts, comparison, index, current, open }: FolderLineProps) {
  const place = { 'data-line': index, tabIndex: current ? 0 : -1 };
  const folder = file.path.slice(root.length, -file.name.length);
  const { name, unit } = report === null ? { name: '', unit: '' } : identityOf(report);
  const isOpenable = report !== null && report.verdict !== 'refused';
  const title = (
    <>
      <span className="name">{file.name}</span>
      {folder !== '' && <span className="small">{folder}</span>}
    </>
  );
  return (
    <div role="row" aria-rowindex={index + 2} className="line">
      <div role="rowheader" className="file" title={file.path}>
        {isOpenable ? (
          <button type="button" {...place} onClick={open}>
            {title}
          </button>
        ) : (
          <span className="closed" {...place}>
            {title}
          </span>
        )}
      </div>
      <div role="cell" title={[name, unit].join(' ').trim()}>
        <span className="name">{name}</span>
        {unit !== '' && <span className="small">{unit}</span>}
      </div>
      {report?.refusal === undefined ? (
        <Counts report={report} parts={parts} />
      ) : (
        <div
          role="cell"
          className="refused reason"
          style={spanOf(parts)}
          aria-colspan={parts.length + 2}
          title={report.refusal.message}
        >
          {report.refusal.message}
        </div>
      )}
      {comparison !== null && <div role="cell">{report === null ? '' : sinceOf(report, comparison)}</div>}
      <div role="cell" className={report?.verdict === 'findings' ? 'error' : (report?.verdict ?? 'waiting')}>
        <span className="reason">{report === null ? words.waiting : verdictText(report)}</span>
      </div>
    </div>
  );
}

/** The columns of all counts. */
function spanOf(parts: readonly Part[]): { readonly gridColumn: string } {
  return { gridColumn: `span ${parts.length + 2}` };
}

const kinds = ['error', 'warning'] as const;

/** In words as well as in colour. */
function Counts({ report, parts }: { readonly report: FileReport | null; readonly parts: readonly Part[] }) {
  const counts = report === null ? null : countsOf(report);
  const byPart = report === null ? null : countsByPart(report);
  return (
    <>
      {kinds.map((severity) => (
        <div key={severity} role="cell" className={`count ${(counts?.[severity] ?? 0) > 0 ? severity : ''}`}>
          {counts?.[severity]}
        </div>
      ))}
      {parts.map(({ part }) => {
        const of = byPart?.get(part);
        const found = kinds.filter((severity) => of !== undefined && of[severity] > 0);
        return (
          <div key={part} role="cell" className={`count ${found[0] ?? ''}`}>
            {found.map((severity) => (
              <span key={severity}>{`${severityWord[severity]} ${of?.[severity]}`}</span>
            ))}
          </div>
        );
      })}
    </>
  );
}

function sinceOf({ path }: FileReport, { pairs }: Comparison): string {
  const pair = pairs.find(({ second }) => second === path);
  if (pair === undefined) return words.sinceNone;
  if (!pair.comparable) return '';
  const text = words.sinceText(pair.mended.length, pair.still.length, pair.added.length);
  return pair.sure ? text : `${text}（${words.sinceUnsure}）`;
}
