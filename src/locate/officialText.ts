/**
 * Text that the form itself prints: titles, instructions, labels and hints, and what any form has around them. It says nothing when it
 * stands alone where an answer is asked for.
 */
import type { Form, FormField } from '../forms/schema.js';
import { isSkeleton } from '../text/blank.js';
import { isFurniture } from '../text/furniture.js';
import { normaliseLabel, similarity } from '../text/labels.js';
import { oncePer } from '../text/patterns.js';

interface OfficialText {
  /** Whole paragraphs, in their normal form. */
  readonly whole: ReadonlySet<string>;
  /** Long ones, which people correct by a word or two. */
  readonly long: readonly string[];
  /** Titles, which may stand on several lines or with a year around them. */
  readonly titles: readonly string[];
  /** Numbered headings, and those with the hints. */
  readonly headings: readonly string[];
  readonly aroundFields: readonly string[];
}

const LIKE_OFFICIAL = 0.75;
const LONG = 24;
/** A line of a title on several lines. */
const LEAST_LINE = 4;
/** What people add around a title: a year, “（2024年度）”. */
const MOST_AROUND = 12;
const ANNEX = /^附[件表录]?[\d一二三四五六七八九十]*:?$/u;
const CONTENTS = /^(?:目录|目次|contents|tableofcontents)$/u;
/** A heading with its page in a table of contents. */
const PAGE_AT_END = /[.…·-]*\d{0,4}$/u;
/** 二〇二四年制, 2023年版: of another edition. */
const EDITION = /^[\d二〇○零一三四五六七八九]{4}年(?:[编修]?[制订]|版|修订)+$/u;
/** Where a notice was sent and printed. */
const IMPRINT = /^(?:部内发送|抄送|主送)|印发$/u;

const officialOf = oncePer((form: Form): OfficialText => {
  const normalised = (texts: readonly string[]): string[] => texts.map((text) => normaliseLabel(text));
  const labels = form.parts.map(({ label }) => label);
  const hints = form.fields.flatMap(({ hint = [] }) => hint);
  const numbered = form.parts.flatMap((part) => (part.kind === 'section' ? [part, ...part.subsections] : []));
  const headings = normalised(numbered.flatMap(({ number, title }) => [`${number}${title}`, `${number}.${title}`]));
  const texts = normalised([
    ...present([form.title, form.edition, form.issuer, form.notice?.number, form.notice?.title]),
    ...[form.closing, labels, hints, Object.values(form.synonyms).flat()].flat(),
    ...form.fields.flatMap((field) => field.labels),
    ...form.parts.flatMap((part) => (part.kind === 'instructions' ? part.items : [])),
    ...(form.anchors ?? []).flatMap(({ parts }) => [...parts, parts.join('')]),
    ...form.fields.flatMap(({ list }) => list?.rowLabels ?? []),
  ]);
  return {
    whole: new Set([...texts, ...headings]),
    long: [...texts, ...headings].filter(({ length }) => length >= LONG),
    titles: normalised([...present([form.title, form.notice?.title]), ...labels]),
    headings,
    aroundFields: [...headings, ...normalised(hints)],
  };
});

function present(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => text ?? []);
}

/**
 * Whether the whole text is the form's. Every line of it may be another of its texts.
 * @param isInCell a number or a date in a table is no page number and no date of printing
 */
export function isOfficialText(form: Form, text: string, isInCell: boolean): boolean {
  const official = officialOf(form);
  return (
    text.length <= LONGEST &&
    (isOfficial(official, text, isInCell) || text.split('\n').every((line) => isOfficial(official, line, isInCell)))
  );
}

const LONGEST = 2000;

function isOfficial({ whole, long, titles }: OfficialText, text: string, isInCell: boolean): boolean {
  const normal = normaliseLabel(text);
  const bare = normal.replace(/^[(*]+|[)*:]+$/gu, '');
  if (normal === '' || whole.has(normal) || whole.has(bare) || whole.has(bare.replace(PAGE_AT_END, ''))) return true;
  if (ANNEX.test(normal) || CONTENTS.test(normal) || IMPRINT.test(normal) || EDITION.test(normal)) return true;
  if (isInCell ? isSkeleton(text) : isFurniture(text, whole)) return true;
  const isTitle = titles.some(
    (title) =>
      (normal.length >= LEAST_LINE && title.includes(normal)) ||
      (normal.includes(title) && normal.length <= title.length + MOST_AROUND && !normal.includes(':')),
  );
  return isTitle || (normal.length >= LONG / 2 && long.some((own) => similarity(normal, own, LIKE_OFFICIAL) > 0));
}

/**
 * Leaves of the notice that the form is annexed to: from its first line that says so up to the form, and back to its letterhead.
 * @param texts of the paragraphs before the form's title
 */
export function noticeLeaves(form: Form, texts: readonly string[]): ReadonlySet<number> {
  const marks = present([form.notice?.number, form.notice?.title]).map((text) => normaliseLabel(text));
  const at = texts.findIndex((text) => marks.some((mark) => normaliseLabel(text.slice(0, LONGEST)).includes(mark)));
  return new Set(at < 0 ? [] : texts.flatMap((_text, index) => (index >= at ? [index] : [])));
}

/** Whether the text begins with a heading of the form, its number and its words as they are printed. */
export function beginsWithHeading(form: Form, text: string): boolean {
  const normal = normaliseLabel(text);
  return officialOf(form).headings.some((heading) => normal.startsWith(heading));
}

/** Labels of the field itself, innermost last, in their normal form, with and without their number. */
function ownLabels(form: Form, field: FormField): string[] {
  const part = form.parts.find(({ id }) => id === field.part);
  const title = part?.kind === 'section' && part.field === field.id ? part.title : '';
  const own = [field.labels.at(-1) ?? title].map((text) => normaliseLabel(text));
  return [...own, ...own.map((text) => text.replace(/^\d+(?:\.\d+)*/u, ''))].filter((text) => text !== '');
}

/** What may stand under the heading of a field without being anybody's answer, as `normaliseLabel` gives it. */
export function printedAt(form: Form, field: FormField): ReadonlySet<string> {
  return new Set([...ownLabels(form, field), ...officialOf(form).aroundFields]);
}

/** Whether the text is the field's own label over again, perhaps in brackets. */
export function isOwnLabel(form: Form, field: FormField, text: string): boolean {
  const bare = normaliseLabel(text.slice(0, LONGEST_LABEL)).replace(/^[([<]+|[)\]>:]+$/gu, '');
  return bare !== '' && text.length < LONGEST_LABEL && ownLabels(form, field).includes(bare);
}

const LONGEST_LABEL = 60;
