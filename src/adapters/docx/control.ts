/** The markup of our content controls (`w:sdt`, ECMA-376 17.5.2) and of their dress ([MS-DOCX] 2.5.4). */
import { escapeAttribute } from '../../ooxml/xml/xmlText.js';
import type { Story } from '../../ooxml/story/story.js';
import type { Dialect } from './dialect.js';

export interface NewControl {
  readonly tag: string;
  readonly title: string;
  /** Six hexadecimal digits; with it the control shows its tags. */
  readonly color?: string;
}

/**
 * What stands before and after the content of a new rich-text control. It has no type element, which means rich text (17.5.2.26), no
 * placeholder and no `w:showingPlcHdr`: nothing of it is ever visible as text.
 */
export function controlMarkup(control: NewControl, id: number, dialect: Dialect): { open: string; close: string } {
  const { w } = dialect;
  const value = (name: string, text: string): string => `<${w}:${name} ${w}:val="${escapeAttribute(text)}"/>`;
  const properties =
    value('alias', control.title) +
    value('tag', control.tag) +
    value('id', String(id)) +
    (control.color === undefined ? '' : colorElement(control.color, dialect) + appearanceElement(dialect));
  return {
    open: `<${w}:sdt${dialect.declareW}><${w}:sdtPr>${properties}</${w}:sdtPr><${w}:sdtContent>`,
    close: `</${w}:sdtContent></${w}:sdt>`,
  };
}

export function colorElement(color: string, dialect: Dialect): string {
  return `<w15:color${dialect.declareW15}${dialect.declareW} ${dialect.w}:val="${color}"/>`;
}

export function appearanceElement(dialect: Dialect): string {
  return `<w15:appearance${dialect.declareW15} w15:val="tags"/>`;
}

/**
 * Gives ids for new controls: positive, 31 bits, not in use in the story, and the same ones every time. What it gives one for is a text
 * that tells this control from the others, e.g. its tag.
 */
export function controlIds({ controls }: Pick<Story, 'controls'>): (seed: string) => number {
  const used = new Set(controls.map(({ id }) => Number(id) >>> 0));
  return (seed) => {
    let id = hash(seed);
    while (id === 0 || used.has(id)) id = (id + 1) & 0x7fffffff;
    used.add(id);
    return id;
  };
}

/** FNV-1a of the UTF-16 units, cut to 31 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value & 0x7fffffff;
}
