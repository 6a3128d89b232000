import { defineFieldRule } from '../check/rule.js';
import type { Said } from '../check/rule.js';
import { isWritten } from '../forms/index.js';
import type { FieldRole } from '../forms/index.js';

type Blank = Said<{ role: FieldRole }>;

/** What to do about it. */
function please(role: FieldRole): string {
  return role === 'or-wu' ? '请填写；如果没有，请填写“无”。' : '请填写。';
}

export default defineFieldRule({
  id: 'blank-field',
  severity: 'error',
  description:
    '栏目没有填写：只有空格、下划线、未改动的填写提示、字数限制说明、“年 月 日”之类的空格式、软件自带的提示，或只有序号、页码、栏目名。',
  mark: '未填',
  says: {
    default: (f: Blank) => `${f.name}还没有填写，${please(f.role)}`,
    placeholder: (f: Blank) => `${f.name}还没有填写，只有提示文字，${please(f.role)}`,
    hint: (f: Blank) => `${f.name}还没有填写，只有官方的填写提示，${please(f.role)}`,
    'limit-note': (f: Blank) => `${f.name}还没有填写，只有字数限制的说明，${please(f.role)}`,
    skeleton: (f: Blank) => `${f.name}还没有填写，只有空的格式（如“年 月 日”），${please(f.role)}`,
    furniture: (f: Blank) => `${f.name}还没有填写，只有序号、页码、栏目名或填写说明，没有内容，${please(f.role)}`,
    unreadable: (f: Blank) => `软件没能读出${f.name}的内容，或不能确定它算不算填写的内容，请在文档中核对。`,
  },
  reads: 'field',
  final: true,
  appliesTo: isWritten,

  *check({ field, content, say }) {
    const { role } = field;
    if (content.state === 'unreadable') yield say.unreadable({ role }, { severity: 'manual' });
    if (content.state !== 'blank') return;
    const message = content.residue === 'nothing' ? 'default' : content.residue;
    // Numbers and notes that somebody typed are not written over.
    const fills = role === 'or-wu' && content.residue !== 'furniture';
    yield say[message]({ role }, fills ? { fix: { kind: 'fill', text: '无' } } : {});
  },
});
