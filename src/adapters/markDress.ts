/** What the dress of a mark looks like, and how it is told from what the control wore before; the same for both adapters. */
import type { Mark, MarkSeverity } from '../document/port.js';
import { childNamed, type Element } from '../ooxml/xml/elements.js';
import { LONGEST_TITLE, parseRecord, parseTag, TITLE_SEPARATOR, type DressRecord } from '../ooxml/story/tag.js';

/** Dark red and dark orange: readable on white and apart from Word's own control colours. */
export const markColors = { error: 'C00000', warning: 'C55A11' } as const satisfies Record<MarkSeverity, string>;

/** What of the dress is only told by the XML. */
export type WrittenDress = Pick<DressRecord, 'appearance' | 'color'>;

/** A shorter title says nothing next to the control's own. */
const LEAST_MARK_TITLE = 8;

/**
 * The mark's title as it goes before the control's own, separator included; for a control without a title (null) the whole title.
 * Null when the control's own title leaves no room: then it stays alone.
 */
export function markTitleBefore(title: string, own: string | null): string | null {
  const text = title.replaceAll(TITLE_SEPARATOR, '|');
  if (own === null) return shorten(text, LONGEST_TITLE);
  const room = LONGEST_TITLE - TITLE_SEPARATOR.length - own.length;
  return room < Math.min(LEAST_MARK_TITLE, text.length) ? null : shorten(text, room) + TITLE_SEPARATOR;
}

/** What the XML says of the dress of a control; what is `left` cannot be put back. @param properties its `w:sdtPr` */
export function writtenDress(properties: Element): WrittenDress {
  const appearance = childNamed(properties, 'w15:appearance');
  const shown = appearance?.attributes.get('w15:val');
  const color = childNamed(properties, 'w15:color');
  const value = color?.attributes.get('w:val');
  // A theme colour beside the value would win over it, and be lost.
  const isOwn = color?.attributes.size === 1 && value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value.value);
  const known = (['boundingBox', 'tags', 'hidden'] as const).find((name) => name === shown?.value);
  return {
    appearance: appearance === undefined ? 'none' : (known ?? 'left'),
    color: color === undefined ? 'none' : isOwn ? value.value : 'left',
  };
}

/** The mark that a dressed control shows; null when it is not marked. */
export function markOf(tag: string, alias: string | null): Mark | null {
  const parsed = parseTag(tag);
  if (parsed === null || parsed.record === null) return null;
  const title = (alias ?? '').split(TITLE_SEPARATOR)[0] ?? '';
  const hasTitle = parsed.kind === 'mark' || parseRecord(parsed.record)?.title !== 'left';
  return {
    field: parsed.field,
    severity: parsed.record.startsWith('w') ? 'warning' : 'error',
    title: hasTitle ? title : '',
  };
}

/** Cut to `length` UTF-16 units, never inside a pair of surrogates. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, Math.max(length - 1, 0));
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
