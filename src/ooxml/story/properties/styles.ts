/** styles.xml: names, inheritance and the effective properties of runs (ECMA-376 Part 1, 17.7). */
import type { FontNames } from './fonts.js';
import { type RunProperties, isOn, readRunProperties, skipElement } from './runProperties.js';
import type { SourceRange } from '../../xml/sourceRange.js';
import { fromChild, readRoot, wholeNumber } from '../../xml/children.js';
import type { XmlReader } from '../../xml/xmlReader.js';

/** `w:numPr`; null where an attribute is missing. */
export interface NumberingReference {
  readonly numId: string | null;
  readonly level: number | null;
}

interface Style {
  readonly id: string;
  readonly type: string;
  /** Lower case. */
  readonly name: string;
  readonly basedOn: string | null;
  readonly run: RunProperties;
  readonly numbering: NumberingReference | null;
}

/** Styles based on one another, far more than Word allows. */
const MAX_CHAIN = 100;

/** How text looks before the run's own properties. */
export interface StyleDress {
  readonly vanish: boolean;
  readonly highlight: boolean;
  readonly underline: boolean;
  readonly fonts: FontNames;
}

/** Names that producers other than Word write, as Word writes them. */
const localNames: readonly (readonly [RegExp, string])[] = [
  [/^标题 ?(\d)$/, 'heading $1'],
  [/^目录 ?(\d)$/, 'toc $1'],
  [/^(heading|toc)(\d)$/, '$1 $2'],
];

function styleName(name: string): string {
  const plain = name.trim().toLowerCase();
  const known = localNames.find(([pattern]) => pattern.test(plain));
  return known === undefined ? plain : plain.replace(...known);
}

export class Styles {
  private readonly byId = new Map<string, Style>();
  private readonly defaults: { paragraph: string | null; character: string | null } = {
    paragraph: null,
    character: null,
  };
  private defaultRun: RunProperties = {};
  private readonly dresses = new Map<string, StyleDress>();
  private readonly chains = new Map<string, readonly Style[]>();

  /** @throws DocumentError when the text is not well-formed. Undefined: a document without styles. */
  constructor(source: string | undefined) {
    if (source === undefined) return;
    readRoot(source, 'word/styles.xml', (xml) => {
      if (xml.name === 'w:docDefaults')
        this.defaultRun = fromChild(
          xml,
          'w:rPrDefault',
          () => fromChild(xml, 'w:rPr', (): RunProperties => readRunProperties(xml), {}),
          {},
        );
      else if (xml.name === 'w:style') this.readStyle(xml);
    });
  }

  /** Lower-case name of a style, e.g. “heading 1”; for an unknown id what the id says. */
  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? styleName(id);
  }

  /** Numbering that a paragraph style brings, each half from the nearest style of its chain that says it. */
  numberingOf(id: string | null): NumberingReference {
    const chain = this.chain(id, 'paragraph');
    return {
      numId: firstOf(chain, ({ numbering }) => numbering?.numId ?? undefined) ?? null,
      level: firstOf(chain, ({ numbering }) => numbering?.level ?? undefined) ?? null,
    };
  }

  /** Numbering that a numbering style (`w:numStyleLink`) stands for. */
  numberingStyle(id: string): string | null {
    return this.byId.get(id)?.numbering?.numId ?? null;
  }

  /** Ids of a paragraph style and of those it is based on, nearest first. */
  ancestry(id: string | null): readonly string[] {
    return this.chain(id, 'paragraph').map((style) => style.id);
  }

  /**
   * What paragraph style and character style make of a run together. Hidden is a toggle property: on in one of the two styles alone,
   * it is on; in both, it is off; on in the document defaults, it is on (17.7.3). The rest goes by the nearest style that says something.
   */
  dress(paragraphStyle: string | null, characterStyle: string | null): StyleDress {
    const key = `${paragraphStyle ?? ''}\n${characterStyle ?? ''}`;
    const known = this.dresses.get(key);
    if (known !== undefined) return known;
    const character = this.chain(characterStyle, 'character');
    const paragraph = this.chain(paragraphStyle, 'paragraph');
    const layers = [...character, ...paragraph].map((style) => style.run);
    layers.push(this.defaultRun);
    const vanishes = [character, paragraph].map((chain) => firstOf(chain, ({ run }) => run.vanish) ?? false);
    const dress = {
      vanish: this.defaultRun.vanish === true || vanishes.filter(Boolean).length === 1,
      highlight: firstOf(layers, ({ highlight }) => highlight) ?? false,
      underline: firstOf(layers, ({ underline }) => underline) ?? false,
      fonts: fontsOf(layers),
    };
    this.dresses.set(key, dress);
    return dress;
  }

  /** A style and those it is based on, nearest first; without a style, or with one that is not defined, the default one of the type. */
  private chain(stated: string | null, type: 'paragraph' | 'character'): readonly Style[] {
    const id = stated !== null && this.byId.has(stated) ? stated : this.defaults[type];
    if (id === null) return [];
    const known = this.chains.get(id);
    if (known !== undefined) return known;
    const chain: Style[] = [];
    const met = new Set<string>();
    for (let style = this.byId.get(id); style !== undefined && !met.has(style.id) && chain.length < MAX_CHAIN;) {
      met.add(style.id);
      chain.push(style);
      style = style.basedOn === null ? undefined : this.byId.get(style.basedOn);
    }
    this.chains.set(id, chain);
    return chain;
  }

  private readStyle(xml: XmlReader): void {
    const depth = xml.depth;
    const id = xml.attribute('w:styleId') ?? '';
    const type = xml.attribute('w:type') ?? 'paragraph';
    const isDefault = xml.attribute('w:default') !== null && isOn(xml.attribute('w:default'));
    let name = '';
    let basedOn: string | null = null;
    let run: RunProperties = {};
    let numbering: NumberingReference | null = null;
    while (xml.nextChild(depth)) {
      if (xml.name === 'w:name') name = styleName(xml.attribute('w:val') ?? '');
      else if (xml.name === 'w:basedOn') basedOn = xml.attribute('w:val');
      else if (xml.name === 'w:rPr') run = readRunProperties(xml);
      else if (xml.name === 'w:pPr')
        numbering = fromChild(xml, 'w:numPr', () => readNumberingReference(xml), numbering);
    }
    this.byId.set(id, { id, type, name, basedOn, run, numbering });
    if (isDefault && (type === 'paragraph' || type === 'character')) this.defaults[type] = id;
  }
}

/** Reads the open token `w:numPr` to its end. @param onChange told of a tracked change of the numbering */
export function readNumberingReference(xml: XmlReader, onChange?: (change: SourceRange) => void): NumberingReference {
  const depth = xml.depth;
  let numId: string | null = null;
  let level: number | null = null;
  while (xml.nextChild(depth)) {
    if (xml.name === 'w:numId') numId = xml.attribute('w:val');
    else if (xml.name === 'w:ins' || xml.name === 'w:numberingChange') onChange?.(skipElement(xml));
    else if (xml.name === 'w:ilvl') level = wholeNumber(xml.attribute('w:val'), 0);
  }
  return { numId, level };
}

function firstOf<Item, Value>(items: readonly Item[], value: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const found = value(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fontsOf(layers: readonly RunProperties[]): FontNames {
  const fonts: FontNames = {};
  for (const layer of [...layers].reverse()) Object.assign(fonts, layer.fonts);
  return fonts;
}
