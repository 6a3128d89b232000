/** A printed label parted into its words and what is said beside them. */
import { closeUp } from './lineText.js';

export interface ReadLabel {
  /** Without colon, notes and white space between Han: “项目简介”. */
  readonly label: string;
  /** The note as printed, '' without: “（200字以内）”. */
  readonly hint: string;
}

const OPENS = '（([［【〔';
const CLOSES = '）)]］】〕';
/** What a note says, and a name does not: numbers, clauses, what to do. */
const NOTE_WORDS =
  /\d|[，、,。；;：:…]|请|填|须|需|附|例|限|如|含|包括|为|仅|注|可|必|打|√|以|不|是否|此|应|详|说明|重点/u;
const UNIT_ONLY = /^(?:单位[:：])?[\p{Script=Han}]{0,4}(?:元|%|人|年|月|份|平方米|㎡|\/)+$/u;
/** Short words in brackets belong to the name: （项目负责人）, （企业）. */
const LONGEST_NAME = 10;

function isNote(inner: string): boolean {
  return !UNIT_ONLY.test(inner) && (NOTE_WORDS.test(inner) || inner.length > LONGEST_NAME);
}

/** Index behind the bracket that closes the one at `from`; the end when none does. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (OPENS.includes(character)) depth += 1;
    else if (CLOSES.includes(character)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Where the first note in brackets begins that ends the label; the length without one. */
function noteStart(text: string): number {
  for (let at = 1; at < text.length; at += 1) {
    if (!OPENS.includes(text[at] ?? '')) continue;
    const end = closing(text, at);
    const inner = text.slice(at + 1, end - 1);
    const behind = text.slice(end);
    const isLast = /^[\s：:；;。，、]*(?:$|[（(])/u.test(behind) || /^[：:；;。]/u.test(behind);
    if (isNote(inner) && (isLast || inner.length > 2 * LONGEST_NAME)) return at;
    at = end - 1;
  }
  return text.length;
}

/** A clause behind the name: “；如存在，列明…”, “，请详细说明”. */
const CLAUSE = /[；;。]|[，,](?=请|须|应|需|并|如|若|包括|可)/u;
const STOPS = /[\s_：:；;。，,、．.…]+$/u;

/** Longer colons are part of a sentence. */
const LONGEST_LABEL = 40;

export function readLabel(text: string): ReadLabel {
  const whole = closeUp(text.replace(/_+/gu, ' '));
  const ends = [noteStart(whole)];
  const clause = whole.slice(0, ends[0]).search(CLAUSE);
  if (clause > 0) ends.push(clause);
  const colon = whole.slice(1, LONGEST_LABEL).search(/[：:]/u) + 1;
  if (colon > 0) ends.push(colon);
  const end = Math.min(...ends);
  const label = whole.slice(0, end).replace(STOPS, '');
  const hint = whole.slice(end).replace(/^[\s：:；;。，,、]+/u, '');
  return { label, hint: hint.replace(/^[；;。：:]+$/u, '') };
}

/** Whether a text can be a label at all: words, no sentence. */
export function mayBeLabel(text: string): boolean {
  const { label } = readLabel(text);
  return /\p{L}/u.test(label) && label.length <= LONGEST_LABEL && !/[。！!？?]/u.test(label);
}
