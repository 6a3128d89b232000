/** What the types of content controls allow: one table for wrapping and for writing. */
import type { Control, ControlType, Story } from '../ooxml/story/story.js';

/** `open`: other controls may stand in it · `typed`: only text · `chosen`: what is written there is lost or breaks it. */
const kinds: Readonly<Record<ControlType, 'open' | 'typed' | 'chosen'>> = {
  'rich-text': 'open',
  group: 'open',
  'repeating-section': 'open',
  'doc-part': 'open',
  text: 'typed',
  checkbox: 'chosen',
  'drop-down': 'chosen',
  'combo-box': 'chosen',
  date: 'chosen',
  picture: 'chosen',
  other: 'chosen',
};

/** Takes no other control inside. */
export function isClosed(story: Story, control: Control): boolean {
  return kinds[control.type] !== 'open' || isBound(story, control);
}

/** Its text is chosen or filled from data, not typed. */
export function isForeign(story: Story, control: Control): boolean {
  return kinds[control.type] === 'chosen' || isBound(story, control);
}

/** Its content is overwritten from a data part when Word opens the file (ECMA-376 17.5.2.6; `w15` for repeating sections). */
function isBound({ source }: Story, { properties }: Control): boolean {
  return properties !== null && /<(?:[\w.-]+:)?dataBinding[\s/>]/.test(source.slice(properties.start, properties.end));
}
