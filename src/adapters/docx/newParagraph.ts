/** A paragraph of its own for an answer under a hint or heading, in the look of the other answers. */
import type { NotDoneReason } from '../../document/port.js';
import { insertion, replacement, type Splice } from '../../ooxml/xml/splice.js';
import { paragraphAt, type FieldParagraph, type FieldPlace } from '../../locate/place.js';
import type { Control, Paragraph, Story } from '../../ooxml/story/story.js';
import { isWithin, type SourceRange } from '../../ooxml/xml/sourceRange.js';
import type { EditContext } from './editContext.js';
import { childNamed, type Element } from '../../ooxml/xml/elements.js';
import { emptyRuns, propertiesOfRun, runsOf } from './runs.js';
import { markPropertiesOf, propertiesMarkup, takenProperties, textRun } from './runText.js';
import { unwrap } from './unwrap.js';

/** What belongs to the one paragraph it stands in: its section, number, revisions, breaks; and the dress of its mark. */
const NOT_COPIED = new Set(
  [
    ...['sectPr', 'numPr', 'pPrChange', 'rPr', 'keepNext', 'pageBreakBefore', 'outlineLvl', 'framePr'],
    ...['suppressLineNumbers', 'cnfStyle'],
  ].map((name) => `w:${name}`),
);

/** Writes the text into a new paragraph after the field's hint or note or, when it shares the heading's paragraph, after that. */
export function insertParagraph(
  context: EditContext,
  place: FieldPlace,
  text: string,
): readonly Splice[] | NotDoneReason {
  const last = place.paragraphs.findLast(({ official }) => official.length > 0) ?? place.paragraphs.at(-1);
  const before = last?.paragraph ?? paragraphAt(context.story, place);
  const root = before && context.trees(before);
  if (before === undefined || root === undefined || childNamed(root, 'w:pPr', 'w:sectPr') !== undefined)
    return 'unsupported';
  const isHeading = last === undefined || last.shared;
  const isNote = last?.official.every(({ kind }) => kind === 'limit-note') ?? false;
  const paragraph = newParagraph(context, place, root, text, isHeading, isNote);
  const own = controlIn(place, before);
  if (own === null) return [insertion(before.end, paragraph)];
  const { control, content } = own;
  const { source } = context.story;
  const open = source.slice(control.start, content.start);
  const close = source.slice(content.end, control.end);
  return [...withoutControl(context.story, root, control), insertion(before.end, open + paragraph + close)];
}

/** The field's own control inside the paragraph of the hint or heading: it moves to the new paragraph, where the answer is. */
function controlIn({ control }: FieldPlace, before: Paragraph): { control: Control; content: SourceRange } | null {
  if (control === null || control.content === null) return null;
  return isWithin(control, before) ? { control, content: control.content } : null;
}

/** An empty control goes with its empty runs. */
function withoutControl(story: Story, root: Element, control: Control): Splice[] {
  const element = root.children.find(({ start }) => start === control.start);
  const inside = childNamed(element, 'w:sdtContent');
  const runs = inside === undefined ? [] : emptyRuns(inside);
  const isEmpty = inside?.children.every((child) => runs.includes(child)) === true;
  if (isEmpty) return [replacement(control)];
  return unwrap(story, control);
}

function newParagraph(
  context: EditContext,
  place: FieldPlace,
  before: Element,
  text: string,
  isHeading: boolean,
  isNote: boolean,
): string {
  const { dialect, story } = context;
  const { w, declareW } = dialect;
  const model = context.models.get(place.field);
  const modelRoot = model && context.trees(model.paragraph);
  // A heading's own look is no look for an answer.
  const shape = isHeading ? modelRoot : before;
  const dress = isNote ? before : modelRoot;
  const properties = dress === undefined ? '' : lookOf(context, dress, isNote ? undefined : model);
  const copied = childNamed(shape, 'w:pPr')?.children ?? [];
  const content = copied
    .filter(({ name }) => !NOT_COPIED.has(name))
    .map(({ start, end }) => story.source.slice(start, end))
    .join('');
  const all = content + propertiesMarkup(properties, dialect);
  const run = textRun(dialect, text, properties);
  return `<${w}:p${declareW}>${all === '' ? '' : `<${w}:pPr>${all}</${w}:pPr>`}${run}</${w}:p>`;
}

/** Run properties of the first text of a paragraph, or of its mark. */
function lookOf(context: EditContext, root: Element, model: FieldParagraph | undefined): string {
  const { source } = context.story;
  const piece = model?.pieces.find(({ placeholder, text }) => !placeholder && text.trim() !== '');
  const [run] = piece === undefined ? [] : (runsOf(root, [piece]) ?? []);
  return takenProperties(source, run === undefined ? markPropertiesOf(root) : propertiesOfRun(run));
}
