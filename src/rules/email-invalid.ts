import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { readEmails } from '../text/emails.js';
import { valueText } from './reading/answer.js';
import { quoted } from './reading/quote.js';

export default defineFieldRule({
  id: 'email-invalid',
  severity: 'error',
  description:
    '不可能是电子邮箱地址（如缺“@”、含全角字符）；可以写几个地址；“a(at)b.cn”“a@b.con”、又一个缺“@”的地址请人工核对。',
  mark: '邮箱有误',
  says: {
    default: (f: Said<{ value: string; found: string }>) =>
      `${f.name}填写的${quoted(f.found)}不是有效的邮箱地址，请核对后改正。`,
    unclear: (f: Said<{ value: string }>) => `软件读不准${f.name}填写的${quoted(f.value)}，请核对每个邮箱地址。`,
  },
  reads: 'value',
  appliesTo: ({ kind }) => kind === 'email',

  *check({ content, say }) {
    const text = valueText(content);
    const reading = readEmails(text);
    if (reading.outcome === 'invalid') yield say.default({ value: text, found: reading.text });
    else if (reading.outcome === 'unclear') yield say.unclear({ value: text }, { severity: 'manual' });
  },
});
