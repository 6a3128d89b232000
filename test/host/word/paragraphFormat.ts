/** Formatting members of Word.Paragraph: what the paragraph itself says (ECMA-376-1, 17.3.1), in points; its style is not asked. */
import { HostError } from '../hostError.js';
import { type Members, number, oneOf, scalar } from '../members.js';
import { element } from '../model/parse.js';
import { paragraphProperties } from '../model/style.js';
import type { Paragraph } from './paragraph.js';

/** Twentieths of a point. */
const TWIPS = 20;

function measure(name: string, attribute: string, unit = TWIPS) {
  return scalar<Paragraph>(
    '1.1',
    (self) => Number(self.element.down('w:pPr', name)?.attribute(attribute) ?? 0) / unit,
    (self, value) => {
      setAttribute(self, name, attribute, String(Math.round(number(value) * unit)));
    },
  );
}

function setAttribute(self: Paragraph, name: string, attribute: string, value: string): void {
  const properties = paragraphProperties(self.element);
  let target = properties.first(name);
  if (target === null) {
    target = element(properties, `<${name}/>`);
    properties.append(target);
  }
  target.setAttribute(attribute, value);
}

const alignments = { Left: 'left', Centered: 'center', Right: 'right', Justified: 'both' } as const;

function firstLine({ element: paragraph }: Paragraph): number {
  const indent = paragraph.down('w:pPr', 'w:ind');
  const hanging = indent?.attribute('w:hanging');
  return hanging ? -Number(hanging) / TWIPS : Number(indent?.attribute('w:firstLine') ?? 0) / TWIPS;
}

export const paragraphFormat: Members<Paragraph> = {
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-alignment-member */
  alignment: scalar(
    '1.1',
    ({ element: paragraph }) => {
      const value = paragraph.down('w:pPr', 'w:jc')?.attribute('w:val') ?? 'left';
      return Object.entries(alignments).find(([, written]) => written === value)?.[0] ?? 'Left';
    },
    (self, value) => {
      const name = oneOf(['Left', 'Centered', 'Right', 'Justified'], value);
      setAttribute(self, 'w:jc', 'w:val', alignments[name]);
    },
  ),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-firstlineindent-member */
  firstLineIndent: scalar('1.1', firstLine, (self, value) => {
    const points = number(value);
    if (points < 0) throw new HostError('NotImplemented', 'hanging indents');
    setAttribute(self, 'w:ind', 'w:firstLine', String(Math.round(points * TWIPS)));
  }),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-leftindent-member */
  leftIndent: measure('w:ind', 'w:left'),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-rightindent-member */
  rightIndent: measure('w:ind', 'w:right'),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-linespacing-member */
  lineSpacing: measure('w:spacing', 'w:line'),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-spacebefore-member */
  spaceBefore: measure('w:spacing', 'w:before'),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-spaceafter-member */
  spaceAfter: measure('w:spacing', 'w:after'),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-lineunitbefore-member */
  lineUnitBefore: measure('w:spacing', 'w:beforeLines', 100),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-lineunitafter-member */
  lineUnitAfter: measure('w:spacing', 'w:afterLines', 100),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraph#word-word-paragraph-outlinelevel-member: 10 is body text. */
  outlineLevel: scalar(
    '1.1',
    ({ element: paragraph }) => Number(paragraph.down('w:pPr', 'w:outlineLvl')?.attribute('w:val') ?? 9) + 1,
  ),
};
