/** What the XML says of the dress of our controls, which the object model does not tell: whether an appearance or a colour is there at all. */
import { childNamed, elementsAt, type Element } from '../../../ooxml/xml/elements.js';
import { ownTag, type ControlState } from '../session/controlState.js';
import type { WrittenDress } from './controlDress.js';
import type { WordReading } from '../session/wordReading.js';

/** By control; empty for a document that was not read from its XML. */
export function writtenDresses({ exact, reading, stateOf }: WordReading): ReadonlyMap<ControlState, WrittenDress> {
  const dresses = new Map<ControlState, WrittenDress>();
  if (!exact) return dresses;
  const own = [...stateOf].filter(([{ tag }]) => ownTag(tag) !== null);
  const elements = elementsAt(
    reading.story,
    own.map(([{ properties }]) => properties),
  );
  for (const [control, state] of own) {
    const element = elements(control.properties);
    if (element !== undefined) dresses.set(state, { color: colorOf(element), appearance: appearanceOf(element) });
  }
  return dresses;
}

function colorOf(properties: Element): string {
  const element = childNamed(properties, 'w15:color');
  if (element === undefined) return 'none';
  const value = element.attributes.get('w:val')?.value ?? '';
  // A theme colour beside the value would be lost.
  return element.attributes.size === 1 && /^[0-9A-Fa-f]{6}$/.test(value) ? value : 'left';
}

function appearanceOf(properties: Element): WrittenDress['appearance'] {
  const element = childNamed(properties, 'w15:appearance');
  if (element === undefined) return 'none';
  const value = element.attributes.get('w15:val')?.value;
  return (['boundingBox', 'tags', 'hidden'] as const).find((name) => name === value) ?? 'left';
}

/** What this host gives as the colour of a control that has none; null when no such control shows it. */
export function shownNoColor(snapshot: WordReading): string | null {
  if (!snapshot.exact) return null;
  const plain = [...snapshot.stateOf].filter(([{ properties }]) => properties !== null);
  const elements = elementsAt(
    snapshot.reading.story,
    plain.map(([{ properties }]) => properties),
  );
  const without = plain.find(([{ properties }]) => {
    const element = elements(properties);
    return element !== undefined && childNamed(element, 'w15:color') === undefined;
  });
  return without?.[1].color ?? null;
}
