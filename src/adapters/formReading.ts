/** A source text read as a form: what every write starts from and is checked against. */
import { DocumentError } from '../document/error.js';
import { byField, type DocumentContent, type FieldContent, type TextParagraph } from '../document/content.js';
import { isPackFault, readPack } from '../forms/pack.js';
import type { Form } from '../forms/schema.js';
import { contentOf } from '../locate/content.js';
import { locateForm } from '../locate/locate.js';
import type { LocatedForm } from '../locate/place.js';
import { readStory, type StoryParts } from '../ooxml/story/body/readStory.js';
import type { Story } from '../ooxml/story/story.js';

export interface FormReading {
  readonly form: Form;
  readonly story: Story;
  readonly located: LocatedForm;
  readonly content: DocumentContent;
}

/**
 * @param forms of the catalogue, which go before; then those that were given
 * @throws DocumentError when it cannot be read at all, is none of these forms, nor the one whose rules travel in it.
 */
export function read(parts: StoryParts, forms: readonly Form[]): FormReading {
  const prompts = forms.flatMap(({ fields }) => fields.flatMap(({ placeholder }) => placeholder ?? []));
  const story = readStory(parts, prompts);
  try {
    return readAs(story, forms);
  } catch (error) {
    if (!(error instanceof DocumentError) || error.code !== 'not-this-form' || parts.pack === undefined) throw error;
    const pack = readPack(parts.pack);
    if (isPackFault(pack)) throw new DocumentError(error.code, { ...error.data, pack: 'refused' }, { cause: error });
    return readAs(story, [pack]);
  }
}

function readAs(story: Story, forms: readonly Form[]): FormReading {
  const located = locateForm(story, forms);
  const form = forms.find(({ id }) => id === located.form);
  if (form === undefined) throw new DocumentError('not-this-form');
  return { form, story, located, content: contentOf(story, located, form) };
}

/** Null where `read` would throw: a write that leads there is not kept. */
export function tryRead(parts: StoryParts, form: Form): FormReading | null {
  try {
    return read(parts, [form]);
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

/** Fields whose content differs between two readings; '' stands for what belongs to the document as a whole. */
export function changedFields(before: DocumentContent, after: DocumentContent): ReadonlySet<string> {
  const changed = new Set<string>();
  const known = new Map(byField(before));
  for (const field of after.fields) {
    const old = known.get(field.field);
    if (old === undefined || !readAlike(old, field)) changed.add(field.field);
    known.delete(field.field);
  }
  for (const field of known.keys()) changed.add(field);
  const whole = ({ protection, missingHeadings }: DocumentContent): string =>
    JSON.stringify([protection, missingHeadings]);
  if (whole(before) !== whole(after)) changed.add('');
  return changed;
}

/** A placeholder goes with its control, and what else stands in the blank shows: a hint, the words of a date, or nothing. */
function readAlike(one: FieldContent, other: FieldContent): boolean {
  const isPrompted = one.residue === 'placeholder' || other.residue === 'placeholder';
  return (isPrompted || one.residue === other.residue) && fingerprint(one) === fingerprint(other);
}

/** All that a reader sees of a field but what its blank holds; neither where it stands, nor its controls, nor where its runs are cut. */
function fingerprint(field: FieldContent): string {
  const paragraphs = field.paragraphs.map(joinRuns);
  return JSON.stringify({ ...field, residue: null, place: null, controls: 0, paragraphs });
}

function joinRuns({ listLabel, runs }: TextParagraph): unknown[] {
  const joined: { dress: string; text: string }[] = [];
  for (const { text, ...dress } of runs) {
    const same = JSON.stringify(dress);
    const last = joined.at(-1);
    if (last?.dress === same) last.text += text;
    else joined.push({ dress: same, text });
  }
  return [listLabel, ...joined];
}

/** The content with the fields named that preparing gave no control. */
export function withUnfit(content: DocumentContent, unfit: ReadonlyMap<string, 'unfit' | 'awaiting'>): DocumentContent {
  if (unfit.size === 0) return content;
  const told = (field: FieldContent): FieldContent => {
    const why = unfit.get(field.field);
    return why === undefined || field.controls > 0 ? field : { ...field, [why]: true };
  };
  return { ...content, fields: content.fields.map(told) };
}

/** Fields that `prepare` has something to do for: without control, or with more than one. */
export function unprepared(reading: FormReading): string[] {
  return reading.located.order.filter((field) => {
    const place = reading.located.places.get(field);
    return place !== undefined && (place.control === null || place.duplicates.length > 0);
  });
}
