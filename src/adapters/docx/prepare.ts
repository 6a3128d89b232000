/** Preparing: every field that was found gets its tagged control; nothing a reader sees or Word counts changes. */
import type { NotDoneReason } from '../../document/port.js';
import { paragraphAt, type FieldPlace } from '../../locate/place.js';
import type { Control, Story } from '../../ooxml/story/story.js';
import { keptControls } from '../permission.js';
import { fieldsOf } from '../fieldEdits.js';
import { fieldOfTag, fieldTag, parseTag } from '../../ooxml/story/tag.js';
import { isWithin, type SourceRange } from '../../ooxml/xml/sourceRange.js';
import { replacement } from '../../ooxml/xml/splice.js';
import { escapeAttribute } from '../../ooxml/xml/xmlText.js';
import { controlIds, controlMarkup } from './control.js';
import { dialectOf, type Dialect } from './dialect.js';
import { childNamed, type Trees } from '../../ooxml/xml/elements.js';
import { wrapLine } from './lineWrap.js';
import type { FormReading } from '../formReading.js';
import { markPropertiesOf, propertiesMarkup, takenProperties } from './runText.js';
import { blockTarget, controlTitle, paragraphTarget, treesOf } from '../targets.js';
import { unwrap } from './unwrap.js';
import { wrapSplices, type FieldPlan, type FieldSplice, type Wrap } from './wrap.js';

/** What to write for these fields. */
export function planPrepare(reading: FormReading, fields: readonly string[]): FieldPlan {
  const { story, located } = reading;
  const places = fields.flatMap((field) => located.places.get(field) ?? []);
  const planner = new Planner(reading, places);
  const refused = new Map<string, NotDoneReason>();
  const wraps: Wrap[] = [];
  const splices: FieldSplice[] = [];
  const adopted = new Set<Control>();
  for (const place of places) {
    if (place.control !== null) continue;
    const control = planner.strayControl(place);
    if (control !== undefined && !adopted.has(control)) {
      adopted.add(control);
      splices.push(...planner.retag(place, control));
      continue;
    }
    const planned = planner.wrap(place);
    if (typeof planned === 'string') refused.set(place.field, planned);
    else {
      wraps.push(planned.wrap);
      splices.push(...planned.splices);
    }
  }
  const nested = wrapSplices(wraps);
  for (const field of nested.refused) refused.set(field, 'unsupported');
  for (const place of places) {
    const surplus = place.duplicates.filter((control) => !adopted.has(control));
    for (const splice of surplus.flatMap((control) => unwrap(story, control))) {
      splices.push({ ...splice, field: place.field });
    }
  }
  return { splices: [...nested.splices, ...splices], refused };
}

/** Takes all controls of ours away, copies and those of single options too. Marks are taken out before. */
export function planUnprepare(story: Story): FieldSplice[] {
  const kept = new Set(fieldsOf(keptControls(story)));
  return story.controls.flatMap((control) => {
    const tag = parseTag(control.tag);
    if (tag?.kind !== 'field') return [];
    const field = fieldOfTag(tag);
    if (kept.has(field)) return [];
    return unwrap(story, control).map((splice) => ({ ...splice, field }));
  });
}

type Markup = Pick<Wrap, 'open' | 'close'>;

interface PlannedWrap {
  readonly wrap: Wrap;
  readonly splices: readonly FieldSplice[];
}

class Planner {
  private readonly dialect: Dialect;
  private readonly idFor: (seed: string) => number;
  private readonly trees: Trees;
  private readonly surplus: readonly Control[];

  constructor(
    private readonly reading: FormReading,
    places: readonly FieldPlace[],
  ) {
    const { story } = reading;
    this.surplus = places.flatMap(({ duplicates }) => duplicates);
    this.dialect = dialectOf(story);
    this.idFor = controlIds(story);
    const properties = this.surplus.map((control) => control.properties);
    this.trees = treesOf(story, places, properties);
  }

  /** A copied control with another field's tag that stands where this field does: the row was copied with its control. */
  strayControl(place: FieldPlace): Control | undefined {
    const own = place.paragraphs.filter(({ shared }) => !shared).map(({ paragraph }) => paragraph);
    const extent = { start: own[0]?.start ?? Infinity, end: own.at(-1)?.end ?? -Infinity };
    return this.surplus.find(
      (control) => isWithin(control, extent) || (isWithin(extent, control) && this.isAlone(control, place)),
    );
  }

  /** No paragraph of the control belongs to anything but this place. */
  private isAlone(control: Control, place: FieldPlace): boolean {
    const own = new Set(place.paragraphs.map(({ paragraph }) => paragraph));
    return this.reading.story.paragraphs.every((paragraph) => !isWithin(paragraph, control) || own.has(paragraph));
  }

  /** Gives a copied control the tag, title and id of the field it stands at. */
  retag(place: FieldPlace, control: Control): FieldSplice[] {
    const properties = this.trees(control.properties);
    const values: Record<string, string> = {
      'w:tag': fieldTag(place.field),
      'w:alias': controlTitle(this.reading.form, place.field),
      'w:id': String(this.idFor(fieldTag(place.field))),
    };
    return Object.entries(values).flatMap(([name, value]) => {
      const attribute = childNamed(properties, name)?.attributes.get('w:val');
      return attribute === undefined ? [] : [{ field: place.field, ...replacement(attribute, escapeAttribute(value)) }];
    });
  }

  wrap(place: FieldPlace): PlannedWrap | NotDoneReason {
    const { story } = this.reading;
    const control = { tag: fieldTag(place.field), title: controlTitle(this.reading.form, place.field) };
    const markup = controlMarkup(control, this.idFor(control.tag), this.dialect);
    const target = blockTarget(story, place, this.trees);
    if (target === 'closed') return 'unsupported';
    if (target !== null) return wrapped(place, target, markup);
    return this.wrapInline(place, markup) ?? this.wrapParagraph(place, markup) ?? 'unsupported';
  }

  /** Around the value in the label's paragraph, or an empty control where it would stand. */
  private wrapInline(place: FieldPlace, { open, close }: Markup): PlannedWrap | null {
    const { story } = this.reading;
    const { field } = place;
    // Spaces behind a heading are nobody's answer; those behind a label are the blank.
    const own = place.paragraphs.find(({ pieces }) =>
      pieces.some(({ text }) => place.kind === 'line' || text.trim() !== ''),
    );
    if (own === undefined) return this.emptyControl(place, open, close);
    const root = this.trees(own.paragraph);
    const line = root === undefined ? null : wrapLine(story, root, own);
    if (line === null) return null;
    return {
      wrap: {
        field,
        start: line.start.at,
        end: line.end.at,
        open: line.start.before + open + line.start.after,
        close: line.end.before + close + line.end.after,
      },
      splices: [...line.start.guards, ...line.end.guards].map((guard) => ({ ...guard, field })),
    };
  }

  /** An empty run shows nothing, so that a control around it takes no room. */
  private emptyControl(place: FieldPlace, open: string, close: string): PlannedWrap | null {
    const { story } = this.reading;
    const paragraph = paragraphAt(story, place);
    const root = paragraph && this.trees(paragraph);
    if (root === undefined) return null;
    const around = root.children.find(({ start, end }) => start < place.insertAt && end > place.insertAt);
    const at = around?.end ?? place.insertAt;
    const { w } = this.dialect;
    const properties = propertiesMarkup(takenProperties(story.source, markPropertiesOf(root)), this.dialect);
    const run = `<${w}:r>${properties}</${w}:r>`;
    return wrapped(place, { start: at, end: at }, { open: open + run + close, close: '' });
  }

  /** The whole paragraph, label and all, where no part of it can be taken out; only when no other field stands in it. */
  private wrapParagraph(place: FieldPlace, markup: Markup): PlannedWrap | null {
    const paragraph = place.paragraphs[0]?.paragraph;
    if (paragraph === undefined) return null;
    for (const other of this.reading.located.places.values()) {
      if (other.field !== place.field && other.paragraphs.some((own) => own.paragraph === paragraph)) return null;
    }
    return wrapped(place, paragraphTarget(paragraph, this.trees), markup);
  }
}

function wrapped({ field }: FieldPlace, { start, end }: SourceRange, { open, close }: Markup): PlannedWrap {
  return { wrap: { field, start, end, open, close }, splices: [] };
}
