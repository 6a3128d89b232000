/** `npm run template`: writes the templates to assets/forms, where they are committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { templates } from './templates.js';

const folder = new URL('../../../assets/forms/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { file, bytes } of templates()) {
  const path = fileURLToPath(new URL(file, folder));
  writeFileSync(path, bytes);
  console.log(`${path}  ${bytes.length} bytes`);
}
