/** How values are put into sentences. */
import type { OutsideWhere } from '../../document/content.js';

/** Characters of a quoted value; longer ones are cut, since the place itself can be shown. */
const LONGEST = 30;

function shortened(text: string, longest = LONGEST): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}

const outside = {
  elsewhere: '文档其他地方',
  header: '页眉',
  footer: '页脚',
  note: '脚注或尾注',
} satisfies Record<OutsideWhere, string>;

/** Where something stands: the field's name, or where outside of all fields. */
export function placeOf({ name, where }: { readonly name: string; readonly where?: OutsideWhere | 'field' }): string {
  return where === undefined || where === 'field' ? name : outside[where];
}

/** “……”, shortened. */
export function quoted(text: string): string {
  return `“${shortened(text)}”`;
}

/** Words of the official text between quotation marks; those within them become single ones (GB/T 15834—2011, on 引号). */
export function official(text: string): string {
  return `“${text.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
}

/** “……”“……”. */
export function allQuoted(texts: readonly string[]): string {
  return texts.map(quoted).join('');
}

/** An ISO date in Chinese: 2022-05-09 → 2022年5月9日, 2022-05 → 2022年5月. */
export function chineseDate(iso: string): string {
  const [year = '', month = '', day] = iso.split('-');
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** At most so many UTF-16 units, cut between characters. */
export function clipped(text: string, units: number): string {
  if (text.length <= units) return text;
  let out = '';
  for (const character of text) {
    if (out.length + character.length >= units) break;
    out += character;
  }
  return `${out}…`;
}
