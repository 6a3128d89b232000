/** How text is written and taken out: plainly, or as tracked changes when the user asked for it. */
import type { Story } from '../../ooxml/story/story.js';
import { escapeAttribute, escapeText } from '../../ooxml/xml/xmlText.js';
import type { Dialect } from './dialect.js';

/** Whose revisions they are. */
export interface Tracked {
  readonly author: string;
  /** ISO date and time, e.g. 2023-01-09T08:00:00Z. */
  readonly date: string;
}

export class RevisionWriter {
  private lastId: number;

  constructor(
    story: Story,
    readonly dialect: Dialect,
    private readonly tracked: Tracked | undefined,
  ) {
    this.lastId = tracked === undefined ? 0 : highestId(story, dialect);
  }

  get isTracked(): boolean {
    return this.tracked !== undefined;
  }

  /** Runs as inserted text. */
  inserted(runs: string): string {
    return this.wrapped('ins', runs);
  }

  /** Runs as deleted text; '' when changes are not tracked. */
  deleted(runs: string): string {
    return this.tracked === undefined || runs === '' ? '' : this.wrapped('del', runs);
  }

  /** What stands in the properties of a paragraph mark that was inserted or deleted; '' when changes are not tracked. */
  mark(kind: 'ins' | 'del'): string {
    return this.tracked === undefined ? '' : `<${this.dialect.w}:${kind}${this.attributes()}/>`;
  }

  /** A run with this text; line feeds and tabs become their elements. @param properties content of `w:rPr` */
  run(text: string, properties: string): string {
    const { w } = this.dialect;
    const content = text
      .split(/([\n\t])/)
      .map((part) => {
        if (part === '\n') return `<${w}:br/>`;
        if (part === '\t') return `<${w}:tab/>`;
        const space = part.trim() === part ? '' : ' xml:space="preserve"';
        return part === '' ? '' : `<${w}:t${space}>${escapeText(part)}</${w}:t>`;
      })
      .join('');
    const dress = properties === '' ? '' : `<${w}:rPr>${properties}</${w}:rPr>`;
    return `<${w}:r${this.dialect.declareW}>${dress}${content}</${w}:r>`;
  }

  private wrapped(kind: 'ins' | 'del', runs: string): string {
    if (this.tracked === undefined) return runs;
    const { w } = this.dialect;
    return `<${w}:${kind}${this.attributes()}>${runs}</${w}:${kind}>`;
  }

  private attributes(): string {
    const { w, declareW } = this.dialect;
    const { author = '', date = '' } = this.tracked ?? {};
    this.lastId += 1;
    return `${declareW} ${w}:id="${this.lastId}" ${w}:author="${escapeAttribute(author)}" ${w}:date="${escapeAttribute(date)}"`;
  }
}

/**
 * The highest id of the annotations in the story, so that those that follow are free (ECMA-376 17.13.5). Longer numbers are left
 * out: what follows cannot meet them.
 */
function highestId(story: Story, dialect: Dialect): number {
  let highest = 0;
  for (const [, digits] of story.source.matchAll(new RegExp(`\\s${dialect.w}:id\\s*=\\s*["'](\\d{1,8})["']`, 'g'))) {
    highest = Math.max(highest, Number(digits));
  }
  return highest;
}
