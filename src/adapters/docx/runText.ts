/** New text as a run. */
import { escapeText } from '../../ooxml/xml/xmlText.js';
import type { Dialect } from './dialect.js';
import { propertiesMarkup } from './runProperties.js';
import { withHint } from './textHint.js';

/** Line feeds and tabs become their elements. @param properties content of `w:rPr` */
export function textRun(dialect: Dialect, text: string, properties: string): string {
  const { w, declareW } = dialect;
  const content = text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return `<${w}:br/>`;
      if (part === '\t') return `<${w}:tab/>`;
      const space = part.trim() === part ? '' : ' xml:space="preserve"';
      return part === '' ? '' : `<${w}:t${space}>${escapeText(part)}</${w}:t>`;
    })
    .join('');
  const look = withHint(properties, text, dialect);
  return `<${w}:r${declareW}>${propertiesMarkup(look, dialect)}${content}</${w}:r>`;
}
