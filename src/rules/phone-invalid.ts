import { valueText } from '../check/answer.js';
import { defineFieldRule, noOptions } from '../check/rule.js';
import { readPhones } from '../text/phones.js';

/** Data: `value`; `found`, the number that cannot be, as written. */
export default defineFieldRule({
  id: 'phone-invalid',
  severity: 'error',
  description:
    '不可能是电话号码（国内或国际）；几个号码、分机、区号、+44、0086 等写法都认，可能是没写国家代码的请人工核对。',
  ground: 'accuracy',
  reads: 'value',
  options: noOptions,

  *check({ content }) {
    const text = valueText(content);
    const reading = readPhones(text);
    if (reading.outcome === 'phone') return;
    const data = { value: text, found: reading.text };
    yield reading.outcome === 'invalid' ? { data } : { message: 'unclear', severity: 'manual', data };
  },
});
