import { valueText } from '../check/answer.js';
import { defineFieldRule, noOptions } from '../check/rule.js';
import { readEmails } from '../text/emails.js';

/** Data: `value`; `found`, the address that cannot be, as written (absent for `unclear`). */
export default defineFieldRule({
  id: 'email-invalid',
  severity: 'error',
  description: '不可能是电子邮箱地址（如缺“@”、含全角字符）；可以写几个地址，“a(at)b.cn”之类的写法请人工核对。',
  ground: 'accuracy',
  reads: 'value',
  options: noOptions,

  *check({ content }) {
    const text = valueText(content);
    const reading = readEmails(text);
    if (reading.outcome === 'invalid') yield { data: { value: text, found: reading.text } };
    else if (reading.outcome === 'unclear') yield { message: 'unclear', severity: 'manual', data: { value: text } };
  },
});
