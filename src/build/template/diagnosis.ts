/** The scratch file of 诊断: the blank form, and a page with what Word may show otherwise than its XML says. Only made, never filled in. */
import type { Form } from '../../forms/index.js';
import {
  SCRATCH_TITLE,
  scratchLines,
  scratchStretches,
  scratchTags,
  scratchTexts,
  type ScratchName,
  type StretchId,
} from '../../diagnosis/scratch.js';
import { checkBoxProperties } from './controls.js';
import { controlXml, paragraph, rootXml, run, runProperties } from './markup.js';
import { templateBytes, wordPart, type Part } from './package.js';
import { PLACEHOLDER_DRESS, type Prompt } from './placeholders.js';
import { styleIds } from './styleIds.js';

const IMAGE_RELATIONSHIP = 'rIdImage';
const NUMBERING_ID = 1;
const NOTE_ID = 1;
const DATE = '2022-01-01T00:00:00Z';
const NORMAL = { style: styleIds.normal } as const;

export function diagnosisBytes(form: Form): Uint8Array {
  return templateBytes(form, { controls: false, answers: null }, { body: pageXml(), prompts, parts });
}

function pageXml(): string {
  const line = (...content: readonly string[]): string => paragraph(NORMAL, content.join(''));
  const { text, prompt, locked, outer, nested, box, cell } = scratchTexts;
  return [
    paragraph({ style: styleIds.partTitle, pageBreakBefore: true }, run(SCRATCH_TITLE)),
    ...scratchStretches.map(({ id, label }) => line(run(`${label}甲`), stretches[id], run('乙'))),
    `<w:p><w:pPr><w:pStyle w:val="${styleIds.normal}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${NUMBERING_ID}"/></w:numPr></w:pPr>${run('编号')}</w:p>`,
    control(
      'prompt',
      line(run(prompt, PLACEHOLDER_DRESS)),
      `<w:placeholder><w:docPart w:val="${PROMPT_NAME}"/></w:placeholder><w:showingPlcHdr/>`,
    ),
    control('text', line(run(text))),
    line(run(`${scratchLines.label}${scratchLines.value}`)),
    `<w:p><w:pPr><w:pStyle w:val="${styleIds.normal}"/><w:snapToGrid w:val="0"/></w:pPr>${run(scratchLines.offGrid)}</w:p>`,
    control('locked', line(run(locked)), '<w:lock w:val="sdtContentLocked"/>'),
    control('outer', line(run(outer), control('nested', run(nested)))),
    line(control('box', run(box), checkBoxProperties(false))),
    table(control('cell', line(run(cell))), line()),
    line(),
  ].join('');
}

function control(name: ScratchName, content: string, properties = ''): string {
  const id = FIRST_ID + Object.keys(scratchTags).indexOf(name);
  return controlXml(`<w:tag w:val="${scratchTags[name]}"/><w:id w:val="${id}"/>${properties}`, content);
}

/** Beyond those of the form's own controls. */
const FIRST_ID = 413_000_000;

function table(...cells: readonly string[]): string {
  const grid = cells.map(() => '<w:gridCol w:w="4000"/>').join('');
  const row = cells.map((blocks) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${blocks}</w:tc>`).join('');
  const properties = `<w:tblStyle w:val="${styleIds.tableGrid}"/><w:tblW w:w="${cells.length * 4000}" w:type="dxa"/>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${row}</w:tr></w:tbl>`;
}

const PROMPT_NAME = 'placeholder.diagnosis';
const prompts: readonly Prompt[] = [{ name: PROMPT_NAME, text: scratchTexts.prompt, number: 0 }];

const bare = (content: string): string => `<w:r>${content}</w:r>`;

/** What stands between 甲 and 乙. */
const stretches: Readonly<Record<StretchId, string>> = {
  symbol: bare('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
  picture: bare(pictureXml()),
  hidden: `<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>`,
  hyphen: bare('<w:noBreakHyphen/>'),
  deleted: `<w:del w:id="1" w:author="无漏" w:date="${DATE}"><w:r>${runProperties({})}<w:delText>删</w:delText></w:r></w:del>`,
  field: [
    bare('<w:fldChar w:fldCharType="begin"/>'),
    bare('<w:instrText xml:space="preserve"> QUOTE "域" </w:instrText>'),
    bare('<w:fldChar w:fldCharType="separate"/>'),
    run('域'),
    bare('<w:fldChar w:fldCharType="end"/>'),
  ].join(''),
  note: `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${NOTE_ID}"/></w:r>`,
  box: bare(boxXml()),
};

/** An inline picture (20.4.2.8), 9525 units to a pixel. */
function pictureXml(): string {
  const main = 'http://schemas.openxmlformats.org/drawingml/2006';
  const extent = 'cx="95250" cy="95250"';
  const picture = [
    `<pic:pic xmlns:pic="${main}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="图"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${IMAGE_RELATIONSHIP}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`,
  ].join('');
  return [
    `<w:drawing><wp:inline xmlns:wp="${main}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent ${extent}/><wp:docPr id="1" name="图"/>`,
    `<a:graphic xmlns:a="${main}/main"><a:graphicData uri="${main}/picture">${picture}</a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing>',
  ].join('');
}

/** A text box as Word 2007 wrote it, which all later ones read (ECMA-376-4, 19.1). */
function boxXml(): string {
  const content = `<w:txbxContent>${paragraph(NORMAL, run('框'))}</w:txbxContent>`;
  return `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:40pt;height:20pt"><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
}

function note(id: number, type: string, content: string): string {
  return `<w:footnote ${type}w:id="${id}">${paragraph(NORMAL, content)}</w:footnote>`;
}

/** One white pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTDVFQAAAABJRU5ErkJggg==';

const footnotes = [
  note(-1, 'w:type="separator" ', bare('<w:separator/>')),
  note(0, 'w:type="continuationSeparator" ', bare('<w:continuationSeparator/>')),
  note(NOTE_ID, '', run('注')),
];

const numbering = [
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>',
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl>',
  `</w:abstractNum><w:num w:numId="${NUMBERING_ID}"><w:abstractNumId w:val="0"/></w:num>`,
];

const parts: readonly Part[] = [
  wordPart('footnotes', rootXml('footnotes', footnotes.join(''))),
  {
    name: 'word/media/image1.png',
    contentType: 'image/png',
    content: Uint8Array.from(atob(PNG), (character) => character.charCodeAt(0)),
    from: 'word/',
    id: IMAGE_RELATIONSHIP,
    type: 'image',
  },
  wordPart('numbering', rootXml('numbering', numbering.join(''))),
];
