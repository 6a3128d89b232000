/** The order in which findings are shown: as one reads the document. */
import type { DocumentContent } from '../document/content.js';
import type { Form } from '../forms/schema.js';
import { severities } from './finding.js';
import type { Finding } from './finding.js';

type Position = (finding: Finding) => number;

/** Fields by their index; a part just before the first field that stands in it or after it; the document as a whole last. */
function positionIn(document: DocumentContent, form: Form): Position {
  const fields = new Map(document.fields.map((content, index) => [content.field, index]));
  const parts = new Map<string, number>();
  let next = document.fields.length;
  for (const part of [...form.parts].reverse()) {
    const first = document.fields.findIndex((content) => content.place.part === part.id);
    if (first >= 0) next = Math.min(next, first);
    parts.set(part.id, next - 0.5);
  }
  return ({ field, place }) =>
    (field === null ? undefined : fields.get(field)) ?? parts.get(place.part) ?? Number.POSITIVE_INFINITY;
}

/** Inside a field the severest first, else in the order found; stable. */
export function inDocumentOrder(findings: readonly Finding[], document: DocumentContent, form: Form): Finding[] {
  const position = positionIn(document, form);
  const severity = (finding: Finding): number => severities.indexOf(finding.severity);
  return findings
    .map((finding) => ({ finding, at: position(finding) }))
    .sort((a, b) => (a.at === b.at ? severity(a.finding) - severity(b.finding) : a.at < b.at ? -1 : 1))
    .map(({ finding }) => finding);
}
