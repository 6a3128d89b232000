/** From a blank form to what it asks for. */
import { OoxmlPackage } from '../ooxml/package/package.js';
import { readStory } from '../ooxml/story/body/readStory.js';
import type { Codec } from '../ooxml/zip/codec.js';
import type { Paragraph, Story } from '../ooxml/story/story.js';
import { BodyReader } from './bodyFields.js';
import type { Draft, DraftField } from './draftField.js';
import { type DraftRefusal, refusalOf } from './refusal.js';
import { findTitle } from './title.js';
import { linesOf } from './words/lineText.js';
import { findWuRule } from './wuRule.js';

/** Asks for something: what it asks for has no number yet. */
const APPLICATION = /申请|申报|推荐|报名|立项|提名|自荐/u;

/** Never throws about content. */
export function draftOf(story: Story): Draft {
  const first = new BodyReader(story, { title: '', paragraphs: new Set() }, true).read().fields[0];
  const found = findTitle(story, first === undefined ? Infinity : startOf(first));
  const reader = new BodyReader(story, found, APPLICATION.test(found.title)).read();
  const { start, end } = formWithin(story, found.paragraphs, reader.fields);
  const fields = reader.fields.filter((field) => startOf(field) >= start && startOf(field) < end);
  return { title: found.title, wuRule: findWuRule(story), groupLimits: reader.groupLimits, fields };
}

/** So many printed lines above the title are a letter that brings the form. */
const LETTER = 15;
const ATTACHMENT = /^[\s\u3000]*附[\s\u3000]*件[\s\u3000]*[\d一二三四五六七八九十]*[\s\u3000]*[:：]?[\s\u3000]*$/u;

/** The paragraphs that are the form, where a letter stands before it and attachments of other kinds behind. */
function formWithin(
  story: Story,
  titles: ReadonlySet<Paragraph>,
  fields: readonly DraftField[],
): { readonly start: number; readonly end: number } {
  const title = Math.min(...[...titles].map(({ index }) => index));
  const before = story.blocks.filter(
    (block) => block.kind === 'paragraph' && block.index < title && block.text.trim() !== '',
  ).length;
  const behind = fields.filter((field) => startOf(field) > title).length;
  if (!Number.isFinite(title) || before < LETTER || behind < before / LETTER) return { start: 0, end: Infinity };
  const next = story.paragraphs.find(({ index, text }) => index > title && ATTACHMENT.test(text));
  return { start: title, end: next?.index ?? Infinity };
}

/** Index of the paragraph at which the place begins. */
function startOf({ place }: DraftField): number {
  if ('paragraph' in place) return place.paragraph.index;
  const [line] = linesOf(place.kind === 'cell' ? place.cell.blocks : [place.table]);
  return line?.paragraph.index ?? Infinity;
}

export type BlankReading =
  { readonly story: Story; readonly draft: Draft; readonly refused?: never } | { readonly refused: DraftRefusal };

/** @throws DocumentError when it is no Word document that can be read; never about its content */
export function readBlank(bytes: Uint8Array, codec?: Codec): BlankReading {
  const story = readStory(OoxmlPackage.open(bytes, codec).storyParts());
  const draft = draftOf(story);
  const refused = refusalOf(story, draft.fields);
  return refused === null ? { story, draft } : { refused };
}
