/**
 * Reading without OOXML: `getOoxml` fails on some documents (office-js issues 5394, 6059, 6470). What the object model says about our
 * controls is written down as a small document of nothing but these controls, which the one reader then reads, so that blanks,
 * hints, ticks and dates are judged by the same code. What this cannot show is listed as unjudged.
 */
import type { DocumentContent, FieldContent, Unjudged } from '../../../document/content.js';
import type { Form } from '../../../forms/schema.js';
import { isBlank } from '../../../text/blank.js';
import { normaliseLabel } from '../../../text/labels.js';
import { isSoftwarePrompt } from '../../../text/prompts.js';
import { escapeAttribute, escapeText, notXml } from '../../../ooxml/xml/xmlText.js';
import { read } from '../../formReading.js';
import { ownTag, type ControlState } from './controlState.js';
import { readingOf, type WordAnswer, type WordReading } from './wordReading.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const UNJUDGED: readonly Unjudged[] = ['revision', 'comment', 'highlight', 'hidden-text', 'hint', 'count'];

/**
 * @param reviewed texts of the controls with tracked changes accepted, by index; without them as the host gives them
 * @throws DocumentError `not-this-form` when there are too few controls of ours to know the form
 */
export function understandObjects(
  raw: WordAnswer,
  reviewed: readonly string[] | null,
  forms: readonly Form[],
  pack: string | null,
): WordReading {
  const own = raw.controls.map((control, index) => ({
    control,
    text: reviewed?.[index] ?? control.content?.text ?? '',
  }));
  const listed = own.filter(({ control }) => ownTag(control.tag)?.kind === 'field');
  const body = listed.map(({ control, text }) => controlMarkup(control, text)).join('');
  const shown = normaliseLabel(raw.text);
  const titles = forms.filter(({ title }) => shown.includes(normaliseLabel(title)));
  // They stand last, so that no line of an applicant's is taken for the title of another document.
  const end = titles.map(({ title }) => `<w:p>${runMarkup(title)}</w:p>`).join('');
  const document = `<w:document xmlns:w="${NAMESPACE}"><w:body>${body}${end}<w:p/></w:body></w:document>`;
  const reading = read({ part: 'word/document.xml', document, ...(pack !== null && { pack }) }, forms);
  return readingOf(raw, { ...reading, content: withUnjudged(reading.content) }, null);
}

function controlMarkup({ tag, title, id, content }: ControlState, text: string): string {
  const value = (name: string, given: string): string => `<w:${name} w:val="${escapeAttribute(given)}"/>`;
  const isPlaceholder = showsPlaceholder(text, content?.placeholderText ?? '');
  const properties =
    (title === '' ? '' : value('alias', title)) +
    value('tag', tag) +
    value('id', String(id)) +
    (content?.cannotEdit === true ? value('lock', 'contentLocked') : '') +
    (isPlaceholder ? '<w:showingPlcHdr/>' : '');
  // Word ends paragraphs with a carriage return or a line feed, and writes a manual line break as a vertical tab.
  const paragraphs = text
    .split(/\r\n?|\n/)
    .map((line) => `<w:p>${line.split('\v').map(runMarkup).join('<w:r><w:br/></w:r>')}</w:p>`)
    .join('');
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${paragraphs}</w:sdtContent></w:sdt>`;
}

/** Taken as typed in Chinese: the hints are not known. */
function runMarkup(text: string): string {
  if (text === '') return '';
  const pieces = text
    // Marks of notes and fields, which Word gives as control characters.
    .replace(new RegExp(notXml, 'gu'), '')
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escapeText(part)}</w:t>`);
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${pieces.join('<w:tab/>')}</w:r>`;
}

/**
 * The text says it is the placeholder: its own, or one of Word's. On the web `placeholderText` does not tell (office-js issues 785,
 * 1515, 6568).
 */
function showsPlaceholder(text: string, own: string): boolean {
  const shown = text.trim();
  return shown !== '' && !isBlank(shown) && (shown === own.trim() || isSoftwarePrompt(shown));
}

/** Fields without a control were not seen at all: they are neither there nor gone. */
function withUnjudged(content: DocumentContent): DocumentContent {
  const unseen = (field: FieldContent): FieldContent =>
    field.state === 'missing' ? { ...field, state: 'unreadable' } : field;
  return { ...content, fields: content.fields.map(unseen), missingHeadings: [], unjudged: UNJUDGED };
}
