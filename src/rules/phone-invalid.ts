import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { readPhones } from '../text/phones.js';
import { valueText } from './reading/answer.js';
import { quoted } from './reading/quote.js';

/** `found`: the number that cannot be, as written. */
type Phone = Said<{ value: string; found: string }>;

export default defineFieldRule({
  id: 'phone-invalid',
  severity: 'error',
  description:
    '不可能是电话号码（国内或国际）；几个号码、分机、区号、+44、0086 等写法都认，号码旁六位以内的数字（短号、时间、邮编）不算；可能是没写国家代码的请人工核对。',
  mark: '电话有误',
  says: {
    default: (f: Phone) => `${f.name}填写的${quoted(f.found)}不是有效的电话号码，请核对后改正。`,
    unclear: (f: Phone) => `${f.name}填写的${quoted(f.found)}可能不是完整的电话号码（如缺国家代码、区号），请核对。`,
  },
  reads: 'value',
  appliesTo: ({ kind }) => kind === 'phone',

  *check({ content, say }) {
    const text = valueText(content);
    const reading = readPhones(text);
    if (reading.outcome === 'phone') return;
    const data = { value: text, found: reading.text };
    yield reading.outcome === 'invalid' ? say.default(data) : say.unclear(data, { severity: 'manual' });
  },
});
