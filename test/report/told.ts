/** What is told of a document made in a test, about which nothing was decided. */
import { emptyMemory } from '../../src/decisions/memory.js';
import type { DocumentContent } from '../../src/document/content.js';
import { tell } from '../../src/report/told.js';
import type { Told } from '../../src/report/toldFinding.js';
import { check } from '../../src/rules/index.js';
import { asOf, form } from '../check/content.js';

export function told(content: DocumentContent, decisions = emptyMemory): Told {
  return tell(check(content, form, asOf), content, form, decisions);
}
