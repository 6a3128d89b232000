/** Content controls as Word's object model shows them, and the way to one of them in a later request. */
import { parseTag, type FieldTag } from '../../../ooxml/story/tag.js';
import type { Control } from '../../../ooxml/story/story.js';

/** What a control wears. */
export interface Dress {
  readonly tag: string;
  readonly title: string;
  readonly color: string;
  readonly appearance: string;
}

export interface ControlState extends Dress {
  readonly id: number;
  /** Null where the dress alone was asked for. */
  readonly content: ControlContent | null;
}

export interface ControlContent {
  readonly text: string;
  readonly cannotEdit: boolean;
  /** Null where it was not asked for. */
  readonly placeholderText: string | null;
}

/** What is asked for: what controls wear · also what stands in them · also their prompts, which some hosts do not tell. */
export type Asked = 'dress' | 'content' | 'prompts';

const DRESS = 'items/id,items/tag,items/title,items/color,items/appearance';
const CONTENT = `${DRESS},items/text,items/cannotEdit`;
const PROPERTIES = { dress: DRESS, content: CONTENT, prompts: `${CONTENT},items/placeholderText` } as const;

/** Asks for all controls of the body. Only rich-text controls are listed (WordApi 1.1). */
export function requestControls(context: Word.RequestContext, asked: Asked): Word.ContentControlCollection {
  const { contentControls } = context.document.body;
  contentControls.load(PROPERTIES[asked]);
  return contentControls;
}

export function controlStates(controls: Word.ContentControlCollection, asked: Asked): ControlState[] {
  return controls.items.map((control) => ({
    id: control.id,
    tag: control.tag,
    title: control.title,
    color: control.color,
    appearance: control.appearance,
    content:
      asked === 'dress'
        ? null
        : {
            text: control.text,
            cannotEdit: control.cannotEdit,
            placeholderText: asked === 'prompts' ? control.placeholderText : null,
          },
  }));
}

/** A control of ours; option controls of a choice are not dressed and not written to. */
export function ownTag(tag: string): FieldTag | null {
  const parsed = parseTag(tag);
  return parsed === null || (parsed.kind === 'field' && parsed.field.includes('/')) ? null : parsed;
}

/**
 * The way to a control in a new request. By its tag, since ids may differ from one call to the next on the web (office-js issues 2315,
 * 2501); by id only where several carry the same tag.
 */
export function controlAt(
  context: Word.RequestContext,
  control: Pick<ControlState, 'id' | 'tag'>,
  all: readonly Pick<ControlState, 'tag'>[],
): Word.ContentControl {
  const { contentControls } = context.document.body;
  const isAlone = control.tag !== '' && all.filter(({ tag }) => tag === control.tag).length === 1;
  return isAlone ? contentControls.getByTag(control.tag).getFirst() : contentControls.getById(control.id);
}

/** Which control of the object model is which of the XML: the same tag, then the same id, then the same place among them. */
export function matchControls(
  story: readonly Control[],
  states: readonly ControlState[],
): ReadonlyMap<Control, ControlState> {
  const byTag = new Map<string, ControlState[]>();
  for (const state of states) {
    const same = byTag.get(state.tag);
    if (same === undefined) byTag.set(state.tag, [state]);
    else same.push(state);
  }
  const matched = new Map<Control, ControlState>();
  for (const control of story) {
    const same = byTag.get(control.tag) ?? [];
    const id = Number(control.id) >>> 0;
    const at = Math.max(
      same.findIndex((state) => state.id >>> 0 === id),
      0,
    );
    const [state] = same.splice(at, 1);
    if (state !== undefined) matched.set(control, state);
  }
  return matched;
}
