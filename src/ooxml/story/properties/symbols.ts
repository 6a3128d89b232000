/**
 * Symbol fonts: what a reader sees where the file says a letter. Such a font has its glyphs at the codes 20–FF of its own, written as
 * they are ('R'), or in the private use area at F000 + code (Word); `w:sym` writes either (ECMA-376 Part 1, 17.3.3.30).
 * Pictures without a usual character stay in the private use area, so that none of them reads as a letter.
 */

/** Rows of a font: the code in it that comes first, and the characters from there on; a space for none. */
const rows: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  wingdings: [
    [0x22, '✂'],
    [0x28, '☎✆✉'],
    [0x36, '⌛'],
    [0x3e, '✇✍'],
    [0x41, '✌'],
    [0x45, '☜☞☝☟'],
    [0x4a, '☺ ☹'],
    [0x51, '✈☼ ❄'],
    [0x58, '✠✡☪☯ ☸♈♉♊♋♌♍♎♏♐♑♒♓'],
    [0x6a, '&&●○■□□□□◆◆◆❖◆⌧ ⌘'],
    [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x9e, '·•▪○○○◉◎○▪☐'],
    [0xaa, '✦★✶✴✹✵'],
    [0xb5, '✪✰'],
    [0xdf, '←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩'],
    [0xf3, '⬄⇳'],
    [0xfb, '✗✓☒☑'],
  ],
  'wingdings 2': [
    // An empty page, which forms use as a box to tick.
    [0x2a, '☐'],
    [0x4f, '✗✓☒☑☒☒⊗⊗'],
    [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x95, '·••●○○○◉⊙◎'],
    [0xa0, '▪◾■☐☐☐☐☐▣'],
    [0xad, '◆◆◇◇◈'],
    [0xb8, '◊'],
    [0xe7, '★★★★'],
    [0xeb, '✶'],
    [0xf8, '※⁂'],
  ],
  'wingdings 3': [
    [0x21, '←→↑↓↖↗↙↘'],
    [0x66, '←→↑↓↖↗↙↘↔↕'],
    [0x70, '▲▼△▽◀▶◁▷◣◢◤◥'],
  ],
  webdings: [
    [0x33, '◀▶▲▼'],
    [0x61, '✓'],
    [0x63, '☐'],
    [0x67, '■'],
    [0x6e, '●'],
    [0x72, '☒'],
    [0x98, '✯'],
  ],
  // The Symbol encoding of PostScript (Adobe, symbol.txt of the Unicode mappings).
  symbol: [
    [0x21, '!∀#∃%&∍()*+,−./0123456789:;<=>?'],
    [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
    [0x60, '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~'],
    [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵'],
    [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'],
    [0xe0, '◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪'],
    [0xf1, '〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'],
  ],
};

/** Code in the font → character, by font. */
const fonts = new Map(
  Object.entries(rows).map(([font, lists]) => {
    const glyphs = lists.flatMap(([first, characters]) =>
      Array.from(characters, (character, index) => [first + index, character] as const),
    );
    return [font, new Map(glyphs.filter(([, character]) => character !== ' '))];
  }),
);

const PRIVATE_USE = 0xf000;

export function isSymbolFont(font: string | null): boolean {
  return font !== null && fonts.has(font.toLowerCase());
}

/**
 * What the character with this UTF-16 code shows in a symbol font; null where it is no glyph of the font (white space, Chinese, …),
 * which Word then takes from another font.
 */
export function symbolText(font: string, code: number): string | null {
  const own = code >= PRIVATE_USE && code <= PRIVATE_USE + 0xff ? code - PRIVATE_USE : code;
  if (own <= 0x20 || own > 0xff) return null;
  return fonts.get(font.toLowerCase())?.get(own) ?? String.fromCharCode(PRIVATE_USE + own);
}

/** What `w:sym` shows: `font` and `code` are its attributes, the code in hexadecimal. '' when there is no such character. */
export function symText(font: string, code: string): string {
  const value = /^[\da-f]{1,6}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  if (value < 0x20 || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return '';
  if (isSymbolFont(font)) return symbolText(font, value) ?? String.fromCodePoint(value);
  // In other fonts too Word adds F000 to the codes of the first 256 characters.
  return value >= PRIVATE_USE + 0x20 &&
    value <= PRIVATE_USE + 0xff &&
    !/\bdingbats\b|ornament|math|MT Extra/i.test(font)
    ? String.fromCharCode(value - PRIVATE_USE)
    : String.fromCodePoint(value);
}
