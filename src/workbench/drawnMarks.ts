/** The marks that stand in a document, read from the document itself: also those of an earlier check. */
import type { DocumentContent } from '../document/content.js';
import type { Form } from '../forms/schema.js';
import type { Story } from '../ooxml/story/story.js';
import { parseTag, TITLE_SEPARATOR } from '../ooxml/story/tag.js';
import { surplusStart } from '../text/words.js';
import type { DrawnMark } from './pages.js';

export function drawnMarks(story: Story, content: DocumentContent | null, form: Form): DrawnMark[] {
  const marks = new Map<string, DrawnMark>();
  for (const control of story.controls) {
    const tag = parseTag(control.tag);
    if (tag === null || tag.record === null || marks.has(tag.field)) continue;
    const [title = ''] = (control.alias ?? '').split(TITLE_SEPARATOR);
    const severity = tag.record.startsWith('w') ? 'warning' : 'error';
    marks.set(tag.field, { field: tag.field, severity, title, surplus: surplusOf(tag.field, content, form) });
  }
  return [...marks.values()];
}

/** The stretch of the field's text beyond its limit; null when it keeps to it. */
function surplusOf(field: string, content: DocumentContent | null, form: Form): DrawnMark['surplus'] {
  const limit = form.fields.find((candidate) => candidate.id === field)?.limit;
  const found = content?.fields.find((candidate) => candidate.field === field);
  if (limit === undefined || found === undefined) return null;
  const start = surplusStart(found.paragraphs, limit);
  return start < found.text.length ? { start, length: found.text.length - start } : null;
}
