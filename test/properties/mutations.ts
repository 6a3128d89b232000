/**
 * What programs and people do to a document between two checks, as changes of its XML. All of them give markup that ECMA-376 allows;
 * which element is hit, and where, is a choice from 0 to 1, so that a failing example shrinks.
 */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  childOf,
  copyOf,
  isElement,
  parseXml,
  replaceElement,
  standing,
  writeXml,
  xmlElement,
  type Standing,
  type XmlElement,
  type XmlNode,
} from './xmlTree.js';

const MAIN = 'word/document.xml';
const WHO = { 'w:author': '王五', 'w:date': '2022-12-21T09:00:00Z' };

/** Numbers that no builder gives, for ids of what is put in. */
class Ids {
  private last = 50_000;

  next(): string {
    this.last += 1;
    return String(this.last);
  }
}

interface Choice {
  /** Which of the elements that may be hit, and where in it. */
  readonly which: number;
  readonly where: number;
}

type Mutate = (root: XmlElement, choice: Choice, ids: Ids) => void;

function chosen<Item>(items: readonly Item[], at: number): Item | undefined {
  return items[Math.min(Math.floor(at * items.length), items.length - 1)];
}

/** Mutates one of the elements with these names, if there is one. */
function onOne(names: readonly string[], mutate: (found: Standing, where: number, ids: Ids) => void): Mutate {
  return (root, { which, where }, ids) => {
    const found = chosen(standing(root, ...names), which);
    if (found !== undefined) mutate(found, where, ids);
  };
}

/** Runs that stand where any run may: in a paragraph, a run-level control, an insertion, a link. */
const runHolders = ['w:p', 'w:sdtContent', 'w:ins', 'w:hyperlink', 'w:smartTag'];

function onRun(mutate: (found: Standing, where: number, ids: Ids) => void): Mutate {
  return onOne(['w:r'], (found, where, ids) => {
    if (runHolders.includes(found.parent.name)) mutate(found, where, ids);
  });
}

/** Wraps a run in an element that is transparent to what it holds. */
function aroundRun(wrap: (run: XmlElement, ids: Ids) => XmlElement): Mutate {
  return onRun((found, _where, ids) => replaceElement(found, wrap(found.element, ids)));
}

function control(ids: Ids, properties: readonly XmlElement[], ...content: readonly XmlNode[]): XmlElement {
  const id = xmlElement('w:id', { 'w:val': ids.next() });
  return xmlElement(
    'w:sdt',
    {},
    xmlElement('w:sdtPr', {}, ...properties, id),
    xmlElement('w:sdtContent', {}, ...content),
  );
}

function splitRun({ element, parent }: Standing, where: number): void {
  const content = element.children.filter(isElement).filter(({ name }) => name !== 'w:rPr');
  const [only] = content;
  const text = only?.children[0];
  if (content.length !== 1 || only?.name !== 'w:t' || typeof text !== 'string' || text.length < 2) return;
  const at = Math.min(1 + Math.floor(where * (text.length - 1)), text.length - 1);
  const half = (part: string): XmlElement => {
    const properties = childOf(element, 'w:rPr');
    return xmlElement(
      'w:r',
      element.attributes,
      ...(properties === undefined ? [] : [copyOf(properties)]),
      xmlElement('w:t', { 'xml:space': 'preserve' }, part),
    );
  };
  replaceElement({ element, parent }, half(text.slice(0, at)), half(text.slice(at)));
}

function deleteRun({ element, parent }: Standing, _where: number, ids: Ids): void {
  const holdsText = element.children.every((child) => isElement(child) && ['w:rPr', 'w:t'].includes(child.name));
  if (!holdsText) return;
  for (const child of element.children.filter(isElement)) if (child.name === 'w:t') child.name = 'w:delText';
  replaceElement({ element, parent }, xmlElement('w:del', { 'w:id': ids.next(), ...WHO }, element));
}

function hideRun({ element }: Standing): void {
  const properties = childOf(element, 'w:rPr');
  if (properties === undefined) element.children.unshift(xmlElement('w:rPr', {}, xmlElement('w:vanish')));
  else if (properties.children.length === 0) properties.children.push(xmlElement('w:vanish'));
}

/** Puts elements among the children of a paragraph, never before its properties. */
function intoParagraph(...make: readonly ((ids: Ids) => XmlElement)[]): Mutate {
  return onOne(['w:p'], ({ element }, where, ids) => {
    const first = childOf(element, 'w:pPr') === undefined ? 0 : 1;
    const at = first + Math.floor(where * (element.children.length - first + 1));
    element.children.splice(Math.min(at, element.children.length), 0, ...make.map((one) => one(ids)));
  });
}

/** A range that begins in one paragraph and ends in a later one. */
function rangeOver(start: string, end: string, attributes: Readonly<Record<string, string>>): Mutate {
  return (root, { which, where }, ids) => {
    const paragraphs = standing(root, 'w:p').map(({ element }) => element);
    const from = chosen(paragraphs, which);
    const to = chosen(paragraphs.slice(from === undefined ? 0 : paragraphs.indexOf(from)), where);
    const id = { 'w:id': ids.next() };
    from?.children.push(xmlElement(start, { ...id, ...attributes }));
    to?.children.push(xmlElement(end, id));
  };
}

function moveRow(root: XmlElement, { which, where }: Choice): void {
  const row = chosen(standing(root, 'w:tr'), which);
  if (row?.parent.name !== 'w:tbl') return;
  const rows = row.parent.children.filter((child) => isElement(child) && child.name === 'w:tr');
  const target = chosen(rows, where);
  if (target === undefined || target === row.element) return;
  row.parent.children.splice(row.parent.children.indexOf(row.element), 1);
  row.parent.children.splice(row.parent.children.indexOf(target), 0, row.element);
}

/** One control gets the tag of another. */
function copyTag(root: XmlElement, { which, where }: Choice): void {
  const tags = standing(root, 'w:tag');
  const from = chosen(tags, which)?.element;
  const to = chosen(tags, where)?.element;
  const value = from?.attributes['w:val'];
  if (to !== undefined && value !== undefined) to.attributes['w:val'] = value;
}

const properties = ['w:pPr', 'w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:tblPrEx', 'w:sectPr'];

const mutations = {
  'run split': onRun(splitRun),
  'run deleted, tracked': onRun(deleteRun),
  'run hidden': onRun(hideRun),
  'run inserted, tracked': aroundRun((run, ids) => xmlElement('w:ins', { 'w:id': ids.next(), ...WHO }, run)),
  'run in a control': aroundRun((run, ids) => control(ids, [], run)),
  'run in controls, nested': aroundRun((run, ids) => control(ids, [], control(ids, [], run))),
  'run in a smart tag': aroundRun((run) => xmlElement('w:smartTag', { 'w:uri': 'urn:x', 'w:element': 'place' }, run)),
  'run in custom XML': aroundRun((run) => xmlElement('w:customXml', { 'w:element': 'x' }, run)),
  'run in a link': onRun((found) => {
    if (found.parent.name === 'w:p')
      replaceElement(found, xmlElement('w:hyperlink', { 'w:anchor': 'x' }, found.element));
  }),
  'run in a field': onRun((found) => {
    if (found.parent.name === 'w:p')
      replaceElement(found, xmlElement('w:fldSimple', { 'w:instr': ' QUOTE "x" ' }, found.element));
  }),
  'run in a direction': aroundRun((run) => xmlElement('w:bdo', { 'w:val': 'ltr' }, run)),
  'run in two spellings': aroundRun((run) =>
    xmlElement(
      'mc:AlternateContent',
      {},
      xmlElement('mc:Choice', { Requires: 'w14' }, run),
      xmlElement('mc:Fallback', {}, copyOf(run)),
    ),
  ),
  'page rendered here': onRun(({ element }) => {
    element.children.push(xmlElement('w:lastRenderedPageBreak'));
  }),
  'block in a control': onOne(['w:p', 'w:tbl'], (found, _where, ids) => {
    if (['w:body', 'w:tc', 'w:sdtContent'].includes(found.parent.name))
      replaceElement(found, control(ids, [], found.element));
  }),
  'block in a locked control': onOne(['w:p', 'w:tbl'], (found, _where, ids) => {
    const lock = xmlElement('w:lock', { 'w:val': 'sdtContentLocked' });
    if (found.parent.name === 'w:body') replaceElement(found, control(ids, [lock], found.element));
  }),
  'row in a control': onOne(['w:tr'], (found, _where, ids) => {
    if (found.parent.name === 'w:tbl') replaceElement(found, control(ids, [], found.element));
  }),
  'cell in a control': onOne(['w:tc'], (found, _where, ids) => {
    if (found.parent.name === 'w:tr') replaceElement(found, control(ids, [], found.element));
  }),
  'row moved': moveRow,
  'row copied': onOne(['w:tr'], ({ element, parent }) => {
    parent.children.splice(parent.children.indexOf(element), 0, copyOf(element));
  }),
  'paragraph copied': onOne(['w:p'], ({ element, parent }) => {
    parent.children.splice(parent.children.indexOf(element), 0, copyOf(element));
  }),
  'paragraph put in': onOne(['w:p'], ({ element, parent }) => {
    parent.children.splice(parent.children.indexOf(element), 0, xmlElement('w:p'));
  }),
  'tag copied': copyTag,
  'bookmark over paragraphs': rangeOver('w:bookmarkStart', 'w:bookmarkEnd', { 'w:name': '书签' }),
  'permission over paragraphs': rangeOver('w:permStart', 'w:permEnd', { 'w:edGrp': 'everyone' }),
  'comment range without a comment': rangeOver('w:commentRangeStart', 'w:commentRangeEnd', {}),
  'spelling marks': intoParagraph(
    () => xmlElement('w:proofErr', { 'w:type': 'spellStart' }),
    () => xmlElement('w:proofErr', { 'w:type': 'spellEnd' }),
  ),
  'empty run': intoParagraph(() => xmlElement('w:r')),
  'run of a tab': intoParagraph(() => xmlElement('w:r', {}, xmlElement('w:tab'))),
  'move range': intoParagraph(
    (ids) => xmlElement('w:moveFromRangeStart', { 'w:id': ids.next(), 'w:name': '移', ...WHO }),
    (ids) => xmlElement('w:moveFromRangeEnd', { 'w:id': ids.next() }),
  ),
  'bookmark among blocks': onOne(['w:body', 'w:tc', 'w:tbl', 'w:tr'], ({ element }, _where, ids) => {
    const first = element.children.findIndex((child) => isElement(child) && !properties.includes(child.name));
    const id = { 'w:id': ids.next() };
    const range = [xmlElement('w:bookmarkStart', { ...id, 'w:name': '块' }), xmlElement('w:bookmarkEnd', id)];
    if (first >= 0) element.children.splice(first, 0, ...range);
  }),
} satisfies Record<string, Mutate>;

export type MutationName = keyof typeof mutations;

export interface Mutation extends Choice {
  readonly name: MutationName;
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Changes of one document, in the order in which they are made. */
export const someMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  // The key list of an object is that of its type.
  fc.record({ name: fc.constantFrom(...(Object.keys(mutations) as MutationName[])), which: share, where: share }),
  { maxLength: 12 },
);

/** The .docx with these changes made to its main part. */
export function mutated(bytes: Uint8Array, list: readonly Mutation[]): Uint8Array {
  if (list.length === 0) return bytes;
  const entries = unzipSync(bytes);
  const root = parseXml(strFromU8(entries[MAIN] ?? new Uint8Array()));
  const ids = new Ids();
  for (const { name, ...choice } of list) mutations[name](root, choice, ids);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(root)}`;
  return zipSync({ ...entries, [MAIN]: strToU8(xml) }, { level: 0 });
}
