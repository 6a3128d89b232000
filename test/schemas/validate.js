/**
 * Checks .docx files against the schemas of Office (Microsoft's Open XML SDK): `node validate.js a.docx b.docx`. Prints, as JSON, what is wrong with each
 * file. A process of its own, since the SDK brings its own runtime, which does not run inside a test runner.
 */
import { readFileSync } from 'node:fs';
import validate from '@ooxml-tools/validate';

const results = {};
for (const file of process.argv.slice(2)) {
  const errors = await validate(new Uint8Array(readFileSync(file)), 'docx', 'Microsoft365');
  results[file] = errors.map(({ description, path }) => `${path.partUri} ${description}`);
}
process.stdout.write(JSON.stringify(results), () => process.exit(0));
