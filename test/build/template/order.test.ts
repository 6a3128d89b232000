import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { templates } from '../../../src/build/template/templates.js';
import { descendants, readXml } from './readXml.js';

/**
 * Children that the templates use, in the order of their schema types (ISO/IEC 29500-1 annex A; `w:sdtPr` and `w:trPr` allow any,
 * here as Word writes them). Word reports a document with another order as damaged.
 */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr tabs snapToGrid spacing ind jc outlineLvl rPr sectPr',
  'w:rPr': 'rStyle rFonts vanish color kern sz szCs u vertAlign lang',
  'w:sdt': 'sdtPr sdtContent',
  'w:sdtPr': 'rPr alias tag id lock placeholder showingPlcHdr checkbox',
  'w14:checkbox': 'checked checkedState uncheckedState',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook',
  'w:trPr': 'cantSplit trHeight',
  'w:tr': 'trPr tc',
  'w:tc': 'tcPr p sdt',
  'w:tcPr': 'tcW gridSpan vMerge vAlign',
  'w:sectPr': 'footerReference type pgSz pgMar pgNumType cols',
  'w:style': 'name basedOn uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr',
  'w:styles': 'docDefaults style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:settings': 'zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator',
  'w:font': 'altName charset family pitch',
  'w:docPart': 'docPartPr docPartBody',
  'w:docPartPr': 'name category types behaviors guid',
};

const decoder = new TextDecoder();

const documents = templates().filter(({ file }) => file.endsWith('.docx'));

describe.each(documents.map(({ file, bytes }) => [file, bytes] as const))('%s', (_file, bytes) => {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/') && name.endsWith('.xml'));

  it.each(parts.map(([name, data]) => [name, decoder.decode(data)] as const))(
    'keeps the order of the schema in %s',
    (_name, xml) => {
      for (const element of descendants(readXml(xml))) {
        const order = ORDER[element.name]?.split(' ');
        if (order === undefined) continue;
        const positions = element.children.map(({ name }) => order.indexOf(name.replace(/^w(14)?:/, '')));
        expect([element.name, positions]).toEqual([element.name, [...positions].sort((a, b) => a - b)]);
        expect(positions).not.toContain(-1);
      }
    },
  );
});
