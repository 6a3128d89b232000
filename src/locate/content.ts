/** From places to content: what each field says, as rules see it. */
import { OWN_AUTHOR } from '../document/ownComments.js';
import type {
  BlankResidue,
  ChoiceOption,
  DocumentContent,
  FieldContent,
  Leftover,
  TextParagraph,
  TextRun,
} from '../document/content.js';
import { grouped } from '../document/grouped.js';
import { fieldLabel, fieldOf } from '../forms/index.js';
import type { Form, FormField } from '../forms/schema.js';
import { isBlank, isSkeleton, withoutLimitNotes } from '../text/blank.js';
import { isFurniture, isSerial } from '../text/furniture.js';
import { normaliseLabel } from '../text/labels.js';
import { isSoftwarePrompt } from '../text/prompts.js';
import { readTicks } from '../text/ticks.js';
import { isOwnLabel, printedAt } from './officialText.js';
import { marginLeftovers, outsideOf } from './outside.js';
import { isLocked, isUnsure } from './doubts.js';
import { isPrinted, isUntouched } from './printed.js';
import type { FieldParagraph, FieldPlace, LocatedForm } from './place.js';
import type { Piece, Story } from '../ooxml/story/story.js';
import type { SourceRange } from '../ooxml/xml/sourceRange.js';

export function contentOf(story: Story, located: LocatedForm, form: Form): DocumentContent {
  const fields = located.order.flatMap((id) => {
    const field = fieldOf(form, id);
    return field === undefined ? [] : [fieldContent(story, located, form, field, id)];
  });
  return {
    form: form.id,
    ...(form.source !== undefined && { pack: form }),
    fields,
    // What was embedded may hold what is not found.
    missingHeadings: story.opaque.length > 0 ? [] : located.missingHeadings,
    leftovers: leftoversOf(story, located, form),
    outside: outsideOf(story, located, form),
    isTwice: located.isTwice,
    unjudged: [],
    protection: story.protection,
    prepared: located.prepared,
  };
}

/** Of a field that is not there. */
const NOTHING = {
  text: '',
  paragraphs: [],
  notes: [],
  hasEquation: false,
  pictures: 0,
  options: [],
  hintLeft: false,
  controls: 0,
  locked: false,
  residue: 'nothing',
} as const;

function fieldContent(story: Story, located: LocatedForm, form: Form, field: FormField, id: string): FieldContent {
  const place = located.places.get(id);
  const base = { field: id, label: place?.label ?? fieldLabel(form, field) };
  if (place === undefined) {
    const state = story.opaque.length > 0 ? 'unreadable' : 'missing';
    return { ...NOTHING, ...base, state, place: { part: field.part, paragraph: null } };
  }
  const rows = place.grid?.map((cells) => cells.map((cell) => answerIn(field, cell)));
  const paragraphs = rows === undefined ? textParagraphs(place) : [];
  const text = rows === undefined ? joined(paragraphs) : rowsText(rows);
  const pictures = place.paragraphs.reduce((sum, { paragraph, shared }) => sum + (shared ? 0 : paragraph.pictures), 0);
  const options = field.kind === 'choice' ? readOptions(field, text) : [];
  const state = stateOf(story, form, field, place, { text, pictures, options });
  const own = state === 'blank' && field.kind !== 'choice' ? { text: '', paragraphs: [] } : { text, paragraphs };
  return {
    ...base,
    ...own,
    state,
    residue: state === 'blank' ? residueOf(place, field, text) : 'nothing',
    notes: place.paragraphs.flatMap(({ paragraph }) => paragraph.notes.map((note) => story.notes.get(note) ?? '')),
    hasEquation: place.paragraphs.some(({ paragraph }) => paragraph.hasEquation),
    pictures,
    options,
    ...(rows && { rows }),
    hintLeft: place.paragraphs.some(({ official }) => official.some(({ kind }) => kind === 'hint')),
    controls: (place.control === null ? 0 : 1) + place.duplicates.length,
    locked: isLocked(story, place),
    place: { part: field.part, paragraph: place.paragraphs[0]?.paragraph.index ?? null },
  };
}

function joined(paragraphs: readonly TextParagraph[]): string {
  return paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
}

/** What a cell of a list says; '' where it says no more than the blank. */
function answerIn(field: FormField, cell: readonly FieldParagraph[]): string {
  const text = joined(textParagraphs({ kind: 'cell', paragraphs: cell }));
  const isPrintedRow = (field.list?.rowLabels ?? []).some((label) => normaliseLabel(label) === normaliseLabel(text));
  return isBlank(text) || isSkeleton(text) || isPrintedRow || isPrinted(field, text) ? '' : text;
}

/** Rows that say something, a line each; a serial number says nothing. */
function rowsText(rows: readonly (readonly string[])[]): string {
  return rows
    .filter((cells) => cells.some((text) => text !== '' && !isSerial(text)))
    .map((cells) => cells.filter((text) => text !== '').join('\t'))
    .join('\n');
}

/** The field's own text, outer white space and blank paragraphs removed; a deleted paragraph mark joins two paragraphs. */
function textParagraphs({ kind, paragraphs }: Pick<FieldPlace, 'kind' | 'paragraphs'>): TextParagraph[] {
  const lines: { runs: TextRun[]; listLabel: string }[] = [];
  let joins = false;
  for (const { paragraph, pieces, official, shared } of paragraphs) {
    const runs = pieces
      .filter((piece) => !piece.placeholder)
      .map((piece): TextRun => ({
        text: piece.kind === 'page-break' ? '\n' : piece.text,
        eastAsiaHint: piece.run.eastAsiaHint,
        eastAsiaFont: piece.run.eastAsiaFont,
        symbol: piece.kind === 'symbol',
      }));
    // A paragraph that held nothing but a hint or note leaves no empty line behind.
    if (official.length > 0 && runs.every((run) => isBlank(run.text))) continue;
    const previous = lines.at(-1);
    if (joins && previous !== undefined) for (const run of runs) previous.runs.push(run);
    else lines.push({ runs, listLabel: shared ? '' : paragraph.listLabel });
    joins = paragraph.markDeleted;
  }
  const says = ({ runs }: TextParagraph): boolean => runs.some((run) => run.text.trim() !== '');
  const said = lines.slice(Math.max(lines.findIndex(says), 0), lines.findLastIndex(says) + 1);
  // On a line to fill in, underscores around the value are what is left of the blank.
  const outer = kind === 'line' ? BLANK_LINE : WHITE_SPACE;
  trim(said[0]?.runs, outer.start, 0);
  trim(said.at(-1)?.runs, outer.end, -1);
  return said;
}

const WHITE_SPACE = { start: /^\s+/u, end: /\s+$/u };
const BLANK_LINE = { start: /^[\s_＿]+/u, end: /[\s_＿]+$/u };

/** @param at the run that the outer white space begins in: the first or the last */
function trim(runs: TextRun[] | undefined, outer: RegExp, at: 0 | -1): void {
  for (let run = runs?.at(at); runs !== undefined && run !== undefined; run = runs.at(at)) {
    const text = run.text.replace(outer, '');
    runs.splice(at, 1, ...(text === '' ? [] : [{ ...run, text }]));
    if (text !== '') return;
  }
}

function readOptions(field: FormField, text: string): ChoiceOption[] {
  const options = field.options ?? [];
  const labels = options.map((option) => option.label);
  // Options that the blank prints without boxes say nothing by themselves.
  const isBare = field.drawn !== true && isUntouched(field, text);
  const states = field.drawn === true ? [] : isBare ? labels.map(() => 'empty' as const) : readTicks(text, labels);
  return options.map((option, index) => ({ ...option, state: states[index] ?? 'unclear' }));
}

type Said = Pick<FieldContent, 'text' | 'pictures' | 'options'>;

function stateOf(story: Story, form: Form, field: FormField, place: FieldPlace, said: Said): FieldContent['state'] {
  const { text, pictures, options } = said;
  if (containsAny(story.opaque, place.extent) || isUnsure(story, place)) return 'unreadable';
  if (field.kind === 'choice') {
    if (field.drawn === true && isUntouched(field, text)) return 'blank';
    if (!options.every((option) => option.state === 'empty')) return 'filled';
    // A picture may be the option that is ticked: ActiveX buttons show as one.
    return pictures === 0 ? 'blank' : 'unreadable';
  }
  if (!saysNothing(form, field, text)) return 'filled';
  if (pictures === 0) return 'blank';
  // A picture is content where attachments and prose are asked for; a name or a number in a picture cannot be read.
  return field.kind === 'prose' ? 'filled' : 'unreadable';
}

/** Nothing but white space, a skeleton, a prompt, or what the form itself prints. */
function saysNothing(form: Form, field: FormField, text: string): boolean {
  if (isBlank(text) || isSkeleton(text) || isPlaceholder(field, text) || isOwnLabel(form, field, text)) return true;
  if (isPrinted(field, text)) return true;
  // “（限200字）” typed into a cell that has no limit of its own.
  if (isBlank(withoutLimitNotes(text))) return true;
  // A lone number or date is furniture only where prose is asked for.
  return field.kind === 'prose' && isFurniture(text, printedAt(form, field));
}

/**
 * A prompt as plain text: the template's own, which is what is left when a program that knows no placeholders saved the document
 * (LibreOffice writes it once for each run), or one of Word's or WPS's.
 */
function isPlaceholder({ placeholder }: FormField, text: string): boolean {
  if (isBlank(text)) return false;
  if (placeholder !== undefined && text.replaceAll(placeholder, '').trim() === '') return true;
  return text.split('\n').every((line) => isBlank(line) || isSoftwarePrompt(line));
}

function containsAny(ranges: readonly SourceRange[], outer: SourceRange): boolean {
  return ranges.some((range) => range.start >= outer.start && range.end <= outer.end);
}

function residueOf(place: FieldPlace, field: FormField, text: string): BlankResidue {
  // A placeholder of nothing but white space is what keeps Word's own prompt from showing: nobody sees it.
  const isShown = ({ placeholder, text: shown }: Piece): boolean => placeholder && shown.trim() !== '';
  if (place.paragraphs.some(({ pieces }) => pieces.some(isShown))) return 'placeholder';
  if (isPlaceholder(field, text)) return 'placeholder';
  if (!isBlank(text)) return isSkeleton(text) ? 'skeleton' : 'furniture';
  const official = place.paragraphs.flatMap((paragraph) => paragraph.official.map(({ kind }) => kind));
  return official.includes('hint') ? 'hint' : official.includes('limit-note') ? 'limit-note' : 'nothing';
}

function leftoversOf(story: Story, located: LocatedForm, form: Form): Leftover[] {
  const owned = [...located.places].flatMap(([field, { paragraphs }]) =>
    paragraphs.map((own) => [own.paragraph.index, { ...own, field }] as const),
  );
  const owners = grouped(owned);
  const kinds = [
    ['revision', story.revisions],
    ['comment', story.comments.filter(({ author }) => author !== OWN_AUTHOR)],
    ['highlight', story.highlights],
    ['hidden-text', story.hidden],
  ] as const;
  const inBody = kinds.flatMap(([kind, items]) =>
    items.map((item): Leftover => {
      const own = owners.get(item.paragraph)?.find((each) => !each.shared || touches(each, item));
      const owner = own?.field ?? null;
      return {
        kind,
        field: owner,
        text: item.text,
        place: { part: fieldOf(form, owner ?? '')?.part ?? '', paragraph: item.paragraph },
      };
    }),
  );
  return [...inBody, ...marginLeftovers(story)];
}

/** A paragraph shared with a label belongs to the field only from its first piece on. */
function touches(own: FieldParagraph, item: SourceRange): boolean {
  const first = own.pieces[0] ?? own.official[0]?.pieces[0];
  return first === undefined || item.end > first.start;
}
