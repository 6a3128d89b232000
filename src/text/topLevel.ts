/** Which last parts of a domain there may be: country codes are a closed list, of the others only near misses of the usual ones are none. */

/** ISO 3166-1 as delegated by IANA, with uk, eu, su and ac. */
const COUNTRIES = new Set(
  (
    'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ' +
    'ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp ' +
    'gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk ' +
    'lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe ' +
    'pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf ' +
    'tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'
  ).split(' '),
);

const USUAL = ['com', 'edu', 'net', 'org', 'gov', 'cn', 'comcn', 'educn', 'accn'];
/** Delegated ones that are only a letter away from a usual one. */
const REAL_NEIGHBOURS = new Set('com edu net org gov cam new nec bet pet vet ong goo gop got'.split(' '));

/** Same length and one letter changed, two neighbours swapped, or one letter too many or too few. */
function isOneSlipAway(text: string, word: string): boolean {
  const shorter = Math.min(text.length, word.length);
  let head = 0;
  while (head < shorter && text[head] === word[head]) head++;
  let tail = 0;
  while (tail < shorter - head && text.at(-1 - tail) === word.at(-1 - tail)) tail++;
  const [left, wanted] = [text.slice(head, text.length - tail), word.slice(head, word.length - tail)];
  if (left.length <= 1 && wanted.length <= 1) return true;
  return left.length === 2 && wanted.length === 2 && left[0] === wanted[1] && left[1] === wanted[0];
}

/** False for what is no country and for a slip of the keyboard: “.con”, “.comm”, “.cmo”, “.xq”. */
export function mayBeTopLevel(text: string): boolean {
  const name = text.toLowerCase();
  if (!/^[a-z]+$/u.test(name)) return true;
  if (name.length === 2) return COUNTRIES.has(name);
  return REAL_NEIGHBOURS.has(name) || !USUAL.some((word) => isOneSlipAway(name, word));
}
