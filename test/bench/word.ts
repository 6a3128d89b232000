/**
 * Word: round trips and payload of each action, through Microsoft's own client library and the test host. What Word itself takes for a
 * request is unknown; a delay stands for it.
 */
import { performance } from 'node:perf_hooks';
import { WordDocument } from '../../src/adapters/word/wordDocument.js';
import { connect } from '../host/wire/bridge.js';
import { WordHost } from '../host/wordHost.js';
import { filledForm, largeForm } from './documents.js';
import { noted, type Row, title } from './table.js';

/** Controls of the form's own fields. */
const OWN = 68;
/** Controls besides these. */
const SIZES = [0, 1000 - OWN, 5000 - OWN] as const;
/** ms a request takes. */
const DELAYS = [0, 20, 100] as const;

function openWord(host: WordHost): WordDocument {
  const { Word } = connect(host);
  const name = '申报书.docx';
  return new WordDocument({
    run: (batch) => Word.run(batch),
    name,
    key: name,
    hostName: '',
    isReadOnly: false,
    supports: () => true,
  });
}

interface Figures {
  readonly action: string;
  /** Those somebody waits for. */
  readonly requests: number;
  /** kB, with the requests that nobody waits for. */
  readonly up: number;
  readonly down: number;
  /** With the host's own time. */
  readonly ms: number;
}

async function actions(bytes: Uint8Array, delay: number): Promise<Figures[]> {
  const host = WordHost.open(bytes, { switches: { delay } });
  const word = openWord(host);
  const rows: Figures[] = [];
  const measure = async (name: string, action: () => Promise<unknown>): Promise<void> => {
    const before = host.log.length;
    const start = performance.now();
    await action();
    const ms = performance.now() - start;
    const sent = host.log.slice(before);
    const requests = sent.filter(({ housekeeping }) => !housekeeping).length;
    const sum = (of: 'up' | 'down'): number => Math.round(sent.reduce((total, one) => total + one[of], 0) / 1000);
    rows.push({ action: name, requests, up: sum('up'), down: sum('down'), ms: Math.round(ms) });
  };
  const { fields } = await word.read();
  const written = fields.filter(({ state, options }) => state === 'filled' && options.length === 0);
  await measure('look', () => word.peek());
  await measure('check + mark', async () => {
    await word.read();
    await word.mark(written.map(({ field }) => ({ field, severity: 'error', title: `请核对：${field}` })));
  });
  await measure('clear', () => word.clear());
  await measure('fill all + verify', () =>
    word.edit(written.map(({ field, text }) => ({ kind: 'fill', field, expected: text, text: '无' }))),
  );
  await measure('undo', () => word.undo());
  return rows;
}

/** No ratios here, since Word's own time is unknown. */
export async function wordRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const bytes = size === 0 ? filledForm() : largeForm(size);
    const runs: Figures[][] = [];
    for (const delay of DELAYS) runs.push(await actions(bytes, delay));
    rows.push(title(`Word，${size + OWN} 个控件 / controls；每次请求 / a request takes ${DELAYS.join('、')} ms`));
    for (const [index, { action, requests, up, down }] of (runs[0] ?? []).entries()) {
      const times = runs.map((run) => run[index]?.ms ?? NaN).join('、');
      rows.push(noted(action, times, `${requests} 次 / requests`, `↑${up} ↓${down} kB`));
    }
  }
  return rows;
}
