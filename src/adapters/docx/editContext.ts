/** What planning an edit needs to know of the document: one reading, with the trees of the paragraphs concerned. */
import type { FieldParagraph, FieldPlace } from '../../locate/place.js';
import type { Story } from '../../ooxml/story/story.js';
import type { Trees } from '../../ooxml/xml/elements.js';
import { controlsAt } from '../permission.js';
import type { FormReading } from '../formReading.js';
import { treesOf } from '../targets.js';
import { type Dialect, dialectOf } from './dialect.js';

export interface EditContext {
  readonly reading: FormReading;
  readonly story: Story;
  readonly dialect: Dialect;
  /** Paragraphs of the fields and properties of the controls at them. */
  readonly trees: Trees;
  /** A paragraph of another answer, to take the look of new text from. */
  readonly models: ReadonlyMap<string, FieldParagraph>;
}

export function editContext(reading: FormReading, fields: readonly string[]): EditContext {
  const { story, located } = reading;
  const places = fields.flatMap((field) => located.places.get(field) ?? []);
  const models = new Map<string, FieldParagraph>();
  for (const field of fields) {
    const model = modelFor(located.order, located.places, field);
    if (model !== null) models.set(field, model);
  }
  const controls = places.flatMap((place) => controlsAt(story, place));
  const more = [
    ...[...models.values()].map(({ paragraph }) => paragraph),
    ...controls.map(({ properties }) => properties),
  ];
  return {
    reading,
    story,
    dialect: dialectOf(story),
    trees: treesOf(story, places, more),
    models,
  };
}

/** The nearest other answer under a heading, after the field or before it. */
function modelFor(
  order: readonly string[],
  places: ReadonlyMap<string, FieldPlace>,
  field: string,
): FieldParagraph | null {
  const at = order.indexOf(field);
  const byDistance = order
    .map((id, index) => ({ id, distance: Math.abs(index - at) * 2 - (index > at ? 1 : 0) }))
    .filter(({ id }) => id !== field)
    .sort((a, b) => a.distance - b.distance);
  for (const { id } of byDistance) {
    const place = places.get(id);
    const own = place?.kind === 'body' ? place.paragraphs.find(isOrdinary) : undefined;
    if (own !== undefined) return own;
  }
  return null;
}

function isOrdinary({ paragraph, official, shared }: FieldParagraph): boolean {
  const hasLook = paragraph.pieces.length > 0 || paragraph.properties !== null;
  return (
    !shared && hasLook && official.length === 0 && paragraph.listLabel === '' && !/heading|toc/.test(paragraph.style)
  );
}
