import { expect, it } from '@jest/globals';
import { WordSession } from '../../../../src/adapters/word/session/wordSession';
import { jointLab } from '../../../builder/form/jointLab';
import { connect } from '../../../host/wire/bridge';
import { WordHost } from '../../../host/wordHost';

it('a reading behind a write goes by the controls when the OOXML that Word gives for it cannot be read', async () => {
  const host = WordHost.open(jointLab({ controls: 'block', blank: true }), { api: '1.3', name: '申报书.docx' });
  const { Word } = connect(host);
  const session = new WordSession({
    run: (batch) => Word.run(batch),
    name: '申报书.docx',
    key: '',
    hostName: 'Word',
    isReadOnly: false,
    supports: (_set, version) => version <= '1.3',
  });
  expect((await session.read()).exact).toBe(true);
  const after = await Word.run(async (context) => {
    const pending = session.begin(context);
    await context.sync();
    return session.finish({ ...pending, answer: () => ({ ...pending.answer(), ooxml: '<pkg:package' }) });
  });
  expect(after.exact).toBe(false);
  expect(after.reading.content.unjudged).toContain('revision');
  expect(session.snapshot).toBe(after);
});
