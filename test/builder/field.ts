/** Fields, hyperlinks, smart tags, ruby and the other wrappers that put runs one level deeper. */
import type { Inline } from './inline.js';
import { inlines, piece, run, runProperties, text, textElement, within } from './inline.js';
import { element } from './markup.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One of the three marks of a complex field, for fields that run over several paragraphs. */
export function fieldMark(kind: 'begin' | 'separate' | 'end', inside = ''): Inline {
  return piece(element('w:fldChar', { 'w:fldCharType': kind }, inside));
}

export function instruction(code: string): Inline {
  return piece(textElement(code, 'w:instrText'));
}

/** A complex field; without a result (as EQ fields are) it has no `separate` part. */
export function field(code: string, result: readonly Inline[] | null): Inline {
  const shown = result === null ? [] : [fieldMark('separate'), ...result];
  return inlines(fieldMark('begin'), instruction(code), ...shown, fieldMark('end'));
}

/** `w:fldSimple`. */
export function simpleField(code: string, ...result: readonly Inline[]): Inline {
  return within(() => `<w:fldSimple w:instr="${code.replace(/"/g, '&quot;')}">`, '</w:fldSimple>', ...result);
}

/** 带圈字符 □√: an EQ field whose code Word writes in three runs. */
export const equationTick: Inline = inlines(
  fieldMark('begin'),
  instruction(' eq \\o\\ac('),
  instruction('□'),
  instruction(',√) '),
  fieldMark('end'),
);

/** The check box of the old form fields; its state is only in `w:ffData`. */
export function legacyCheckBox(checked: boolean): Inline {
  const data = element(
    'w:ffData',
    {},
    element('w:name', { 'w:val': 'Check1' }),
    '<w:enabled/>',
    element('w:calcOnExit', { 'w:val': 0 }),
    element('w:checkBox', {}, '<w:sizeAuto/>', element('w:default', { 'w:val': 0 }), checked ? '<w:checked/>' : ''),
  );
  return inlines(fieldMark('begin', data), instruction(' FORMCHECKBOX '), fieldMark('separate'), fieldMark('end'));
}

/** An external link as Word makes it from a typed address. */
export function hyperlink(target: string, ...shown: readonly Inline[]): Inline {
  return within(
    (writer) => `<w:hyperlink r:id="${writer.relate(`${RELATIONSHIPS}/hyperlink`, target, true)}" w:history="1">`,
    '</w:hyperlink>',
    ...shown,
  );
}

/** The same link as a field, which WPS and old Word write. */
export function hyperlinkField(target: string, ...shown: readonly Inline[]): Inline {
  return field(` HYPERLINK "${target}" `, shown);
}

export function smartTag(...shown: readonly Inline[]): Inline {
  return within(
    () =>
      '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate">' +
      '<w:smartTagPr><w:attr w:name="Year" w:val="2018"/></w:smartTagPr>',
    '</w:smartTag>',
    ...shown,
  );
}

/** 拼音指南: `base` is the text, `reading` only stands above it. */
export function ruby(base: string, reading: string): Inline {
  const properties =
    '<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="12"/><w:hpsRaise w:val="22"/><w:hpsBaseText w:val="24"/>' +
    '<w:lid w:val="zh-CN"/></w:rubyPr>';
  return (writer, around) =>
    run(
      writer,
      around,
      element(
        'w:ruby',
        {},
        properties,
        element('w:rt', {}, element('w:r', {}, runProperties(writer, { size: 12 }, reading), textElement(reading))),
        element('w:rubyBase', {}, element('w:r', {}, runProperties(writer, around, base), textElement(base))),
      ),
    );
}

/** An equation with plain characters. */
export function equation(characters: string): Inline {
  return () =>
    `<m:oMath><m:r>${element('w:rPr', {}, '<w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/>')}<m:t>${characters}</m:t></m:r></m:oMath>`;
}

export function bookmark(name: string, ...shown: readonly Inline[]): Inline {
  return (writer, around) => {
    const id = writer.id();
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inlines(...shown)(writer, around)}<w:bookmarkEnd w:id="${id}"/>`;
  };
}

/** Old custom markup around runs, as add-ins of Word 2003 to 2007 left it. */
export function customMarkup(...shown: readonly Inline[]): Inline {
  return within(() => '<w:customXml w:uri="urn:oa" w:element="field">', '</w:customXml>', ...shown);
}

/** A footnote at this place; its text goes to the notes part. */
export function footnote(note: string): Inline {
  return (writer, around) => {
    const id = writer.footnotes.length + 1;
    writer.footnotes.push(`<w:footnote w:id="${id}"><w:p>${text(note)(writer, {})}</w:p></w:footnote>`);
    return run(writer, around, element('w:footnoteReference', { 'w:id': id }));
  };
}

/** An endnote at this place. */
export function endnote(note: string): Inline {
  return (writer, around) => {
    const id = writer.endnotes.length + 1;
    writer.endnotes.push(`<w:endnote w:id="${id}"><w:p>${text(note)(writer, {})}</w:p></w:endnote>`);
    return run(writer, around, element('w:endnoteReference', { 'w:id': id }));
  };
}

/** A reviewer's comment on these inlines. */
export function commented(comment: string, ...shown: readonly Inline[]): Inline {
  return (writer, around) => {
    const id = writer.comments.length;
    writer.comments.push(
      `<w:comment w:id="${id}" w:author="审阅人" w:date="2022-12-28T09:00:00Z" w:initials="审"><w:p>${text(comment)(writer, {})}</w:p></w:comment>`,
    );
    return [
      `<w:commentRangeStart w:id="${id}"/>`,
      inlines(...shown)(writer, around),
      `<w:commentRangeEnd w:id="${id}"/>`,
      run(writer, {}, `<w:commentReference w:id="${id}"/>`),
    ].join('');
  };
}
