/** One reading of the document in Word: a single request, whatever its size, and what it says. */
import type { Form } from '../../../forms/schema.js';
import { namesLists } from '../../../ooxml/story/properties/numbering.js';
import { OoxmlPackage } from '../../../ooxml/package/package.js';
import type { StoryParts } from '../../../ooxml/story/body/readStory.js';
import { readSettings, type DocumentSettings } from '../../../ooxml/story/properties/settings.js';
import type { Control } from '../../../ooxml/story/story.js';
import { read, type FormReading } from '../../formReading.js';
import { controlStates, matchControls, requestControls, type ControlState } from './controlState.js';

/** What can be asked of this host; found out by trying. */
export interface Asking {
  /** The text of the body as OOXML. */
  readonly exact: boolean;
  /** `document.changeTrackingMode` (WordApi 1.4). */
  readonly tracking: boolean;
}

/** A request for a reading. */
export interface WordRequest {
  readonly controls: Word.ContentControlCollection;
  /** After it was sent. */
  readonly answer: () => WordAnswer;
}

/** What came back, before it is understood. */
export interface WordAnswer {
  readonly ooxml: string | null;
  readonly controls: readonly ControlState[];
  /** Everything Word gives as text: changes when anything was typed. */
  readonly text: string;
  readonly trackingMode: string | null;
}

export interface WordReading {
  readonly reading: FormReading;
  /** Read from the OOXML, as a file is; otherwise through the object model, with much that could not be judged. */
  readonly exact: boolean;
  readonly controls: readonly ControlState[];
  readonly stateOf: ReadonlyMap<Control, ControlState>;
  readonly text: string;
  readonly tracking: 'on' | 'off' | 'unknown';
  /** `document.changeTrackingMode`; null where it cannot be asked, and so not be set either. */
  readonly trackingMode: string | null;
  /** [MS-DOCX] 2.8: below 12 the document is of the old binary format. */
  readonly compatibilityMode: number | null;
}

/** Adds a reading to the request that is being made. */
export function requestReading(context: Word.RequestContext, { exact, tracking }: Asking): WordRequest {
  const { document } = context;
  // Prompts are needed only where the OOXML does not tell them.
  const asked = exact ? 'content' : 'prompts';
  const controls = requestControls(context, asked);
  document.body.load('text');
  if (tracking) document.load('changeTrackingMode');
  const ooxml = exact ? document.body.getOoxml() : null;
  const answer = (): WordAnswer => ({
    ooxml: ooxml?.value ?? null,
    controls: controlStates(controls, asked),
    text: document.body.text,
    trackingMode: tracking ? document.changeTrackingMode : null,
  });
  return { controls, answer };
}

/**
 * @param pack rules that travel in the document, of which its body does not tell
 * @throws DocumentError when the OOXML cannot be read or holds none of these forms.
 */
export function understand(
  raw: WordAnswer & { readonly ooxml: string },
  forms: readonly Form[],
  pack: string | null,
): WordReading {
  const parts = { ...OoxmlPackage.fromFlatOpc(raw.ooxml).storyParts(), ...(pack !== null && { pack }) };
  return readingOf(raw, withUnknownLabels(read(parts, forms), parts), readSettings(parts.settings));
}

/** @param settings null where the document was not read from its OOXML */
export function readingOf(
  { controls, text, trackingMode }: WordAnswer,
  reading: FormReading,
  settings: DocumentSettings | null,
): WordReading {
  // Word leaves the element out of what it gives although Track Changes is on (office-js issue 2123): its absence tells nothing.
  const told = settings?.trackRevisions === true ? 'on' : 'unknown';
  return {
    reading,
    exact: settings !== null,
    controls,
    stateOf: matchControls(reading.story.controls, controls),
    text,
    tracking: trackingMode === null ? told : trackingMode === 'Off' ? 'off' : 'on',
    trackingMode,
    compatibilityMode: settings?.compatibilityMode ?? null,
  };
}

/** What the object model shows of the field's own control; undefined without one. */
export function stateOfField({ reading, stateOf }: WordReading, field: string): ControlState | undefined {
  const control = reading.located.places.get(field)?.control ?? null;
  return control === null ? undefined : stateOf.get(control);
}

/** In a file without a numbering part nothing is numbered; Word may leave out the part of what is, and its labels count. */
function withUnknownLabels(reading: FormReading, { numbering, document, styles }: StoryParts): FormReading {
  if (numbering !== undefined || !(namesLists(document) || namesLists(styles))) return reading;
  return { ...reading, content: { ...reading.content, unjudged: ['count'] } };
}
