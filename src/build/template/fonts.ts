/** Fonts of official documents, with what Word takes where one is not installed (`w:altName`, ISO/IEC 29500-1 17.8.3.1). */
import { rootXml } from './markup.js';

export const fonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  body: '仿宋_GB2312',
  hint: '楷体_GB2312',
  latin: 'Times New Roman',
} as const;

interface FontEntry {
  readonly name: string;
  readonly alternative?: string;
  /** Windows character set: 86 simplified Chinese, 00 Western. */
  readonly charset: '86' | '00';
  readonly family: 'auto' | 'roman' | 'modern';
  readonly pitch: 'variable' | 'fixed' | 'default';
}

const table: readonly FontEntry[] = [
  { name: fonts.latin, charset: '00', family: 'roman', pitch: 'variable' },
  { name: fonts.body, alternative: '仿宋', charset: '86', family: 'modern', pitch: 'fixed' },
  { name: fonts.heading, alternative: 'SimHei', charset: '86', family: 'modern', pitch: 'fixed' },
  { name: fonts.hint, alternative: '楷体', charset: '86', family: 'modern', pitch: 'fixed' },
  { name: fonts.title, alternative: '宋体', charset: '86', family: 'auto', pitch: 'variable' },
];

export function fontTableXml(): string {
  const entries = table.map(({ name, alternative, charset, family, pitch }) =>
    [
      `<w:font w:name="${name}">`,
      alternative === undefined ? '' : `<w:altName w:val="${alternative}"/>`,
      `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
    ].join(''),
  );
  return rootXml('fonts', entries.join(''));
}
