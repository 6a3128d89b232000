/** From a document to its rules, to be reviewed beside it; loaded when somebody asks for it. */
import '../../pane/store/schemasWithoutEval.js';
import { DocxDocument } from '../../adapters/docx/docxDocument.js';
import { draftPack } from '../../draft/pack/draftPack.js';
import { isPackFault, packOf, readPack } from '../../forms/pack.js';
import type { PackInput } from '../../forms/packSchema.js';
import type { Form } from '../../forms/schema.js';
import { draftRefusal } from '../../strings/draft.js';
import { review as words } from '../../strings/pane.js';
import type { DisplaySource } from '../draw/displayCopy.js';
import type { DrawnMark } from '../overlay/overlay.js';
import { createReview, type ReviewStore } from './reviewStore.js';
import { unsureIn } from './rows.js';
import { spotsOf, type Spot } from './spots.js';

export interface Blank {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Review {
  readonly store: ReviewStore;
  /** The blank as it is drawn, with every place that can be pointed at. */
  readonly drawable: {
    readonly source: () => DisplaySource;
    readonly marks: readonly DrawnMark[];
    readonly textOf: () => string;
  };
}

/**
 * Rules as they are now; null where they hold more than rules may.
 * @param day ISO date on which they were looked through, unless something unsure is left
 */
export function rulesOf({ store }: Review, day: string): { readonly text: string; readonly form: Form } | null {
  const { pack } = store.getState();
  const source = { ...pack.source, ...(unsureIn(pack) === 0 && { reviewed: day }) };
  const text = JSON.stringify({ ...pack, source } satisfies PackInput);
  const form = readPack(text);
  return isPackFault(form) ? null : { text, form };
}

/**
 * Rules drafted from this blank.
 * @param day ISO date
 * @param show brings a place of the document into view
 * @returns a sentence where none can be drafted
 * @throws DocumentError when it cannot be read
 */
export function beginReview(blank: Blank, day: string, show: (spot: string) => void): Review | string {
  const drafted = draftPack(blank.bytes, blank.name, day);
  if (drafted.refused !== undefined) return draftRefusal[drafted.refused];
  const form = readPack(JSON.stringify(drafted.pack));
  return isPackFault(form) ? words.cannotHold : reviewOf(blank, form, show);
}

/**
 * Rules that a document is read by already, to be looked through once more.
 * @param show brings a place of the document into view
 * @returns a sentence where they cannot be reviewed
 * @throws DocumentError when it cannot be read by them
 */
export function reviewOf({ name, bytes }: Blank, form: Form, show: (spot: string) => void): Review | string {
  const drafted = packOf(form);
  if (drafted === null) return words.cannotHold;
  const { story, located, ...rest } = DocxDocument.open(bytes, name, undefined, [form]).source();
  const { spots, places } = spotsOf(story, form, located);
  const store = createReview(drafted, spots, show);
  return {
    store,
    drawable: {
      source: () => ({ story, located: { places }, ...rest }),
      get marks() {
        return spots.map((spot) => markOf(spot, store));
      },
      textOf: () => '',
    },
  };
}

function markOf({ id, leadsTo, isBlank }: Spot, store: ReviewStore): DrawnMark {
  const field = store.fieldAt(id);
  if (field === undefined) return { field: id, severity: isBlank || leadsTo === id ? 'free' : 'label', title: '' };
  return { field: id, severity: field.unsure === undefined ? 'field' : 'warning', title: '' };
}
