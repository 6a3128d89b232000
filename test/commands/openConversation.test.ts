import { afterEach, describe, expect, it } from '@jest/globals';
import { openConversation } from '../../src/commands/conversation.js';

/** The part of Office that a dialog needs, in the hands of the test. */
function officeWithDialog(failure?: { code: number; message: string }) {
  const handlers = new Map<string, (event: object) => void>();
  const told: string[] = [];
  let closed = 0;
  const dialog = {
    addEventHandler: (type: string, handler: (event: object) => void) => handlers.set(type, handler),
    messageChild: (message: string) => told.push(message),
    close: () => closed++,
  };
  const office = {
    AsyncResultStatus: { Failed: 'failed' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    context: {
      ui: {
        displayDialogAsync: (_address: string, _size: object, done: (result: object) => void) =>
          done(failure === undefined ? { status: 'succeeded', value: dialog } : { status: 'failed', error: failure }),
      },
    },
  };
  Object.assign(globalThis, { Office: office });
  return {
    told,
    closed: () => closed,
    say: (message: string) => handlers.get('message')?.({ message }),
    close: () => handlers.get('event')?.({ error: 12006 }),
  };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('the dialog as its command sees it', () => {
  it('gives what was said before anybody listened, and waits for the rest', async () => {
    const office = officeWithDialog();
    const talk = await openConversation('https://localhost:3000/dialog.html');
    office.say('{"kind":"ready"}');
    await expect(talk.next()).resolves.toEqual({ kind: 'ready' });
    const next = talk.next();
    office.say('{"kind":"fill","keys":["a"]}');
    await expect(next).resolves.toEqual({ kind: 'fill', keys: ['a'] });
  });

  it('leaves alone what is no message of ours', async () => {
    const office = officeWithDialog();
    const talk = await openConversation('');
    for (const message of ['', 'ready', '{"kind":"erase"}', '{"kind":"fill","keys":"all"}']) office.say(message);
    office.say('{"kind":"undo"}');
    await expect(talk.next()).resolves.toEqual({ kind: 'undo' });
  });

  it('hears that the dialog was closed, and leaves it alone from then on', async () => {
    const office = officeWithDialog();
    const talk = await openConversation('');
    office.close();
    await expect(talk.next()).resolves.toEqual({ kind: 'close' });
    await expect(talk.next()).resolves.toEqual({ kind: 'close' });
    talk.tell({ kind: 'outcome', tone: 'success', lines: [], undo: false });
    talk.end();
    expect([office.told, office.closed()]).toEqual([[], 0]);
  });

  it('closes the dialog when the user asked for it inside', async () => {
    const office = officeWithDialog();
    const talk = await openConversation('');
    office.say('{"kind":"close"}');
    await expect(talk.next()).resolves.toEqual({ kind: 'close' });
    talk.end();
    expect(office.closed()).toBe(1);
  });

  it('says why it was not opened', async () => {
    officeWithDialog({ code: 12007, message: 'A dialog is open already.' });
    await expect(openConversation('')).rejects.toThrow('12007');
  });
});
