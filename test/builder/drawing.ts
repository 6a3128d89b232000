/** Pictures, text boxes and imported chunks. */
import type { Block } from './block.js';
import type { Inline } from './inline.js';
import { run } from './inline.js';
import { element } from './markup.js';
import type { Writer } from './writer.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest valid PNG: one grey pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
);

function graphic(content: string, uri: string): string {
  return element('a:graphic', {}, element('a:graphicData', { uri }, content));
}

function inlineDrawing(writer: Writer, content: string, uri: string): string {
  const id = writer.id();
  return element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      '<wp:extent cx="1800000" cy="900000"/>',
      element('wp:docPr', { id, name: `图片 ${id}` }),
      '<wp:cNvGraphicFramePr/>',
      graphic(content, uri),
    ),
  );
}

/** A picture of one pixel, or of `bytes` random bytes behind a PNG header to weigh something. */
export function picture(weight = 0): Inline {
  return (writer, around) => {
    const name = `media/image${writer.id()}.png`;
    const padding = Uint8Array.from({ length: weight }, () => Math.floor(writer.random() * 256));
    const bytes = new Uint8Array(PIXEL.length + weight);
    bytes.set(PIXEL);
    bytes.set(padding, PIXEL.length);
    writer.parts.set(`word/${name}`, { bytes, contentType: 'image/png' });
    const id = writer.relate(`${RELATIONSHIPS}/image`, name);
    const content =
      '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>' +
      `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>';
    return run(
      writer,
      around,
      inlineDrawing(writer, content, 'http://schemas.openxmlformats.org/drawingml/2006/picture'),
    );
  };
}

/** A picture that lies on another machine and must never be fetched. */
export function linkedPicture(address: string): Inline {
  return (writer, around) => {
    const id = writer.relate(`${RELATIONSHIPS}/image`, address, true);
    const content =
      '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>' +
      `<pic:blipFill><a:blip r:link="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      '<pic:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>';
    return run(
      writer,
      around,
      inlineDrawing(writer, content, 'http://schemas.openxmlformats.org/drawingml/2006/picture'),
    );
  };
}

/** A text box of old Word and of converters: VML alone. */
export function oldTextBox(...blocks: readonly Block[]): Inline {
  return (writer, around) => {
    const content = element('w:txbxContent', {}, ...blocks.map((block) => block(writer)));
    return run(
      writer,
      around,
      `<w:pict><v:shape id="文本框${writer.id()}" style="width:378pt;height:71pt"><v:textbox>${content}</v:textbox></v:shape></w:pict>`,
    );
  };
}

/** A text box: the same blocks twice, as DrawingML in Choice and as VML in Fallback. */
export function textBox(...blocks: readonly Block[]): Inline {
  return (writer, around) => {
    const content = element('w:txbxContent', {}, ...blocks.map((block) => block(writer)));
    const shape =
      '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4800000" cy="900000"/></a:xfrm>' +
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>' +
      `<wps:txbx>${content}</wps:txbx><wps:bodyPr rot="0" vert="horz"/></wps:wsp>`;
    const id = writer.id();
    const anchor =
      '<w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
      '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>' +
      '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="4800000" cy="900000"/>' +
      `<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="${id}" name="文本框 ${id}"/><wp:cNvGraphicFramePr/>` +
      `${graphic(shape, 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape')}</wp:anchor></w:drawing>`;
    const fallback = `<w:pict><v:shape id="文本框${id}" style="width:378pt;height:71pt"><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
    return run(
      writer,
      around,
      `<mc:AlternateContent><mc:Choice Requires="wps">${anchor}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`,
    );
  };
}

/** An HTML file imported when the document is opened. */
export function importedChunk(html: string): Block {
  return (writer) => {
    const name = `chunk${writer.id()}.htm`;
    writer.parts.set(`word/${name}`, { bytes: new TextEncoder().encode(html), contentType: 'text/html' });
    return element('w:altChunk', { 'r:id': writer.relate(`${RELATIONSHIPS}/aFChunk`, name) });
  };
}
