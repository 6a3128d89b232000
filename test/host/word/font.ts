/** https://learn.microsoft.com/javascript/api/word/word.font */
import { HostError } from '../hostError.js';
import { HostObject, type Members, membersOf, flag, number, scalar, text } from '../members.js';
import { element } from '../model/parse.js';
import type { OpenDocument } from '../model/openDocument.js';
import { propertiesOf } from '../model/runs.js';
import { effective, runsIn, touchedRuns } from '../model/style.js';
import type { XmlElement } from '../model/tree.js';
import { type Stretch, guardEdit } from './stretch.js';

export class Font extends HostObject {
  readonly className = 'Font';
  protected readonly members = membersOf(members, this);
  readonly stretch: Stretch;

  constructor(stretch: Stretch) {
    super();
    this.stretch = stretch;
  }

  override get isThere(): boolean {
    return this.stretch.isThere;
  }
}

/** The value all runs share; `mixed` when they differ. */
function shared<Value>(
  self: Font,
  name: string,
  read: (property: XmlElement | null) => Value,
  mixed: Value | null,
): Value | null {
  return sharedBy(self, (run, paragraph) => read(effective(self.stretch.document, run, paragraph, name)), mixed);
}

/** An empty stretch has the look of its paragraph. */
function sharedBy<Value>(
  { stretch }: Font,
  read: (run: XmlElement | null, paragraph: XmlElement) => Value,
  mixed: Value | null,
): Value | null {
  const ends = stretch.ends();
  const runs = touchedRuns(stretch.document, ends);
  const values = new Set(
    runs.length === 0 ? [read(null, ends.start.paragraph)] : runs.map(({ run, paragraph }) => read(run, paragraph)),
  );
  return values.size === 1 ? ([...values][0] ?? null) : mixed;
}

function change({ stretch }: Font, work: (properties: XmlElement) => void): void {
  guardEdit(stretch.document, stretch.ends());
  for (const run of runsIn(stretch.document, stretch.ends())) work(propertiesOf(run));
}

/** Order of run properties in the schema (ECMA-376-1, 17.3.2.28), as far as they are written here. */
const order = [
  'w:rStyle',
  'w:rFonts',
  'w:b',
  'w:bCs',
  'w:i',
  'w:iCs',
  'w:strike',
  'w:dstrike',
  'w:color',
  'w:sz',
  'w:szCs',
  'w:highlight',
  'w:u',
  'w:vertAlign',
];

function property(properties: XmlElement, name: string): XmlElement {
  const there = properties.first(name) ?? properties.recall(name);
  if (there !== null) return there;
  const made = element(properties, `<${name}/>`);
  const rank = order.indexOf(name);
  const at = properties.children.findIndex((child) => 'name' in child && order.indexOf(child.name) > rank);
  properties.insert(at < 0 ? properties.children.length : at, made);
  return made;
}

function drop(properties: XmlElement, name: string): void {
  const there = properties.first(name);
  if (there !== null) properties.forget(there);
}

const isOn = (one: XmlElement | null): boolean =>
  one !== null && !['0', 'false', 'off', 'none'].includes(one.attribute('w:val') ?? '1');

const toggle = (name: string) =>
  scalar<Font>(
    '1.1',
    (self) => shared(self, name, isOn, null),
    (self, value) =>
      change(self, (properties) => property(properties, name).setAttribute('w:val', flag(value) ? null : '0')),
  );

const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Chinese text has a font of its own beside that of Latin text (ECMA-376-1, 17.3.2.26). */
function fontName(document: OpenDocument, run: XmlElement | null, paragraph: XmlElement): string {
  const kind = run !== null && EAST_ASIAN.test(run.text) ? 'w:eastAsia' : 'w:ascii';
  return effective(document, run, paragraph, 'w:rFonts', kind)?.attribute(kind) ?? '';
}

/** Word's 16 highlight colours by the hexadecimal values it reads them as. */
const highlights: Readonly<Record<string, string>> = {
  yellow: '#FFFF00',
  green: '#00FF00',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  blue: '#0000FF',
  red: '#FF0000',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  darkGray: '#808080',
  lightGray: '#C0C0C0',
  black: '#000000',
  white: '#FFFFFF',
};

function setHighlight(self: Font, value: unknown): void {
  const wanted = value === null ? '' : text(value);
  if (wanted === '') {
    change(self, (properties) => drop(properties, 'w:highlight'));
    return;
  }
  const name = Object.entries(highlights).find(([one, hex]) =>
    [one.toLowerCase(), hex.toLowerCase()].includes(wanted.toLowerCase()),
  )?.[0];
  if (name === undefined) throw new HostError('InvalidArgument', `highlight ${wanted}`);
  change(self, (properties) => property(properties, 'w:highlight').setAttribute('w:val', name));
}

const members: Members<Font> = {
  /** https://learn.microsoft.com/javascript/api/word/word.font#word-word-font-name-member */
  name: scalar(
    '1.1',
    (self) => sharedBy(self, (run, paragraph) => fontName(self.stretch.document, run, paragraph), ''),
    (self, value) =>
      change(self, (properties) => {
        const fonts = property(properties, 'w:rFonts');
        for (const kind of ['w:ascii', 'w:hAnsi', 'w:eastAsia']) fonts.setAttribute(kind, text(value));
      }),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.font#word-word-font-size-member: points */
  size: scalar(
    '1.1',
    (self) => shared(self, 'w:sz', (size) => Number(size?.attribute('w:val') ?? 20) / 2, null),
    (self, value) =>
      change(self, (properties) =>
        property(properties, 'w:sz').setAttribute('w:val', String(Math.round(number(value) * 2))),
      ),
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.font#word-word-font-bold-member */
  bold: toggle('w:b'),
  /** https://learn.microsoft.com/javascript/api/word/word.font#word-word-font-italic-member */
  italic: toggle('w:i'),
  /** https://learn.microsoft.com/javascript/api/word/word.font#word-word-font-strikethrough-member */
  strikeThrough: toggle('w:strike'),
  /** https://learn.microsoft.com/javascript/api/word/word.font#word-word-font-doublestrikethrough-member */
  doubleStrikeThrough: toggle('w:dstrike'),
  /** https://learn.microsoft.com/javascript/api/word/word.font#word-word-font-color-member */
  color: scalar(
    '1.1',
    (self) =>
      shared(
        self,
        'w:color',
        (color) => {
          const value = color?.attribute('w:val') ?? 'auto';
          return value === 'auto' ? '#000000' : `#${value.toUpperCase()}`;
        },
        '',
      ),
    (self, value) => {
      const digits = /^#([\dA-Fa-f]{6})$/.exec(text(value))?.[1];
      if (digits === undefined) throw new HostError('NotImplemented', 'colours by name');
      change(self, (properties) => property(properties, 'w:color').setAttribute('w:val', digits.toUpperCase()));
    },
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.font#word-word-font-highlightcolor-member: null for none, '' when mixed */
  highlightColor: scalar(
    '1.1',
    (self) => shared(self, 'w:highlight', (one) => highlights[one?.attribute('w:val') ?? ''] ?? null, ''),
    setHighlight,
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.font#word-word-font-underline-member */
  underline: scalar('1.1', (self) =>
    shared(
      self,
      'w:u',
      (one) => {
        const value = one?.attribute('w:val') ?? 'none';
        return value.charAt(0).toUpperCase() + value.slice(1);
      },
      'Mixed',
    ),
  ),
};
