/** The headings that a form prints, and how a line may be one of them. */
import { fieldLabel } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import { headingTail } from '../text/furniture.js';
import { normaliseLabel, similarity } from '../text/labels.js';
import { normaliseHints } from './official.js';

/** A heading that the form expects. */
export interface Heading {
  /** Part id, or the field id of a subsection. */
  readonly id: string;
  readonly number: string;
  /** The number alone (`bareNumber`). */
  readonly ordinal: string;
  readonly title: string;
  /** Number and words, in the ways they are joined. */
  readonly printed: readonly string[];
  readonly field: string | null;
  /** Label path of the field, '' without. */
  readonly label: string;
  readonly hints: readonly string[];
}

/** A heading found: how many normalised characters from the beginning of its line on are the heading. */
export interface HeadingMatch {
  readonly score: number;
  readonly length: number;
  /** Number and words are the form's, with a note of the form behind at most. */
  readonly isExact: boolean;
  /** It would be exact but for “附件” in front: how attachments name their title page, and a section what it attaches. */
  readonly isAttached?: true;
  /** The words are the form's whole, the number is not there: how attachments name their title page too. */
  readonly isNamed?: true;
}

/** A heading is short; longer paragraphs can only begin with one. */
const LONGEST_HEADING = 60;
/** So much of a hint right behind a heading shows that the two share a paragraph. */
const LEAST_HINT = 8;
const TYPED_NUMBER =
  /^(?:第?[一二三四五六七八九十]+(?:部分|[、.:部章节])|\(?[一二三四五六七八九十\d]+\)|[ivx]+[.:)]|§?\(?第?\d+(?:[.-]\d+)*[)节章]?[.、:]?)/u;

/** “附件8.1 …”, “附件一：…”, “附件：…”: a number of the form stays, one of the attachments goes. */
const ATTACHED =
  /^\s*附\s*[件录]?\s*(?:(?=[\d０-９]+[.．-][\d０-９])|[\d０-９一二三四五六七八九十]{0,3}\s*[:：、.．]?\s*)/u;

export function headingsOf(form: Form): Heading[] {
  const fields = new Map(form.fields.map((field) => [field.id, field]));
  const heading = (id: string, number: string, title: string, fieldId: string | null): Heading => {
    const field = fields.get(fieldId ?? '');
    const [label, words] = [normaliseLabel(number), normaliseLabel(title)];
    return {
      id,
      number: label,
      ordinal: bareNumber(label),
      title: words,
      printed: [`${label}${words}`, `${label}.${words}`],
      field: fieldId,
      label: field === undefined ? '' : fieldLabel(form, field),
      hints: normaliseHints(field?.hint),
    };
  };
  return form.parts.flatMap((part) =>
    part.kind === 'section'
      ? [
          heading(part.id, part.number, part.title, part.field ?? null),
          ...part.subsections.map((sub) => heading(sub.field, sub.number, sub.title, sub.field)),
        ]
      : [],
  );
}

/** How a line begins. */
interface Beginning {
  /** As written, and in its normal form. */
  readonly written: string;
  readonly text: string;
  /** Number typed in front, and that of the list or of a paragraph before, in their normal forms; '' without. */
  readonly number: string;
  readonly label: string;
  /** Both alone (`bareNumber`). */
  readonly ordinal: string;
  readonly labelOrdinal: string;
}

/** The headings that this line may be, by their index. @param isInner it stands behind a line break: only its number and words tell. */
export function matchesOf(
  line: string,
  listLabel: string,
  before: string,
  headings: readonly Heading[],
  isInner: boolean,
): ReadonlyMap<number, HeadingMatch> {
  // Only the beginning can be a heading: a body paragraph of thousands of characters is not normalised whole.
  const written = line.slice(0, 4 * LONGEST_HEADING);
  const text = normaliseLabel(written);
  const number = TYPED_NUMBER.exec(text)?.[0] ?? '';
  const matches = new Map<number, HeadingMatch>();
  if (isInner && number === '') return matches;
  const label = normaliseLabel(listLabel);
  const beginning = {
    written,
    text,
    number,
    label: label === '' ? before : label,
    ordinal: bareNumber(number),
    labelOrdinal: label === '' ? before : bareNumber(label),
  };
  headings.forEach((heading, index) => {
    const match = matchHeading(beginning, heading);
    if (match !== null && (!isInner || match.isExact)) matches.set(index, match);
  });
  const attached = isInner ? '' : (ATTACHED.exec(written)?.[0] ?? '');
  if (attached === '') return matches;
  for (const [index, match] of matchesOf(line.slice(attached.length), '', '', headings, false)) {
    if (matches.has(index) || !(match.isExact || match.isNamed)) continue;
    const length = match.length + normaliseLabel(attached).length;
    matches.set(index, {
      score: 0,
      length,
      isExact: false,
      ...(match.isExact ? { isAttached: true } : { isNamed: true }),
    });
  }
  return matches;
}

/** Null when the line is not and does not begin with this heading. */
function matchHeading(beginning: Beginning, heading: Heading): HeadingMatch | null {
  const { written, text, number, label } = beginning;
  const typed = number !== '' && beginning.ordinal === heading.ordinal;
  const numbered = typed || (label !== '' && beginning.labelOrdinal === heading.ordinal);
  // “1.1”: the typed number may run into the title's own digits, so the title is looked for behind the known number first.
  const prefix = typed && text.startsWith(heading.number) ? heading.number.length : number.length;
  const rest = text.slice(prefix).replace(/^[.、:]+/u, '');
  const weight = numbered ? 10 : 8;
  const told = numbered
    ? { isExact: true }
    : number === ''
      ? { isExact: false, isNamed: true as const }
      : { isExact: false };
  if ([rest, text].includes(heading.title) || rest === `${heading.title}:`)
    return { score: weight, length: text.length, ...told };
  if (rest.startsWith(heading.title)) {
    const title = text.length - rest.length + heading.title.length;
    const following = rest.slice(heading.title.length);
    if (heading.hints.some((hint) => following.startsWith(hint.slice(0, LEAST_HINT)))) {
      return { score: weight - 1, length: title, isExact: numbered };
    }
    const tail = tailOf(written, title);
    const length = title + tail.length;
    if (tail.isWhole && (numbered || following.startsWith('('))) {
      return { score: numbered ? weight - 2 : weight - 3, length: text.length, ...told };
    }
    const colon = text[length] === ':' ? 1 : 0;
    if (numbered && (colon === 1 || tail.isSetOff)) {
      return { score: 6, length: length + colon, isExact: tail.isLineEnd };
    }
    if (numbered && /^[(.;-]/u.test(text.slice(length))) return { score: 6, length, isExact: false };
    if (typed || (numbered && rest.length > LONGEST_HEADING)) return { score: 2, length, isExact: false };
  }
  if (text.length > LONGEST_HEADING) return null;
  const least = numbered ? 0.6 : number === '' && label === '' ? 0.8 : 2;
  const alike = similarity(rest, heading.title, least);
  return alike >= least ? { score: (numbered ? 5 : 3) * alike, length: text.length, isExact: false } : null;
}

interface Tail {
  /** Normalised characters behind the title that still belong to the heading. */
  readonly length: number;
  /** Nothing is left behind. */
  readonly isWhole: boolean;
  /** A gap or line break parts it from what follows. */
  readonly isSetOff: boolean;
  readonly isLineEnd: boolean;
}

/** What of the text behind the first `title` characters of the normal form is still heading. */
function tailOf(written: string, title: number): Tail {
  const following = written.slice(rawLength(written, title));
  const tail = headingTail(following);
  const rest = following.slice(tail);
  return {
    length: normaliseLabel(following.slice(0, tail)).length,
    isWhole: rest.trim() === '',
    isSetOff: /^(?:[^\S\n\t\u3000]?[\n\t\u3000]| {2}|\u00A0{2})/u.test(rest),
    isLineEnd: /^[^\S\n]*\n/u.test(rest),
  };
}

/** UTF-16 units of a text as written that make up so many of its normal form. */
export function rawLength(written: string, normal: number): number {
  let at = 0;
  for (let seen = 0; seen < normal; at += 1) seen += normaliseLabel(written.charAt(at)).length;
  return at;
}

/** “一、”, “一.” and “第一部分” agree with “一”; “1.1.”, “（1.1）” and “1-1” with “1.1”. */
function bareNumber(number: string): string {
  return number
    .replace(/[第部分章节、.:()]+$/gu, '')
    .replace(/^[§第(]+/u, '')
    .replaceAll('-', '.');
}

/** The number that a line begins with, or that its list gives it, as a label and alone (`bareNumber`); and the words behind, as written. */
export function numberedLine(
  line: string,
  listLabel: string,
): { readonly number: string; readonly ordinal: string; readonly words: string } {
  const typed = TYPED_NUMBER.exec(normaliseLabel(line.slice(0, 4 * LONGEST_NUMBER)))?.[0] ?? '';
  const number = typed === '' ? normaliseLabel(listLabel) : typed;
  return { number, ordinal: bareNumber(number), words: line.slice(rawLength(line, typed.length)) };
}

/** The number of a text that is nothing else, alone (`bareNumber`); null for other texts. */
export function loneNumber(text: string): string | null {
  if (text.length > LONGEST_NUMBER) return null;
  const normal = normaliseLabel(text);
  const isNumber = TYPED_NUMBER.exec(`${normal}.`)?.[0].replace(/\.$/u, '') === normal.replace(/\.$/u, '');
  return isNumber ? bareNumber(normal) : null;
}

const LONGEST_NUMBER = 12;
