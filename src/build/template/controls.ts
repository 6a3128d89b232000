/** Content controls (`w:sdt`, ISO/IEC 29500-1 17.5.2), one for each field; the tag says which. */
import { fieldTitle } from '../../forms/index.js';
import type { Form, FormField } from '../../forms/index.js';
import { TAG_PREFIX } from '../../ooxml/story/tag.js';
import { controlXml, escapeXml, runProperties } from './markup.js';
import type { RunDress } from './markup.js';
import { placeholderPartName } from './placeholders.js';

/** Word wants ids that differ within the document; any positive 32-bit number serves. */
const FIRST_ID = 412_000_000;
/** Room for the boxes of a choice behind the control of their field. */
const IDS_PER_FIELD = 10;

export interface ControlDress {
  /** The content is the field's placeholder and not an answer. */
  readonly showsPlaceholder: boolean;
  /** Dress of what is typed into the control. */
  readonly typed?: RunDress;
}

/** A rich-text control around whole paragraphs or around runs, whichever `content` holds. */
export function fieldControl(form: Form, field: FormField, content: string, dress: ControlDress): string {
  const properties = [
    dress.typed === undefined ? '' : runProperties(dress.typed),
    `<w:alias w:val="${escapeXml(fieldTitle(form, field))}"/>`,
    `<w:tag w:val="${TAG_PREFIX}${field.id}"/>`,
    `<w:id w:val="${controlId(form, field)}"/>`,
    field.placeholder === undefined
      ? ''
      : `<w:placeholder><w:docPart w:val="${placeholderPartName(field)}"/></w:placeholder>`,
    dress.showsPlaceholder ? '<w:showingPlcHdr/>' : '',
  ].join('');
  return controlXml(properties, content);
}

const BOX_FONT = 'Segoe UI Symbol';
const TICKED = { glyph: '☑', code: '2611' };
const EMPTY = { glyph: '☐', code: '2610' };

/** A box that is ticked by a click ([MS-DOCX] 2.5.1 `w14:checkbox`), without its label. */
export function checkBox(form: Form, field: FormField, option: string, ticked: boolean): string {
  const index = (field.options ?? []).findIndex((candidate) => candidate.id === option);
  const label = field.options?.[index]?.label ?? option;
  const fonts = `<w:rFonts w:ascii="${BOX_FONT}" w:eastAsia="${BOX_FONT}" w:hAnsi="${BOX_FONT}" w:cs="${BOX_FONT}" w:hint="eastAsia"/>`;
  const properties = [
    `<w:rPr>${fonts}</w:rPr>`,
    `<w:alias w:val="${escapeXml(label)}"/>`,
    `<w:tag w:val="${TAG_PREFIX}${field.id}/${option}"/>`,
    `<w:id w:val="${controlId(form, field) + 1 + index}"/>`,
    checkBoxProperties(ticked),
  ].join('');
  const glyph = (ticked ? TICKED : EMPTY).glyph;
  const content = `<w:r><w:rPr>${fonts}</w:rPr><w:t>${glyph}</w:t></w:r>`;
  return controlXml(properties, content);
}

/** What makes a control a box. */
export function checkBoxProperties(ticked: boolean): string {
  return [
    `<w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/>`,
    `<w14:checkedState w14:val="${TICKED.code}" w14:font="${BOX_FONT}"/>`,
    `<w14:uncheckedState w14:val="${EMPTY.code}" w14:font="${BOX_FONT}"/></w14:checkbox>`,
  ].join('');
}

function controlId(form: Form, field: FormField): number {
  return FIRST_ID + form.fields.indexOf(field) * IDS_PER_FIELD;
}
