/** The main part: cover and instructions without page number, then the table and the sections, numbered from 1. */
import type { Form } from '../../forms/index.js';
import type { TemplateKind } from './answers.js';
import { coverXml, instructionsXml } from './cover.js';
import { paragraph, rootXml, run, twips } from './markup.js';
import { PAGE } from './measures.js';
import { sectionXml } from './sections.js';
import { styleIds } from './styleIds.js';
import { tableXml } from './table.js';

/** @param body blocks */
export function documentXml(body: string): string {
  const footer = sectionProperties('<w:footerReference w:type="default" r:id="rIdFooter"/>');
  return rootXml('document', `<w:body>${body}${footer}</w:body>`);
}

/** The blocks of a form. */
export function formXml(form: Form, dress: TemplateKind): string {
  const parts = form.parts.map((part, index) => {
    switch (part.kind) {
      case 'cover':
        return coverXml(form, part, dress);
      case 'instructions':
        return instructionsXml(part, sectionProperties(''));
      case 'table':
        return tableXml(form, part, dress);
      case 'section':
        return sectionXml(form, part, form.parts[index - 1], dress);
    }
  });
  return parts.join('');
}

export function footerXml(): string {
  const number = `<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`;
  return rootXml('ftr', paragraph({ style: styleIds.footer }, `${run('— ')}${number}${run(' —')}`));
}

/** @param footer reference to the footer; pages without one carry no number */
export function sectionProperties(footer: string): string {
  const margins = (['top', 'right', 'bottom', 'left', 'header', 'footer'] as const)
    .map((side) => `w:${side}="${twips(PAGE[side])}"`)
    .join(' ');
  return [
    '<w:sectPr>',
    footer,
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${twips(PAGE.width)}" w:h="${twips(PAGE.height)}"/>`,
    `<w:pgMar ${margins} w:gutter="0"/>`,
    footer === '' ? '' : '<w:pgNumType w:start="1"/>',
    '<w:cols w:space="425"/>',
    '</w:sectPr>',
  ].join('');
}
