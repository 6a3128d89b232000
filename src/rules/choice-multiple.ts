import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { allQuoted } from './reading/quote.js';

/** `ticked`: the labels of the boxes that are ticked. */
type Choice = Said<{ ticked: readonly string[] }>;

export default defineFieldRule({
  id: 'choice-multiple',
  severity: 'error',
  description: '选择栏勾选了不止一项；已勾选一项而另一项看不清时请人工核对。',
  mark: '勾选多项',
  says: {
    default: (f: Choice) => `${f.name}同时勾选了${allQuoted(f.ticked)}，只能勾选一项，请保留一项。`,
    unclear: (f: Choice) => `${f.name}勾选了${allQuoted(f.ticked)}，其余选项软件看不清，请核对是否只勾选了一项。`,
  },
  reads: 'field',
  appliesTo: ({ role, several }) => role === 'choice' && several !== true,

  *check({ content, say }) {
    const ticked = content.options.filter((option) => option.state === 'ticked').map((option) => option.label);
    if (ticked.length > 1) yield say.default({ ticked });
    else if (ticked.length === 1 && content.options.some((option) => option.state === 'unclear')) {
      yield say.unclear({ ticked }, { severity: 'manual' });
    }
  },
});
