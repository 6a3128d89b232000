/** What would print or hide text on the final copy, with its places: tracked changes, comments, highlights, hidden text. */
import type { SourceRange } from '../xml/sourceRange.js';
import type { StoryComment } from './story.js';

export type Leftover = SourceRange & { readonly text: string; readonly paragraph: number };
type Draft = { -readonly [Key in keyof Leftover]: Leftover[Key] };

/** Tracked changes, and what is listed beside them. What follows one another in a paragraph and is of one kind is one. */
export type LeftoverKind =
  | ('insertion' | 'deletion' | 'formatting' | 'paragraph' | 'table' | 'section' | 'numbering' | 'wrapper')
  | ('highlight' | 'hidden');

export class Leftovers {
  readonly revisions: Leftover[] = [];
  readonly highlights: Leftover[] = [];
  readonly hidden: Leftover[] = [];
  /** The last entry of each kind and how many pieces its paragraph had after it. */
  private readonly last = new Map<string, { entry: Draft; pieces: number }>();
  /** Notes whose leftovers are listed. */
  private readonly taken = new Set<string>();
  /** Starts of commented ranges and marks of comments, by id. */
  private readonly ranges = new Map<string, SourceRange & { paragraph: number }>();
  private readonly marks = new Map<string, SourceRange & { paragraph: number }>();

  /** @param before pieces of the paragraph before the change. @param after and after it; what is hidden or gone is no piece */
  add(kind: LeftoverKind, change: Leftover, before = 0, after = before): void {
    const last = this.last.get(kind);
    if (last?.entry.paragraph === change.paragraph && last.pieces === before && last.entry.start <= change.start) {
      last.entry.text += change.text;
      last.entry.end = Math.max(last.entry.end, change.end);
      last.pieces = after;
      return;
    }
    const entry = { ...change };
    (kind === 'highlight' ? this.highlights : kind === 'hidden' ? this.hidden : this.revisions).push(entry);
    this.last.set(kind, { entry, pieces: after });
  }

  beginComment(id: string, place: SourceRange & { paragraph: number }): void {
    if (!this.ranges.has(id)) this.ranges.set(id, place);
  }

  /** The mark of a comment, which stands at the end of its range; without range the mark is all its place. */
  comment(id: string, mark: SourceRange & { paragraph: number }): void {
    if (!this.marks.has(id)) this.marks.set(id, mark);
  }

  /** What is left over in a note, shown at the first reference to the note. */
  takeOver(id: string, note: Leftovers | undefined, place: SourceRange & { paragraph: number }): void {
    if (note === undefined || this.taken.has(id)) return;
    this.taken.add(id);
    for (const list of ['revisions', 'highlights', 'hidden'] as const) {
      for (const { text } of note[list]) this[list].push({ ...place, text });
    }
  }

  /** All comments in order of place: those with a mark and, of those with a range alone, the ones that have a text. */
  comments(texts: ReadonlyMap<string, { readonly text: string; readonly author: string }>): StoryComment[] {
    const ids = new Set([...this.marks.keys(), ...[...this.ranges.keys()].filter((id) => texts.has(id))]);
    const found: StoryComment[] = [];
    for (const id of ids) {
      const mark = this.marks.get(id);
      const range = this.ranges.get(id) ?? mark;
      if (range === undefined) continue;
      const { start, paragraph } = range;
      const { text = '', author = '' } = texts.get(id) ?? {};
      found.push({ id, author, start, end: Math.max(range.end, mark?.end ?? 0), paragraph, text });
    }
    return found.sort((a, b) => a.start - b.start);
  }
}
