/** `w:sdtPr`: what kind of content control, and what state it is in (ECMA-376 Part 1, 17.5.2; [MS-DOCX] 2.5). */
import { looksTicked, UNCLEAR_BOX } from '../../../text/tickMarks.js';
import { isOn } from '../properties/runProperties.js';
import { symText } from '../properties/symbols.js';
import type { Control, ControlLevel, ControlType } from '../story.js';
import { fromChild } from '../../xml/children.js';
import type { XmlReader } from '../../xml/xmlReader.js';

/** By the elements of `w:sdtPr` that name them: the last of its schema sequence, so that nothing may follow them. */
export const controlTypes: Readonly<Record<string, ControlType>> = {
  'w:richText': 'rich-text',
  'w:text': 'text',
  'w14:checkbox': 'checkbox',
  'w:dropDownList': 'drop-down',
  'w:comboBox': 'combo-box',
  'w:date': 'date',
  'w:picture': 'picture',
  'w:group': 'group',
  'w15:repeatingSection': 'repeating-section',
  'w15:repeatingSectionItem': 'repeating-section',
  'w:docPartObj': 'doc-part',
  'w:docPartList': 'doc-part',
  'w:equation': 'other',
  'w:citation': 'other',
  'w:bibliography': 'other',
  'w14:entityPicker': 'other',
};

const locks: Readonly<Record<string, Control['lock']>> = {
  sdtLocked: 'control',
  contentLocked: 'content',
  sdtContentLocked: 'both',
};

export type ControlDraft = { -readonly [Key in keyof Control]: Control[Key] } & {
  items: { value: string; shown: string }[];
  /** Building block it holds, e.g. “Table of Contents”; '' for other controls. */
  gallery: string;
};

/** The open token `w:sdt`, its properties not yet read. */
export function beginControl(xml: XmlReader, level: ControlLevel, parent: Control | null): ControlDraft {
  return {
    start: xml.start,
    end: xml.end,
    level,
    type: 'rich-text',
    properties: null,
    content: null,
    tag: '',
    alias: null,
    id: null,
    lock: 'none',
    showingPlaceholder: false,
    placeholderName: null,
    checked: null,
    glyphs: { checked: '☒', unchecked: '☐' },
    binding: null,
    items: [],
    parent,
    gallery: '',
  };
}

/** Reads the open token `w:sdtPr` to its end. */
export function readControlProperties(xml: XmlReader, control: ControlDraft): void {
  const depth = xml.depth;
  const start = xml.start;
  while (xml.nextChild(depth)) {
    const value = xml.attribute('w:val');
    switch (xml.name) {
      case 'w:tag':
        control.tag = value ?? '';
        break;
      case 'w:alias':
        control.alias = value;
        break;
      case 'w:id':
        control.id = value;
        break;
      case 'w:lock':
        control.lock = locks[value ?? ''] ?? 'none';
        break;
      case 'w:showingPlcHdr':
        control.showingPlaceholder = isOn(value);
        break;
      case 'w:placeholder':
        // The building block of the glossary that holds the prompt (17.5.2.25).
        control.placeholderName = fromChild(xml, 'w:docPart', () => xml.attribute('w:val'), null);
        break;
      case 'w:dataBinding':
      case 'w15:dataBinding': {
        const path = xml.attribute('w:xpath') ?? xml.attribute('w15:xpath');
        const store = xml.attribute('w:storeItemID') ?? xml.attribute('w15:storeItemID');
        if (path !== null) control.binding = { path, store: store ?? '' };
        break;
      }
      default:
        readType(xml, control);
    }
  }
  control.properties = { start, end: xml.end };
}

function readType(xml: XmlReader, control: ControlDraft): void {
  const type = controlTypes[xml.name];
  if (type === undefined) return;
  control.type = type;
  const depth = xml.depth;
  while (xml.nextChild(depth)) {
    if (xml.name === 'w14:checked') control.checked = isOn(xml.attribute('w14:val'));
    else if (xml.name === 'w14:checkedState') control.glyphs.checked = glyphOf(xml);
    else if (xml.name === 'w14:uncheckedState') control.glyphs.unchecked = glyphOf(xml);
    else if (xml.name === 'w:listItem') control.items.push(itemOf(xml));
    else if (xml.name === 'w:docPartGallery') control.gallery = xml.attribute('w:val') ?? '';
  }
}

/** `w:listItem`: what is kept, and what shows, the same when it is not said. */
function itemOf(xml: XmlReader): { value: string; shown: string } {
  const value = xml.attribute('w:value') ?? '';
  return { value, shown: xml.attribute('w:displayText') ?? value };
}

function glyphOf(xml: XmlReader): string {
  return symText(xml.attribute('w14:font') ?? '', xml.attribute('w14:val') ?? '');
}

/**
 * ☑ or ☐ where the state of a check box and the glyph that shows say the same; programs change only one of them, and what prints is
 * the glyph. UNCLEAR_BOX where they differ, or there is no state.
 */
export function tickOf({ checked, glyphs }: Control, shown: string): string {
  if (checked === null) return UNCLEAR_BOX;
  const says = shown === glyphs.checked ? true : shown === glyphs.unchecked ? false : looksTicked(shown);
  if (says !== null && says !== checked) return UNCLEAR_BOX;
  return checked ? '☑' : '☐';
}

export function holdsTableOfContents(control: ControlDraft): boolean {
  return control.type === 'doc-part' && control.gallery.toLowerCase() === 'table of contents';
}
