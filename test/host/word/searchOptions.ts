/** https://learn.microsoft.com/javascript/api/word/word.searchoptions */
import { HostObject, type Members, membersOf, flag, scalar } from '../members.js';
import type { SearchChoice } from '../model/find.js';

export class SearchOptions extends HostObject {
  readonly className = 'SearchOptions';
  protected readonly members = membersOf(members, this);
  readonly choice: { -readonly [Name in keyof SearchChoice]?: boolean } = {};
}

const option = (name: keyof SearchChoice) =>
  scalar<SearchOptions>(
    '1.1',
    (self) => self.choice[name] ?? false,
    (self, value) => {
      self.choice[name] = flag(value);
    },
  );

const members: Members<SearchOptions> = {
  /** https://learn.microsoft.com/javascript/api/word/word.searchoptions#word-word-searchoptions-ignorepunct-member */
  ignorePunct: option('ignorePunct'),
  /** https://learn.microsoft.com/javascript/api/word/word.searchoptions#word-word-searchoptions-ignorespace-member */
  ignoreSpace: option('ignoreSpace'),
  /** https://learn.microsoft.com/javascript/api/word/word.searchoptions#word-word-searchoptions-matchcase-member */
  matchCase: option('matchCase'),
  /** https://learn.microsoft.com/javascript/api/word/word.searchoptions#word-word-searchoptions-matchprefix-member */
  matchPrefix: option('matchPrefix'),
  /** https://learn.microsoft.com/javascript/api/word/word.searchoptions#word-word-searchoptions-matchsuffix-member */
  matchSuffix: option('matchSuffix'),
  /** https://learn.microsoft.com/javascript/api/word/word.searchoptions#word-word-searchoptions-matchwholeword-member */
  matchWholeWord: option('matchWholeWord'),
  /** https://learn.microsoft.com/javascript/api/word/word.searchoptions#word-word-searchoptions-matchwildcards-member */
  matchWildcards: option('matchWildcards'),
};
