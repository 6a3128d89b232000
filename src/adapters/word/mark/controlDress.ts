/**
 * The dress of a control through the object model: recorded in the same way as the .docx adapter writes it, so that either takes off
 * what the other put on. Each property of each mark is a step of Word's own undo (office-js issue 1827), so that the colour, which the
 * title says in words, is left as it is.
 */
import type { Mark } from '../../../document/port.js';
import { formatRecord, parseRecord, parseTag, TITLE_SEPARATOR, type DressRecord } from '../../../ooxml/story/tag.js';
import { markTitleBefore, type WrittenDress } from '../../markDress.js';
import type { ControlState, Dress } from '../session/controlState.js';

/** Microsoft's names of the appearances (Word.ContentControlAppearance), by those of [MS-DOCX] 2.5.4. */
const appearances = { boundingBox: 'BoundingBox', tags: 'Tags', hidden: 'Hidden' } as const;

/** What an unmarked control wears once it is marked. */
export function dressed(control: Dress, mark: Mark, written: WrittenDress | null): Dress {
  const before = control.title === '' ? null : control.title;
  const title = markTitleBefore(mark.title, before);
  const record: DressRecord = {
    severity: mark.severity,
    title: title === null ? 'left' : before === null ? 'none' : 'kept',
    appearance: written?.appearance ?? appearanceOf(control.appearance),
    color: written?.color ?? colorOf(control.color),
  };
  return {
    tag: `${control.tag}!${formatRecord(record)}`,
    title: title === null ? control.title : title + control.title,
    color: control.color,
    appearance: record.appearance === 'left' ? control.appearance : 'Tags',
  };
}

/**
 * What a marked control wore before; null for one that is not marked.
 * @param noColor what this host gives for a control without a colour of its own
 */
export function undressed(control: Dress, noColor: string): Dress | null {
  const parsed = parseTag(control.tag);
  if (parsed === null || parsed.record === null) return null;
  const tag = control.tag.slice(0, control.tag.indexOf('!'));
  const record = parseRecord(parsed.record);
  // A record that someone has altered tells nothing: only the tag is made whole.
  if (record === null) return { ...control, tag };
  return {
    tag,
    title: titleBefore(control.title, record.title),
    color: record.color === 'left' ? control.color : record.color === 'none' ? noColor : `#${record.color}`,
    appearance:
      record.appearance === 'left'
        ? control.appearance
        : appearances[record.appearance === 'none' ? 'boundingBox' : record.appearance],
  };
}

/** What a marked control wore before, by its own record; null without one. */
export function recordedDress({ tag }: Dress): WrittenDress | null {
  return parseRecord(parseTag(tag)?.record ?? '');
}

function titleBefore(title: string, record: DressRecord['title']): string {
  if (record === 'none') return '';
  const separator = record === 'kept' ? title.indexOf(TITLE_SEPARATOR) : -1;
  return separator < 0 ? title : title.slice(separator + TITLE_SEPARATOR.length);
}

function appearanceOf(appearance: string): DressRecord['appearance'] {
  const known = (['boundingBox', 'tags', 'hidden'] as const).find((name) => appearances[name] === appearance);
  return known ?? 'left';
}

function colorOf(color: string): string {
  if (color === '') return 'none';
  return /^#[0-9A-Fa-f]{6}$/.test(color) ? color.slice(1) : 'left';
}

/** Do two say the same? Hosts differ in the letters of a colour. */
export function isSameDress(one: Dress, other: Dress): boolean {
  return putOn.every((name) => isSame(name, one[name], other[name]));
}

function isSame(name: keyof Dress, one: string, other: string): boolean {
  return one === other || (name === 'color' && one.toLowerCase() === other.toLowerCase());
}

/** On: the record comes first, so that a write that breaks off can be taken back. Off: it goes last. */
const putOn: readonly (keyof Dress)[] = ['tag', 'title', 'color', 'appearance'];
const takeOff: readonly (keyof Dress)[] = ['title', 'color', 'appearance', 'tag'];

/** Adds to the request what changes a control's dress. */
export function wear(control: Word.ContentControl, from: ControlState, to: Dress): void {
  const order = parseTag(to.tag)?.record === null ? takeOff : putOn;
  for (const name of order) {
    if (isSame(name, from[name], to[name])) continue;
    if (name === 'appearance') control.appearance = appearanceNamed(to.appearance);
    else control[name] = to[name];
  }
}

function appearanceNamed(name: string): 'BoundingBox' | 'Tags' | 'Hidden' {
  return Object.values(appearances).find((known) => known === name) ?? 'BoundingBox';
}
