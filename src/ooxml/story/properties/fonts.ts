/** Fonts as run properties name them. */
import type { XmlReader } from '../../xml/xmlReader.js';

/** `w:rFonts`: a font name, 'theme:' and the slot of a theme font, or undefined where it says nothing. */
export interface FontNames {
  ascii?: string;
  hAnsi?: string;
  eastAsia?: string;
}

const slots = ['ascii', 'hAnsi', 'eastAsia'] as const;

/** Reads the open token `w:rFonts`; a theme font goes before a name (ECMA-376 Part 1, 17.3.2.26). */
export function readFonts(xml: XmlReader): FontNames {
  const fonts: FontNames = {};
  for (const slot of slots) {
    const theme = xml.attribute(`w:${slot}Theme`);
    const font = theme === null ? xml.attribute(`w:${slot}`) : `theme:${theme}`;
    if (font !== null && font !== '') fonts[slot] = font;
  }
  return fonts;
}

/** Latin names of Chinese, Japanese and Korean fonts of Windows, Office, macOS, WPS and Linux. */
const eastAsian =
  /^@?(?:n?sim(?:sun|hei)|p?mingliu|(?:dfkai|biau)|kaiti|fangsong|lisu|youyuan|dengxian|microsoft (?:yahei|jhenghei)|st(?:song|heiti|kaiti|fangsong|xihei|zhongsong|xingkai|xinwei|hupo|caiyun|liti)|fz|hyqi|songti|heiti|pingfang|hiragino|ms p?(?:mincho|gothic)|ms ui gothic|meiryo|yu (?:mincho|gothic)|batang|gulim|dotum|malgun|noto s\w+ (?:cjk|sc|tc|jp|kr)|source han|wenquanyi|ar pl)/i;

/** The font itself is made for Chinese, Japanese or Korean, judged by its name. */
export function isEastAsianFont(font: string | null): boolean {
  if (font === null) return false;
  if (font.startsWith('theme:')) return font.endsWith('EastAsia');
  return /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/.test(font) || eastAsian.test(font);
}
