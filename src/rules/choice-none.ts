import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { allQuoted } from './reading/quote.js';

/** `options`: the labels of the boxes. */
type Choice = Said<{ options: readonly string[] }>;

export default defineFieldRule({
  id: 'choice-none',
  severity: 'error',
  description: '选择栏一项也没有勾选；勾选的写法看不清时请人工核对。',
  mark: '未勾选',
  says: {
    default: (f: Choice) => `${f.name}没有勾选，请在${allQuoted(f.options)}中勾选一项。`,
    several: (f: Choice) => `${f.name}没有勾选，请在${allQuoted(f.options)}中勾选符合的各项。`,
    'several-unclear': (f: Choice) => `软件看不出${f.name}勾选了哪些，请核对是否已勾选。`,
    unclear: (f: Choice) => `软件看不出${f.name}勾选了哪一项，请核对：应勾选一项，且只勾选一项。`,
  },
  reads: 'field',
  appliesTo: ({ role }) => role === 'choice',

  *check({ field, content, say }) {
    if (content.options.some((option) => option.state === 'ticked')) return;
    const data = { options: (field.options ?? []).map((option) => option.label) };
    const unclear = content.state === 'unreadable' || content.options.some((option) => option.state === 'unclear');
    const several = field.several === true;
    if (unclear) yield say[several ? 'several-unclear' : 'unclear'](data, { severity: 'manual' });
    else yield say[several ? 'several' : 'default'](data);
  },
});
