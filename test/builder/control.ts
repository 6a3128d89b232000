/** Content controls (`w:sdt`) at the four levels Word knows. */
import type { Inline } from './inline.js';
import { inlines, run, runProperties, textElement } from './inline.js';
import { element, property } from './markup.js';
import type { Writer } from './writer.js';

export interface ControlLook {
  readonly tag?: string;
  readonly alias?: string;
  readonly lock?: 'sdtLocked' | 'contentLocked' | 'sdtContentLocked';
  /** The placeholder is showing: the content is not the applicant's. */
  readonly placeholder?: boolean;
  readonly kind?: 'richText' | 'text' | 'date' | 'dropDownList' | 'comboBox' | 'group' | 'docPart' | 'repeatingSection';
  readonly options?: readonly string[];
  readonly id?: number;
  /** `w15:appearance` and `w15:color`. */
  readonly appearance?: 'boundingBox' | 'tags' | 'hidden';
  readonly color?: string;
  /** Fixed character formatting of the control's content. */
  readonly bold?: boolean;
}

function kindElement(look: ControlLook): string {
  switch (look.kind) {
    case undefined:
      return '';
    case 'date':
      return '<w:date><w:dateFormat w:val="yyyy年M月"/><w:lid w:val="zh-CN"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>';
    case 'dropDownList':
    case 'comboBox': {
      const items = (look.options ?? []).map((item) =>
        element('w:listItem', { 'w:displayText': item, 'w:value': item }),
      );
      return element(`w:${look.kind}`, {}, ...items, items.length === 0 ? '<w:listItem w:value="选择一项。"/>' : '');
    }
    case 'docPart':
      return '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>';
    case 'repeatingSection':
      return '<w15:repeatingSection/>';
    default:
      return element(`w:${look.kind}`);
  }
}

function controlProperties(writer: Writer, look: ControlLook): string {
  return element(
    'w:sdtPr',
    {},
    look.bold === true ? runProperties(writer, { bold: true }) : '',
    property('alias', look.alias),
    property('tag', look.tag),
    property('id', look.id ?? 1_000_000 + Math.floor(writer.random() * 900_000_000)),
    property('lock', look.lock),
    look.placeholder === true
      ? '<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder>'
      : '',
    look.placeholder === true ? '<w:showingPlcHdr/>' : '',
    look.color === undefined ? '' : element('w15:color', { 'w:val': look.color }),
    look.appearance === undefined ? '' : element('w15:appearance', { 'w15:val': look.appearance }),
    kindElement(look),
  );
}

/** Wraps XML of any level; the caller knows that the level is right. */
export function controlled(writer: Writer, look: ControlLook, content: string): string {
  const end = writer.producer === 'word' && look.bold === true ? '<w:sdtEndPr/>' : '';
  return `<w:sdt>${controlProperties(writer, look)}${end}<w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A control around runs of one paragraph. */
export function runControl(look: ControlLook, ...parts: readonly Inline[]): Inline {
  return (writer, around) => controlled(writer, look, inlines(...parts)(writer, around));
}

/** The run Word shows in an empty control. */
export function placeholderText(prompt: string): Inline {
  return (writer, around) =>
    run(writer, { ...around, style: 'placeholder', color: '808080', hint: 'eastAsia' }, textElement(prompt), prompt);
}

/** `w14:checkbox` with its glyph run. */
export function checkBoxControl(checked: boolean, look: ControlLook = {}): Inline {
  return (writer, around) => {
    const state =
      `<w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>` +
      '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>';
    const properties = controlProperties(writer, look).replace('</w:sdtPr>', `${state}</w:sdtPr>`);
    const glyph = run(writer, { ...around, font: 'MS Gothic', hint: 'eastAsia' }, textElement(checked ? '☒' : '☐'));
    return `<w:sdt>${properties}<w:sdtContent>${glyph}</w:sdtContent></w:sdt>`;
  };
}
