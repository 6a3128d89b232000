/** numbering.xml: the automatic labels of lists, counted in reading order (ECMA-376 Part 1, 17.9). */
import { formatCustom, formatNumber } from './numberFormats.js';
import { isOn, readRunProperties } from './runProperties.js';
import type { NumberingReference, Styles } from './styles.js';
import { isSymbolFont, symbolText } from './symbols.js';
import { readAlternative } from '../../xml/alternatives.js';
import { readRoot, wholeNumber } from '../../xml/children.js';
import type { XmlReader } from '../../xml/xmlReader.js';

const LEVELS = 9;

/** UTF-16 units of a level's text and pattern that are looked at, since every paragraph of the list repeats them. */
const MAX_TEXT = 255;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `w:format` of the format 'custom'. */
  readonly pattern: string | null;
  /** `w:lvlText`, with %1 to %9 for the counters. */
  readonly text: string;
  readonly suffix: string;
  readonly isLegal: boolean;
  /** `w:lvlRestart`, one-based level that starts this one anew; 0: none does; null: every higher one. */
  readonly restart: number | null;
  readonly paragraphStyle: string | null;
  readonly hidden: boolean;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
  readonly styleLink: string | null;
}

interface List {
  readonly abstractId: string;
  readonly overrides: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Counters of one abstract list, shared by all lists made of it; undefined: not used since it was last set back. */
type Counters = (number | undefined)[];

const plainLevel: Level = {
  start: 1,
  format: 'decimal',
  pattern: null,
  text: '',
  suffix: '\t',
  isLegal: false,
  restart: null,
  paragraphStyle: null,
  hidden: false,
};

export class Numbering {
  private readonly abstractLists = new Map<string, AbstractList>();
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, Counters>();
  private readonly begun = new Set<string>();

  /** @throws DocumentError when the text is not well-formed. Undefined: a document without lists. */
  constructor(
    source: string | undefined,
    private readonly styles: Styles,
  ) {
    if (source === undefined) return;
    readRoot(source, 'word/numbering.xml', (xml) => {
      if (xml.name === 'w:abstractNum') this.readAbstractList(xml);
      else if (xml.name === 'w:num') this.readList(xml);
    });
  }

  /**
   * Counts a paragraph and gives its label with suffix, '' when it has none. `direct` is the paragraph's own `w:numPr`, of which a
   * missing half comes from the style; the list 0 switches numbering off (17.9.18).
   */
  label(direct: NumberingReference | null, style: string | null): string {
    if (this.lists.size === 0) return '';
    const inherited =
      (direct?.numId ?? null) === null || direct?.level === null ? this.styles.numberingOf(style) : null;
    const numId = direct?.numId ?? inherited?.numId ?? null;
    const list = numId === null ? undefined : this.lists.get(numId);
    if (numId === null || list === undefined) return '';
    const abstractId = this.resolve(list.abstractId);
    const fromStyle = (direct?.numId ?? null) === null;
    const level = direct?.level ?? (fromStyle ? this.levelOfStyle(abstractId, style, inherited?.level ?? 0) : 0);
    return this.count(numId, list, abstractId, Math.min(Math.max(level, 0), LEVELS - 1));
  }

  /** A paragraph style stands at the level that names it, whatever its own `w:ilvl` says (17.9.3). */
  private levelOfStyle(abstractId: string, style: string | null, stated: number): number {
    for (const id of this.styles.ancestry(style)) {
      for (const [index, level] of this.abstractLists.get(abstractId)?.levels ?? []) {
        if (level.paragraphStyle === id) return index;
      }
    }
    return stated;
  }

  private count(numId: string, list: List, abstractId: string, at: number): string {
    const counters = this.counters.get(abstractId) ?? new Array<number | undefined>(LEVELS).fill(undefined);
    this.counters.set(abstractId, counters);
    const levelAt = (index: number): Level | undefined =>
      list.overrides.get(index) ?? this.abstractLists.get(abstractId)?.levels.get(index);
    const level = levelAt(at);
    if (level === undefined) return '';
    const startOf = (index: number): number => list.startOverrides.get(index) ?? levelAt(index)?.start ?? 1;
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const index of list.startOverrides.keys()) counters[index] = undefined;
    }
    const before = counters[at];
    counters[at] = before === undefined ? startOf(at) : before + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const restart = levelAt(deeper)?.restart ?? null;
      if (restart === null || at < restart) counters[deeper] = undefined;
    }
    if (level.hidden) return '';
    return write(level, (index) => ({ value: counters[index] ?? startOf(index), level: levelAt(index) ?? plainLevel }));
  }

  /** Follows `w:numStyleLink` to the list that defines the levels. */
  private resolve(abstractId: string): string {
    const link = this.abstractLists.get(abstractId)?.styleLink ?? null;
    const numId = link === null ? null : this.styles.numberingStyle(link);
    const target = numId === null ? undefined : this.lists.get(numId)?.abstractId;
    return target === undefined || !this.abstractLists.has(target) ? abstractId : target;
  }

  private readAbstractList(xml: XmlReader): void {
    const depth = xml.depth;
    const id = xml.attribute('w:abstractNumId') ?? '';
    const levels = new Map<number, Level>();
    let styleLink: string | null = null;
    while (xml.nextChild(depth)) {
      if (xml.name === 'w:numStyleLink') styleLink = xml.attribute('w:val');
      else if (xml.name === 'w:lvl') levels.set(levelIndex(xml), readLevel(xml));
    }
    this.abstractLists.set(id, { levels, styleLink: levels.size > 0 ? null : styleLink });
  }

  private readList(xml: XmlReader): void {
    const depth = xml.depth;
    const id = xml.attribute('w:numId') ?? '';
    const overrides = new Map<number, Level>();
    const startOverrides = new Map<number, number>();
    let abstractId = '';
    while (xml.nextChild(depth)) {
      if (xml.name === 'w:abstractNumId') abstractId = xml.attribute('w:val') ?? '';
      else if (xml.name === 'w:lvlOverride') readOverride(xml, overrides, startOverrides);
    }
    if (id !== '0') this.lists.set(id, { abstractId, overrides, startOverrides });
  }
}

function readOverride(xml: XmlReader, overrides: Map<number, Level>, startOverrides: Map<number, number>): void {
  const depth = xml.depth;
  const index = levelIndex(xml);
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:startOverride') startOverrides.set(index, wholeNumber(xml.attribute('w:val'), 1));
    else if (xml.name === 'w:lvl') overrides.set(index, readLevel(xml));
  }
}

function levelIndex(xml: XmlReader): number {
  return wholeNumber(xml.attribute('w:ilvl'), 0);
}

const suffixes: Readonly<Record<string, string>> = { tab: '\t', space: ' ', nothing: '' };

function readLevel(xml: XmlReader): Level {
  const depth = xml.depth;
  const level: { -readonly [Key in keyof Level]: Level[Key] } = { ...plainLevel };
  let font: string | null = null;
  while (xml.nextChild(depth)) {
    const value = xml.attribute('w:val');
    switch (xml.name) {
      case 'w:start':
        level.start = wholeNumber(value, 1);
        break;
      case 'w:numFmt':
        readFormat(xml, level);
        break;
      case 'mc:AlternateContent':
        // Word writes its own formats as an alternative, with a plain one to fall back on.
        readAlternative(xml, (inside) => {
          while (xml.nextChild(inside)) readFormat(xml, level);
        });
        break;
      case 'w:lvlText':
        level.text = (value ?? '').slice(0, MAX_TEXT);
        break;
      case 'w:suff':
        level.suffix = suffixes[value ?? 'tab'] ?? '\t';
        break;
      case 'w:isLgl':
        level.isLegal = isOn(value);
        break;
      case 'w:lvlRestart':
        level.restart = wholeNumber(value, 0);
        break;
      case 'w:pStyle':
        level.paragraphStyle = value;
        break;
      case 'w:rPr': {
        const { fonts, vanish } = readRunProperties(xml);
        font = fonts?.ascii ?? fonts?.hAnsi ?? null;
        level.hidden = vanish === true;
        break;
      }
    }
  }
  if (font !== null && isSymbolFont(font)) level.text = inSymbolFont(level.text, font);
  return level;
}

function readFormat(xml: XmlReader, level: { format: string; pattern: string | null }): void {
  level.format = xml.attribute('w:val') ?? 'decimal';
  level.pattern = xml.attribute('w:format')?.slice(0, MAX_TEXT) ?? null;
}

/** The text of a bullet as its font shows it; counters stay. */
function inSymbolFont(text: string, font: string): string {
  return /%\d/.test(text)
    ? text
    : text.replace(/[^]/g, (character) => symbolText(font, character.charCodeAt(0)) ?? character);
}

function write(level: Level, counter: (index: number) => { value: number; level: Level }): string {
  const text =
    level.format === 'bullet'
      ? level.text
      : level.text.replace(/%([1-9])/g, (_match, digit: string) => {
          const { value, level: own } = counter(Number(digit) - 1);
          if (level.isLegal) return String(value);
          return own.pattern === null ? formatNumber(value, own.format) : formatCustom(value, own.pattern);
        });
  return text === '' ? '' : text + level.suffix;
}

/** Does a part say that paragraphs are in lists? Told from its text, for documents whose lists themselves are not given. */
export function namesLists(source: string | undefined): boolean {
  return /<(?:[^\s<>/]+:)?numId\s[^<>]*val\s*=\s*["'](?!0["'])/.test(source ?? '');
}
