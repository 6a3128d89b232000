/** Round after round of check, mark, fill, take back and clear: nothing stays tracked in Word, and the document does not drift. */
import { expect, it } from '@jest/globals';
import { ROUNDS_IN_WORD } from '../../effort';
import { fill, mark } from '../docx/opened';
import { open } from './opened';

it('leaves no object tracked in Word, and the document as the first round left it', async () => {
  const { host, document } = open({ controls: 'block', blank: true });
  const unsubscribe = document.onChanged(() => undefined);
  // Word draws the prompt of an emptied control in its own way, which is not the file's.
  let first: string | null = null;
  for (let round = 0; round < ROUNDS_IN_WORD; round += 1) {
    await document.read();
    await document.mark([mark('section.6'), mark('section.4.1')]);
    expect((await document.edit([fill('section.6')])).done).toEqual(['section.6']);
    expect((await document.undo()).done).toEqual(['section.6']);
    expect((await document.clear()).notDone).toEqual([]);
    await document.reveal('section.6');
    first ??= host.documentXml();
  }
  unsubscribe();
  // What the client gives back without waiting has arrived by the time the next request is answered.
  await document.peek();
  await document.peek();
  expect(host.keptObjects).toBe(0);
  expect(host.documentXml() === first).toBe(true);
});
