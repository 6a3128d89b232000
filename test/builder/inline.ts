/** What stands inside a paragraph. An inline is a function of the writer and of the look of the text around it. */
import { element, escapeText, property } from './markup.js';
import type { StyleName } from './styles.js';
import { styleId } from './styles.js';
import type { Writer } from './writer.js';

/** Character formatting; sizes in half points. */
export interface Look {
  readonly style?: StyleName;
  /** East Asian font. */
  readonly font?: string;
  /** Font of ASCII characters, when it is not the producer's usual one. */
  readonly asciiFont?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly hidden?: boolean;
  /** Hidden in the web view only, as the page numbers of a table of contents are. */
  readonly webHidden?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly highlight?: string;
  readonly underline?: boolean;
  readonly shaded?: boolean;
  /** A tracked change of formatting: the properties as they were before, as XML. */
  readonly before?: string;
  /** `w:hint` for this text; `'auto'` writes it where Word's input method would. */
  readonly hint?: 'eastAsia' | 'default' | 'none' | 'auto';
}

export type Inline = (writer: Writer, around: Look) => string;

const EAST_ASIAN = /[^\u0000-\u00ff]/u;

function fonts(writer: Writer, look: Look, text: string): string {
  const wanted = look.hint ?? 'auto';
  const automatic = EAST_ASIAN.test(text) && writer.producer !== 'libreoffice' ? 'eastAsia' : undefined;
  const hint = wanted === 'auto' ? automatic : wanted === 'none' ? undefined : wanted;
  const font = look.font;
  const ascii = look.asciiFont ?? (writer.producer === 'wps' ? font : undefined);
  if (hint === undefined && font === undefined && ascii === undefined) return '';
  return element('w:rFonts', {
    'w:hint': hint,
    'w:ascii': ascii ?? (font === undefined ? undefined : 'Times New Roman'),
    'w:hAnsi': ascii ?? (font === undefined ? undefined : 'Times New Roman'),
    'w:eastAsia': font,
    'w:cs': font === undefined ? undefined : 'Times New Roman',
  });
}

/** `w:rPr` in schema order; `text` decides about the hint. */
export function runProperties(writer: Writer, look: Look, text = ''): string {
  const content = [
    property('rStyle', look.style === undefined ? undefined : styleId(writer.producer, look.style)),
    fonts(writer, look, text),
    property('b', look.bold),
    property('bCs', look.bold),
    property('i', look.italic),
    property('strike', look.strike),
    property('vanish', look.hidden),
    property('webHidden', look.webHidden),
    property('color', look.color),
    property('sz', look.size),
    property('szCs', look.size),
    property('highlight', look.highlight),
    property('u', look.underline === true ? 'single' : undefined),
    look.shaded === true ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'D9D9D9' }) : '',
    writer.producer === 'wps' ? property('vertAlign', 'baseline') : '',
    writer.producer === 'wps' ? element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }) : '',
    look.before === undefined
      ? ''
      : `<w:rPrChange w:id="${800 + writer.id()}" w:author="李文静" w:date="2022-12-20T10:00:00Z"><w:rPr>${look.before}</w:rPr></w:rPrChange>`,
  ].join('');
  if (content === '') return writer.producer === 'libreoffice' ? '<w:rPr></w:rPr>' : '';
  return `<w:rPr>${content}</w:rPr>`;
}

/** A run with content already written as XML. */
export function run(writer: Writer, look: Look, content: string, text = ''): string {
  const rsid = text === '' || writer.random() < 0.5 ? {} : writer.rsid('rsidRPr');
  return element('w:r', rsid, runProperties(writer, look, text), content);
}

export function textElement(text: string, name = 'w:t'): string {
  const spaced = /^\s|\s$|\s\s/.test(text);
  return element(name, spaced ? { 'xml:space': 'preserve' } : {}, escapeText(text));
}

/** Content of a run for a text that may hold tabs and line breaks. */
function runContent(text: string, name: string): string {
  return text
    .split(/(\t|\n)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : textElement(piece, name)))
    .join('');
}

function runsOf(writer: Writer, look: Look, value: string, name: string): string {
  return writer
    .stretches(value)
    .map((stretch) => {
      const made = run(writer, look, runContent(stretch, name), stretch);
      const unknown = writer.producer === 'word' && /^[A-Za-z]{4,}$/.test(stretch.trim());
      return unknown ? writer.proof('spellStart') + made + writer.proof('spellEnd') : made;
    })
    .join('');
}

/** Text; `\t` becomes a tab and `\n` a manual line break. */
export function text(value: string, look: Look = {}): Inline {
  return (writer, around) => runsOf(writer, { ...around, ...look }, value, 'w:t');
}

/** Text inside `w:del` or `w:moveFrom`. */
export function deletedText(value: string, look: Look = {}): Inline {
  return (writer, around) => runsOf(writer, { ...around, ...look }, value, 'w:delText');
}

/** One run holding an element such as `<w:br w:type="page"/>`. */
export function piece(content: string, look: Look = {}): Inline {
  return (writer, around) => run(writer, { ...around, ...look }, content);
}

export const pageBreak = piece('<w:br w:type="page"/>');
export const noBreakHyphen = piece('<w:noBreakHyphen/>');
export const softHyphen = piece('<w:softHyphen/>');

/** `w:sym`: `code` is a character of `font` in hexadecimal, e.g. 0052 or F052. */
export function symbol(font: string, code: string): Inline {
  return piece(element('w:sym', { 'w:font': font, 'w:char': code }));
}

/** A plain letter dressed in a symbol font, as conversions from .doc leave it. */
export function symbolLetter(font: string, letter: string): Inline {
  return (_, around) =>
    element(
      'w:r',
      {},
      `<w:rPr>${element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': around.font, 'w:cs': font })}</w:rPr>`,
      textElement(letter),
    );
}

/** Several inlines as one. */
export function inlines(...parts: readonly Inline[]): Inline {
  return (writer, around) => parts.map((part) => part(writer, around)).join('');
}

/** Everything inside an element that may hold runs, e.g. `w:smartTag`. */
export function within(open: (writer: Writer) => string, close: string, ...parts: readonly Inline[]): Inline {
  return (writer, around) => `${open(writer)}${inlines(...parts)(writer, around)}${close}`;
}

export function dressed(look: Look, ...parts: readonly Inline[]): Inline {
  return (writer, around) => inlines(...parts)(writer, { ...around, ...look });
}

/** Text or inlines, as callers find it easier to write. */
export type Line = string | readonly Inline[];

export function lineInlines(line: Line): readonly Inline[] {
  if (typeof line !== 'string') return line;
  return line === '' ? [] : [text(line)];
}
