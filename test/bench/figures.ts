/**
 * The groups of figures that need nothing but Node, one after the other: each compares with its floor in the same run. Figures in ms
 * move with the machine, ratios much less. Writes the rows of the table to a file.
 */
import { writeFileSync } from 'node:fs';
import { countingRows } from './counting.js';
import { filledForm, largeForm } from './documents.js';
import { growthRows } from './growth.js';
import { processRows } from './processes.js';
import { readingRows } from './reading.js';
import { ruleRows } from './rules.js';
import { sizeRows } from './sizes.js';
import type { Row } from './table.js';
import { writingRows } from './writing.js';

const [, , dist = 'dist', output = 'rows.json'] = process.argv;

async function main(): Promise<void> {
  const documents = [
    { name: '填好的申报书 / form', file: filledForm(), rounds: 60 },
    { name: '3,000 控件 / 3,000 controls', file: largeForm(), rounds: 9 },
  ];
  const rows: Row[] = [];
  rows.push(...(await countingRows()));
  for (const document of documents) rows.push(...(await readingRows(document)));
  rows.push(...(await ruleRows(filledForm())));
  for (const document of documents) rows.push(...(await writingRows(document)));
  rows.push(...(await growthRows()));
  rows.push(...(await processRows(dist, documents)));
  rows.push(...sizeRows(dist));
  writeFileSync(output, JSON.stringify(rows));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
