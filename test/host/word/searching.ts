/** `search` of all stretches: https://learn.microsoft.com/javascript/api/word/word.range#word-word-range-search-member(1) */
import { type Members, reading } from '../members.js';
import type { LiveRange } from '../model/range.js';
import type { OpenDocument } from '../model/openDocument.js';
import { RangeCollection } from './collections.js';
import { Range } from './range.js';
import { SearchOptions } from './searchOptions.js';
import { type Stretch, choiceOfFlags, searchIn } from './stretch.js';

export function searching<Self extends Stretch>(): Members<Self> {
  return {
    search: reading('1.1', (self, [sought, options]) => {
      const choice = options instanceof SearchOptions ? options.choice : {};
      return asCollection(self.document, searchIn(self.document, self.ends(), sought, choice));
    }),
    /** What the client sends instead where the set WordApiSearchFlags is reported. */
    _Search2: reading('1.1', (self, [sought, flags]) =>
      asCollection(self.document, searchIn(self.document, self.ends(), sought, choiceOfFlags(flags))),
    ),
  };
}

function asCollection(document: OpenDocument, found: readonly LiveRange[]): RangeCollection {
  const ranges = found.map((range) => new Range(document, range));
  return new RangeCollection(() => ranges);
}
