/** `w:rPr`: what of a run's formatting decides how its text reads. */
import { type FontNames, readFonts } from './fonts.js';
import type { SourceRange } from '../../xml/sourceRange.js';
import type { XmlReader } from '../../xml/xmlReader.js';

/** A change of formatting tracked in the properties. */
export interface PropertyChanges {
  /** Elements that say formatting was changed (`w:rPrChange` …). */
  readonly changed: readonly SourceRange[];
  /** `w:ins` or `w:moveTo` of a paragraph mark. */
  readonly inserted: SourceRange | null;
  /** `w:del` or `w:moveFrom` of a paragraph mark. */
  readonly deleted: SourceRange | null;
}

/** Then they have no places, and hold for every run whose properties are the same text. */
export function hasNoChange({ changed, inserted, deleted }: PropertyChanges): boolean {
  return changed.length === 0 && inserted === null && deleted === null;
}

/** Only what the properties themselves say; undefined where they say nothing. */
export interface RunProperties {
  style?: string;
  fonts?: FontNames;
  eastAsiaHint?: boolean;
  vanish?: boolean;
  highlight?: boolean;
  underline?: boolean;
}

/** Value of an on-off element: on without a value (ECMA-376 Part 1, 17.17.4; 'on' and 'off' in Part 4). */
export function isOn(value: string | null): boolean {
  return value === null || !/^(?:0|false|off)$/i.test(value.trim());
}

/** Whole element that the open token starts; the reader is at its end afterwards. */
export function skipElement(xml: XmlReader): SourceRange {
  const start = xml.start;
  xml.skip();
  return { start, end: xml.end };
}

/** Reads the open token `w:rPr` to its end. */
export function readRunProperties(xml: XmlReader): RunProperties & PropertyChanges {
  const depth = xml.depth;
  const read: { -readonly [Key in keyof PropertyChanges]: PropertyChanges[Key] } & RunProperties = {
    changed: noChanges,
    inserted: null,
    deleted: null,
  };
  while (xml.nextChild(depth)) {
    switch (xml.name) {
      case 'w:rFonts':
        read.fonts = readFonts(xml);
        read.eastAsiaHint = xml.attribute('w:hint') === 'eastAsia';
        break;
      case 'w:rStyle':
        read.style = xml.attribute('w:val') ?? '';
        break;
      case 'w:vanish':
        read.vanish = isOn(xml.attribute('w:val'));
        break;
      case 'w:highlight':
        // White is how Word's own menu is used to take a colour away; it does not print.
        read.highlight = !['none', 'white', null].includes(xml.attribute('w:val'));
        break;
      case 'w:u':
        read.underline = (xml.attribute('w:val') ?? 'single') !== 'none';
        break;
      case 'w:rPrChange':
        read.changed = [skipElement(xml)];
        break;
      case 'w:ins':
      case 'w:moveTo':
        read.inserted = skipElement(xml);
        break;
      case 'w:del':
      case 'w:moveFrom':
        read.deleted = skipElement(xml);
        break;
    }
  }
  return read;
}

const noChanges: readonly SourceRange[] = [];
