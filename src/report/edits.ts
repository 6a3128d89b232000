/** Findings → edits: the fixes that are one click each. */
import type { Finding, Fix } from '../check/finding.js';
import type { DocumentContent, FieldContent } from '../document/content.js';
import type { Edit } from '../document/port.js';

/**
 * The edits that the fixes of these findings ask for, in their order, each field at most once for each kind. A fill carries the text
 * it was made for, so that it is refused where someone has typed meanwhile, and takes the official hint of its section along, which
 * beside an answer would be left over. Preparing again is not an edit: `FormDocument.prepare`.
 */
export function editsFor(findings: readonly Finding[], document: DocumentContent): Edit[] {
  const contents = new Map(document.fields.map((content) => [content.field, content]));
  const edits = new Map<string, Edit>();
  for (const { field, fix } of findings) {
    const content = field === null ? undefined : contents.get(field);
    if (fix === undefined || content === undefined) continue;
    for (const edit of editsOf(fix, content)) {
      if (!edits.has(`${edit.kind} ${content.field}`)) edits.set(`${edit.kind} ${content.field}`, edit);
    }
  }
  return [...edits.values()];
}

function editsOf(fix: Fix, { field, text, hintLeft }: FieldContent): Edit[] {
  const hint: Edit = { kind: 'delete-hint', field };
  switch (fix.kind) {
    case 'fill':
      return [{ kind: 'fill', field, expected: text, text: fix.text }, ...(hintLeft ? [hint] : [])];
    case 'delete-hint':
      return [hint];
    case 'prepare':
      return [];
  }
}
