/**
 * A mark on a control that exists is its dress: tag, title, colour and appearance. Dressing records in the tag what was there
 * before; undressing reads the record and gives the very same bytes back. When Word has saved the file in between, its spelling of
 * the elements differs and each property is restored for itself.
 */
import type { Mark } from '../../document/port.js';
import { insertion, replacement, type Splice } from '../../ooxml/xml/splice.js';
import { formatRecord, parseRecord, parseTag, TITLE_SEPARATOR, type DressRecord } from '../../ooxml/story/tag.js';
import { escapeAttribute } from '../../ooxml/xml/xmlText.js';
import { controlTypes } from '../../ooxml/story/body/controls.js';
import { childNamed, type Attribute, type Element } from '../../ooxml/xml/elements.js';
import { markColors, markTitleBefore, writtenDress } from '../markDress.js';
import { appearanceElement, colorElement } from './control.js';
import type { Dialect } from './dialect.js';

/** Dresses an unmarked control. @param properties its `w:sdtPr`, which has a `w:tag`. */
export function dress(properties: Element, mark: Mark, dialect: Dialect): Splice[] {
  const tagElement = childNamed(properties, 'w:tag');
  const tag = tagElement?.attributes.get('w:val');
  if (tagElement === undefined || tag === undefined) return [];
  const end = properties.children.find((child) => child.name in controlTypes)?.start ?? properties.closeStart;

  const title = dressTitle(properties, mark, tagElement.start, dialect);
  const appearance = dressAppearance(properties, end, dialect);
  const color = dressColor(properties, mark, end, dialect);
  const record = formatRecord({
    severity: mark.severity,
    title: title.record,
    appearance: appearance.record,
    color: color.record,
  });
  return [...title.splices, insertion(tag.end, `!${record}`), ...color.splices, ...appearance.splices];
}

interface Dressed<Value> {
  readonly splices: readonly Splice[];
  readonly record: Value;
}

function dressTitle(properties: Element, mark: Mark, at: number, dialect: Dialect): Dressed<DressRecord['title']> {
  const { w } = dialect;
  const alias = childNamed(properties, 'w:alias');
  const before = alias?.attributes.get('w:val');
  if (alias !== undefined && before === undefined) return { splices: [], record: 'left' };
  const title = markTitleBefore(mark.title, before?.value ?? null);
  if (title === null) return { splices: [], record: 'left' };
  if (before !== undefined) return { splices: [insertion(before.start, escapeValue(title))], record: 'kept' };
  const value = escapeAttribute(title);
  return { splices: [insertion(at, `<${w}:alias${dialect.declareW} ${w}:val="${value}"/>`)], record: 'none' };
}

function dressAppearance(properties: Element, at: number, dialect: Dialect): Dressed<DressRecord['appearance']> {
  const { appearance } = writtenDress(properties);
  if (appearance === 'none') return { splices: [insertion(at, appearanceElement(dialect))], record: 'none' };
  const value = childNamed(properties, 'w15:appearance')?.attributes.get('w15:val');
  if (appearance === 'left' || value === undefined || !isPlain(value)) return { splices: [], record: 'left' };
  return { splices: [replacement(value, 'tags')], record: appearance };
}

function dressColor(properties: Element, mark: Mark, at: number, dialect: Dialect): Dressed<string> {
  const { color } = writtenDress(properties);
  const markColor = markColors[mark.severity];
  if (color === 'none') {
    const before = childNamed(properties, 'w15:appearance')?.start ?? at;
    return { splices: [insertion(before, colorElement(markColor, dialect))], record: 'none' };
  }
  const value = childNamed(properties, 'w15:color')?.attributes.get('w:val');
  if (color === 'left' || value === undefined || !isPlain(value)) return { splices: [], record: 'left' };
  return { splices: [replacement(value, markColor)], record: color };
}

/** Written without character references, so that the decoded value gives the same bytes back. */
function isPlain(value: Attribute): boolean {
  return value.end - value.start === value.value.length;
}

/** Takes the dress of a marked control off. Nothing for a control that is not marked. */
export function undress(source: string, properties: Element): Splice[] {
  const tag = childNamed(properties, 'w:tag')?.attributes.get('w:val');
  const suffix = tag === undefined ? -1 : source.slice(tag.start, tag.end).lastIndexOf('!');
  if (tag === undefined || suffix < 0) return [];
  const splices = [replacement({ start: tag.start + suffix, end: tag.end })];
  const record = parseRecord(parseTag(tag.value)?.record ?? '');
  if (record === null) return splices;

  const alias = childNamed(properties, 'w:alias');
  const title = alias?.attributes.get('w:val');
  const separator = title === undefined ? -1 : source.slice(title.start, title.end).indexOf(TITLE_SEPARATOR);
  if (record.title === 'none' && alias !== undefined) splices.push(replacement(alias));
  if (record.title === 'kept' && title !== undefined && separator >= 0) {
    splices.push(replacement({ start: title.start, end: title.start + separator + TITLE_SEPARATOR.length }));
  }
  splices.push(...restore(childNamed(properties, 'w15:appearance'), 'w15:val', record.appearance));
  splices.push(...restore(childNamed(properties, 'w15:color'), 'w:val', record.color));
  return splices;
}

function restore(element: Element | undefined, attribute: string, before: string): Splice[] {
  if (element === undefined || before === 'left') return [];
  if (before === 'none') return [replacement(element)];
  const value = element.attributes.get(attribute);
  return value === undefined ? [] : [replacement(value, before)];
}

/** Escaped for either kind of quotes. */
function escapeValue(text: string): string {
  return escapeAttribute(text).replaceAll("'", '&apos;');
}
