/** Document settings as Chinese Word writes them for a new document. */
import { rootXml } from './markup.js';

/** Layout of Word 2013 and later. */
const COMPATIBILITY_MODE = 15;

export function settingsXml(): string {
  const uri = 'http://schemas.microsoft.com/office/word';
  const flags = [
    'spaceForUL',
    'balanceSingleByteDoubleByteWidth',
    'doNotLeaveBackslashAlone',
    // The underlined spaces of a cover blank are drawn although they end their line.
    'ulTrailSpace',
    'doNotExpandShiftReturn',
    'adjustLineHeightInTable',
    'useFELayout',
  ].map((flag) => `<w:${flag}/>`);
  const compat = [
    ...flags,
    `<w:compatSetting w:name="compatibilityMode" w:uri="${uri}" w:val="${COMPATIBILITY_MODE}"/>`,
    ...['overrideTableStyleFontSizeAndJustification', 'enableOpenTypeFeatures', 'doNotFlipMirrorIndents'].map(
      (name) => `<w:compatSetting w:name="${name}" w:uri="${uri}" w:val="1"/>`,
    ),
  ];
  const content = [
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>',
    `<w:compat>${compat.join('')}</w:compat>`,
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
  ];
  return rootXml('settings', content.join(''));
}
