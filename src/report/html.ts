/** Writing HTML. */
import { printable } from './text.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from a document or a person never becomes markup. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? '');
}

/** An element around markup. @param attributes values as text */
export function element(name: string, attributes: Readonly<Record<string, string>>, content: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${given.join('')}>${content}</${name}>`;
}

/** What a column is about. */
export function columnHead(name: string, attributes: Readonly<Record<string, string>> = {}): string {
  return element('th', { scope: 'col', ...attributes }, escaped(name));
}

/** @param rows each of its cells */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `<tr>${cells.join('')}</tr>`);
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}

/** A page that needs no script and nothing from elsewhere. */
export function page(title: string, style: string, body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style>`;
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head>${head}</head>\n<body>\n${body}\n</body></html>\n`;
}
