/** What the pages load at the start, from the built files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Row, sized, title } from './table.js';

const KILO = 1000;

export function sizeRows(dist: string): Row[] {
  if (!existsSync(dist)) return [title('页面 / pages：请先运行 npm run build（run the build first）')];
  const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));
  const rows = pages.flatMap((page) => {
    // The pages inside Word name in `data-scripts` what their first script loads.
    const scripts = Array.from(
      readFileSync(join(dist, page), 'utf8').matchAll(/(?:<script[^>]+?src|data-scripts)="(?!https:)([^"?]+)/g),
      ([, names = '']) => names.split(' '),
    )
      .flat()
      .map((name) => readFileSync(join(dist, name)));
    const raw = scripts.reduce((sum, script) => sum + script.length, 0) / KILO;
    const packed = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / KILO;
    return scripts.length === 0
      ? []
      : [sized(`${page}：启动脚本 / start`, raw, 'kB'), sized(`${page}：gzip`, packed, 'kB', 115)];
  });
  const later = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const whole = later.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0) / KILO;
  return [title('页面 / pages'), ...rows, sized('全部脚本 / all scripts', whole, 'kB')];
}
