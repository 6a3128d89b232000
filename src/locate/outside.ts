/** What belongs to no field: headers, footers, foot- and endnotes, and what of the body is unread. */
import type { Leftover, OutsideText } from '../document/content.js';
import { fieldOf } from '../forms/index.js';
import type { Form } from '../forms/schema.js';
import { isBlank } from '../text/blank.js';
import type { Story } from '../ooxml/story/story.js';
import { shownText, type LocatedForm } from './place.js';

const EVERY_PAGE = { part: '', paragraph: null } as const;

/** Their texts, each once; white space alone is none. */
export function outsideOf(story: Story, located: LocatedForm, form: Form): OutsideText[] {
  const margins = story.margins.map(({ text, where }): OutsideText => ({ text, where, place: EVERY_PAGE }));
  const seen = new Set<string>();
  return [...unreadTexts(located, form), ...margins, ...notesOf(story, located, form)].filter(({ text, where }) => {
    const key = `${where} ${text}`;
    if (text.trim() === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Unread stretches, each with all that follows it before anything else is said, at its first paragraph and behind the field before it. */
function unreadTexts({ partition, places }: LocatedForm, form: Form): OutsideText[] {
  const found: { text: string; paragraph: number; before: string | null }[] = [];
  let isOpen = false;
  let before: string | null = null;
  for (const { kind, pieces, field, paragraph } of partition) {
    const text = shownText(pieces);
    const open = isOpen ? found.at(-1) : undefined;
    if (kind !== 'unread') {
      if (kind !== 'official' || !isBlank(text)) isOpen = false;
      before = field ?? before;
    } else if (open !== undefined) open.text += `\n${text}`;
    else {
      found.push({ text, paragraph: paragraph.index, before });
      isOpen = true;
    }
  }
  return found.map(({ text, paragraph, before: field }) => ({
    text: text.trim(),
    where: 'elsewhere',
    place: { part: fieldOf(form, field ?? undefined)?.part ?? '', paragraph },
    after: field === null ? '' : (places.get(field)?.label ?? ''),
  }));
}

/** Notes that are referred to, at their first reference. */
function notesOf(story: Story, located: LocatedForm, form: Form): OutsideText[] {
  if (story.notes.size === 0) return [];
  const partOf = new Map<number, string>();
  for (const field of form.fields) {
    for (const { paragraph } of located.places.get(field.id)?.paragraphs ?? []) partOf.set(paragraph.index, field.part);
  }
  return story.paragraphs.flatMap(({ notes, index }) =>
    notes.flatMap((note): OutsideText[] => {
      const text = story.notes.get(note);
      const place = { part: partOf.get(index) ?? '', paragraph: index };
      return text === undefined ? [] : [{ text, where: 'note', place }];
    }),
  );
}

/** What would print or hide text on every page; what is the same in several headers is one. */
export function marginLeftovers(story: Story): Leftover[] {
  const lists = [
    ['revision', 'revisions'],
    ['highlight', 'highlights'],
    ['hidden-text', 'hidden'],
  ] as const;
  return lists.flatMap(([kind, list]) => {
    const seen = new Set<string>();
    return story.margins.flatMap(({ where, leftovers }) =>
      leftovers[list].flatMap(({ text }): Leftover[] => {
        if (seen.has(`${where} ${text}`)) return [];
        seen.add(`${where} ${text}`);
        return [{ kind, field: null, where, text, place: EVERY_PAGE }];
      }),
    );
  });
}
