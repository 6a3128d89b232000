/**
 * Underlining what goes beyond a limit: a critique annotation (WordApi 1.7), which is not part of the document and never prints. Tried
 * in a request of its own after the marks, which nobody waits for; once it has failed it is not tried again.
 */
import { byField } from '../../../document/content.js';
import type { Mark } from '../../../document/port.js';
import { unlessRefused } from '../session/host.js';
import { findParagraphs } from '../read/bodyParagraphs.js';
import type { WordSession } from '../session/wordSession.js';
import { stretchesOf, type ParagraphStretch } from '../read/paragraphStretches.js';

export class Surplus {
  /** Ids of the annotations that stand in the document. */
  private ids: readonly string[] = [];

  constructor(private readonly session: WordSession) {}

  /** Underlines the surplus of these marks and nothing else. */
  async underline(marks: readonly Mark[]): Promise<void> {
    const stretches = this.session.abilities.has('underline-surplus') ? this.stretches(marks) : [];
    if (stretches.length === 0 && this.ids.length === 0) return;
    await this.clear();
    if (stretches.length === 0) return;
    await this.attempt(async (context) => {
      const { snapshot } = this.session;
      if (snapshot === null) return;
      const proxyOf = await findParagraphs(context, snapshot.reading.story);
      const critiques = stretches.flatMap(({ paragraph, start, length }) => {
        const critique = { colorScheme: 'Red', start, length } as const;
        return proxyOf(paragraph, 'exact')?.insertAnnotations({ critiques: [critique] }) ?? [];
      });
      await context.sync();
      this.ids = critiques.flatMap(({ value }) => value);
    });
  }

  async clear(): Promise<void> {
    const { ids } = this;
    this.ids = [];
    if (ids.length === 0) return;
    await this.attempt(async (context) => {
      for (const id of ids) context.document.getAnnotationById(id).delete();
      await context.sync();
    });
  }

  /** Never of an empty paragraph: Word refuses that (office-js issue 6645). */
  private stretches(marks: readonly Mark[]): ParagraphStretch[] {
    const { snapshot } = this.session;
    if (snapshot === null || !snapshot.exact) return [];
    const { content, located } = snapshot.reading;
    return marks.flatMap(({ field, surplus }) => {
      const place = located.places.get(field);
      const text = byField(content).get(field)?.text;
      if (surplus === undefined || place === undefined || text === undefined) return [];
      return stretchesOf(place, text, surplus).filter(({ length, paragraph }) => length > 0 && paragraph.text !== '');
    });
  }

  private async attempt(batch: (context: Word.RequestContext) => Promise<void>): Promise<void> {
    const { host, abilities } = this.session;
    const isRefused = (await unlessRefused(() => host.run(batch), true)) === null;
    if (isRefused) abilities.fail('underline-surplus');
  }
}
