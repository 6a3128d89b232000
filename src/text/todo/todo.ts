/** What was left to be written later: 待补充, XXX, （此处填写…）, TODO, 共（　）人, {{单位名称}}. */
import { isBlank, isSkeleton } from '../blank.js';
import { isSoftwarePrompt } from '../prompts.js';
import { lineAt, scan } from '../scan.js';
import type { Span } from '../span.js';
import { isNoteAlone, noteInBrackets, noteInClause } from './todoNotes.js';
import { TODO_SPOTS } from './todoSpots.js';
import { halfWidth } from '../width.js';

export interface Todo extends Span {
  /** In prose it may also be meant as it stands: 某某大学, “X人”, 人员待定. */
  readonly doubtful: boolean;
}

/** Longer texts are never a note alone. */
const LONGEST_ALONE = 60;
const BRACKETS = /[(（【[［〔<＜《〈{「『]\s*([^()（）【】[\]［］〔〕<>《》\n]{1,60}?)\s*[)）】\]］〕>＞》〉}」』]/gu;
const SQUARE = /^[【[［〔<＜{]/u;
/** Between punctuation marks; a colon parts what is asked from the answer. */
const CLAUSES = /([:：]?)([^。；;！!？?，,：:、\n()（）【】[\]［］《》]+)/gu;
const SENTENCES = /[^。.\n[\]【】［］]+[。.]?/gu;
/** A word that every prompt has. */
const PROMPTING = /[击擊触觸轻輕点點键鍵选選输輸]|click|tap|enter|type|choose|select|your/iu;
const LONGEST_PROMPT = 80;
const LINK = /(?:https?:\/\/|www\.)[^\s，。；、（）]+/gu;

/** Of “相关数据待补充” what is left is “待补充”. */
function noteOf(index: number, text: string, doubtful: boolean): Todo {
  const at = Math.max(0, text.indexOf('待'));
  return todoOf(index + at, text.slice(at), doubtful);
}

function todoOf(index: number, text: string, doubtful: boolean): Todo {
  return { start: index + text.length - text.trimStart().length, length: text.trim().length, doubtful };
}

function* notesIn(text: string): Generator<Todo> {
  for (const { index, 0: all, 1: inner = '' } of text.matchAll(BRACKETS)) {
    const note = noteInBrackets(inner, SQUARE.test(all));
    // 热障涂层（TBC）
    const isAcronym = /^tb[ac]$/iu.test(inner) && /\p{L}$/u.test(text.slice(Math.max(0, index - 2), index));
    if (note !== null) yield todoOf(index, all, isAcronym || note === 'doubtful');
  }
  for (const { index, 1: colon = '', 2: clause = '' } of text.matchAll(CLAUSES)) {
    const note = noteInClause(clause, colon !== '');
    if (note !== null) yield noteOf(index + colon.length, clause, note === 'doubtful');
  }
}

function* promptsIn(text: string): Generator<Todo> {
  if (!PROMPTING.test(text)) return;
  for (const { index, 0: sentence } of text.matchAll(SENTENCES)) {
    const isShort = sentence.length <= LONGEST_PROMPT && PROMPTING.test(sentence);
    if (isShort && isSoftwarePrompt(sentence)) yield todoOf(index, sentence, false);
  }
}

/** “（盖章）    年  月  日”, “____”: a line to be signed on, or drawn between paragraphs. */
function isToSign(line: string): boolean {
  return isBlank(line) || isSkeleton(line);
}

function* spotsIn(text: string): Generator<Todo> {
  for (const pattern of TODO_SPOTS) {
    for (const { index, 0: found } of scan(text, pattern)) {
      if (!isToSign(lineAt(text, index))) yield todoOf(index, found, pattern.doubtful === true);
    }
  }
}

/**
 * Left-overs of a text, in order, without overlaps, in UTF-16 units; none inside web addresses.
 * @param whole the text is the whole answer of a field: “填写单位全称” is one then
 */
export function findTodos(text: string, whole = true): Todo[] {
  const plain = halfWidth(text);
  if (whole && text.length <= LONGEST_ALONE && (isNoteAlone(plain) || isSoftwarePrompt(text))) {
    return [noteOf(0, text, false)];
  }
  const all = [...notesIn(plain), ...promptsIn(plain), ...spotsIn(plain)];
  all.sort((a, b) => a.start - b.start || Number(a.doubtful) - Number(b.doubtful) || b.length - a.length);
  const links = Array.from(plain.matchAll(LINK), ({ index, 0: link }) => ({ start: index, end: index + link.length }));
  let end = 0;
  return all.filter(({ start, length }) => {
    if (start < end || links.some((link) => start >= link.start && start < link.end)) return false;
    end = start + length;
    return true;
  });
}
