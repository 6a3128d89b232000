/** Findings → edits: the fixes that are one click each. */
import type { Finding } from '../check/finding.js';
import type { DocumentContent } from '../document/content.js';
import type { Edit } from '../document/port.js';

/**
 * The edits that the fixes of these findings ask for, in their order, each field at most once for each kind. A fill carries the text
 * it was made for, so that it is refused where someone has typed meanwhile. Preparing again is not an edit: `FormDocument.prepare`.
 */
export function editsFor(findings: readonly Finding[], document: DocumentContent): Edit[] {
  const contents = new Map(document.fields.map((content) => [content.field, content]));
  const edits = new Map<string, Edit>();
  for (const { field, fix } of findings) {
    const content = field === null ? undefined : contents.get(field);
    if (fix === undefined || content === undefined) continue;
    const edit = editOf(fix, content.field, content.text);
    if (edit && !edits.has(`${edit.kind} ${content.field}`)) edits.set(`${edit.kind} ${content.field}`, edit);
  }
  return [...edits.values()];
}

function editOf(fix: NonNullable<Finding['fix']>, field: string, expected: string): Edit | null {
  switch (fix.kind) {
    case 'fill':
      return { kind: 'fill', field, expected, text: fix.text };
    case 'delete-hint':
      return { kind: 'delete-hint', field };
    case 'prepare':
      return null;
  }
}
