/** `npm run schema`: the JSON Schema of the JSON report, for programs that are not written in TypeScript. */
import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { reportSchema } from '../report/json.js';

export const SCHEMA_FILE = 'assets/site/report.schema.json';

/** https://json-schema.org/draft/2020-12 */
export function schemaText(): string {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema);
  const title = 'wulou check --format json';
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}

if (process.argv.includes('--write')) writeFileSync(SCHEMA_FILE, schemaText());
