/** EQ fields (Word's 带圈字符 writes `EQ \o\ac(□,√)`): what a reader sees of the code. */

const TICK = /^[√✓✔☑∨⩗vVRＶ]$/;
const CROSS = /^[×✗✘✕✖☒╳xX]$/;
const FRAME = /^[□☐◻⬜▢口囗〇○◯⭕¡¨£◇△]$/;

/** An expression is text and switches with arguments, which are expressions again. */
interface Cursor {
  readonly code: string;
  at: number;
}

/** True for a field code whose first word is EQ. */
export function isEquationCode(code: string): boolean {
  return /^\s*eq\b/i.test(code);
}

/** Text that the code of an EQ field shows; '' for one that shows nothing readable. */
export function equationText(code: string): string {
  const cursor = { code: code.replace(/^\s*eq\b/i, ''), at: 0 };
  let text = '';
  while (cursor.at < cursor.code.length) {
    text += expression(cursor, 0);
    cursor.at += 1;
  }
  return text.trim();
}

/** Deep nesting is the work of an attacker; what lies deeper is not shown. */
const MAX_NESTING = 50;

/** Up to a separator or bracket that belongs to the switch around it. */
function expression(cursor: Cursor, depth: number): string {
  let text = '';
  while (cursor.at < cursor.code.length) {
    const character = cursor.code.charAt(cursor.at);
    if (depth > 0 && /[,;，；)）]/.test(character)) return text;
    if (character !== '\\') {
      text += character;
      cursor.at += 1;
      continue;
    }
    const next = cursor.code.charAt(cursor.at + 1);
    if (/[a-z]/i.test(next)) text += command(cursor, depth);
    else {
      text += next;
      cursor.at += 2;
    }
  }
  return text;
}

/** `\o\ac(…)`, `\s\up8(…)`: options are switches without brackets of their own. */
function command(cursor: Cursor, depth: number): string {
  const head = /^\\([a-z])(?:\s*\\(?:[a-z]+ ?-?\d*|[^a-z\s]))*\s*[(（]/i.exec(
    cursor.code.slice(cursor.at, cursor.at + 200),
  );
  if (head === null || depth >= MAX_NESTING) {
    // A switch without arguments shows nothing.
    cursor.at += /^\\[a-z]+\d*/i.exec(cursor.code.slice(cursor.at, cursor.at + 200))?.[0].length ?? 1;
    return '';
  }
  cursor.at += head[0].length;
  const items: string[] = [];
  while (cursor.at < cursor.code.length) {
    items.push(expression(cursor, depth + 1));
    const end = cursor.code.charAt(cursor.at);
    cursor.at += 1;
    if (end === ')' || end === '）') break;
  }
  return head[1]?.toLowerCase() === 'o' ? overlaid(items) : items.join(head[1]?.toLowerCase() === 'f' ? '/' : '');
}

/** Characters printed over one another: a tick in a frame is a ticked box, an empty frame a box, otherwise what the frame holds. */
function overlaid(items: readonly string[]): string {
  const signs = items.map((item) => item.trim()).filter((item) => item !== '');
  const frames = signs.filter((sign) => FRAME.test(sign));
  const inner = signs.filter((sign) => !FRAME.test(sign));
  if (frames.length > 0 && inner.some((sign) => TICK.test(sign))) return '☑';
  if (frames.length > 0 && inner.some((sign) => CROSS.test(sign))) return '☒';
  if (frames.length > 0 && inner.length === 0) return '☐';
  return inner.join('');
}
