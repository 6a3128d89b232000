/**
 * `npm run check`: what is looked at before every commit, in two rows side by side, since most machines have two processors or more.
 * `npm run check -- types lint` runs these alone. What each prints comes out as a whole, as soon as it is done.
 */
import { spawn } from 'node:child_process';

const rows = [['types', 'format', 'lint'], ['test:quick']];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !rows.flat().includes(name));
if (unknown.length > 0) throw new Error(`no such check: ${unknown.join(', ')}; there are ${rows.flat().join(', ')}`);

/** @returns whether it passed */
function run(name) {
  const begun = performance.now();
  // npm says where it is; by its bare name Windows would not find it without a shell.
  const child = spawn(process.execPath, [process.env.npm_execpath, 'run', '--silent', name]);
  const printed = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      process.stdout.write(Buffer.concat(printed));
      console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds} s`);
      resolve(code === 0);
    });
  });
}

async function runRow(names) {
  let passed = true;
  for (const name of names) if (wanted.length === 0 || wanted.includes(name)) passed = (await run(name)) && passed;
  return passed;
}

const results = await Promise.all(rows.map(runRow));
process.exitCode = results.every(Boolean) ? 0 : 1;
