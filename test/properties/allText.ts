/**
 * Everything a document says, by an independent parser and knowing nothing of forms: visible, hidden and deleted text, field codes,
 * symbols, tabs and breaks, in the order of the file, with “¶” at the end of each paragraph. Placeholders of controls are nobody's
 * text and are written apart.
 */
import { SaxesParser } from 'saxes';

const TEXT = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t']);
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

export interface AllText {
  readonly text: string;
  readonly placeholders: string;
}

export function allText(xml: string): AllText {
  const parser = new SaxesParser({ xmlns: false });
  const open: string[] = [];
  /** For every open control, whether it shows its placeholder. */
  const showing: boolean[] = [];
  let text = '';
  let placeholders = '';
  const add = (more: string): void => {
    if (showing.includes(true)) placeholders += more;
    else text += more;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (name === 'w:sdt') showing.push(false);
    if (name === 'w:showingPlcHdr' && !/^(?:0|false|off)$/.test(attributes['w:val'] ?? ''))
      showing[showing.length - 1] = true;
    // A tab stop of the paragraph's properties has the name of a tab.
    if (open.at(-2) === 'w:r') add(name === 'w:sym' ? (attributes['w:char'] ?? '') : (SIGNS[name] ?? ''));
  });
  parser.on('text', (more) => {
    if (TEXT.has(open.at(-1) ?? '')) add(more);
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'w:sdt') showing.pop();
    if (name === 'w:p') text += '¶';
  });
  parser.write(xml).close();
  return { text, placeholders };
}
