/** The dialog as its command sees it: something to tell and to listen to, one message after the other. */
import { fromDialog, type FromDialog, type ToDialog } from './messages.js';

export interface Conversation {
  readonly tell: (message: ToDialog) => void;
  /** The next message; `close` when the dialog was closed, by whomever. */
  readonly next: () => Promise<FromDialog>;
  readonly end: () => void;
}

/** Per cent of the screen; Office takes at least 30 × 20: https://learn.microsoft.com/javascript/api/office/office.dialogoptions */
const SIZE = { width: 30, height: 60 };

/**
 * Opens the dialog; needs DialogApi 1.2, as the manifest says.
 * @throws Error when Office does not open it, e.g. because one of this add-in is open already (12007) or the user said no (12009):
 *   https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events
 */
export function openConversation(address: string): Promise<Conversation> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, SIZE, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(`${result.error.code} ${result.error.message}`));
      } else resolve(conversationWith(result.value));
    });
  });
}

function conversationWith(dialog: Office.Dialog): Conversation {
  const waiting: FromDialog[] = [];
  let gone = false;
  let wake: ((message: FromDialog) => void) | null = null;
  const hear = (message: FromDialog): void => {
    if (wake === null) waiting.push(message);
    else wake(message);
    wake = null;
  };
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
    // What is no message of ours is left alone: it cannot be answered.
    const parsed = 'message' in event ? fromDialog.safeParse(jsonOf(event.message)) : null;
    if (parsed?.success === true) hear(parsed.data);
  });
  // Closed by its own button (12006), or it could not load (12002, 12003).
  dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
    gone = true;
    hear({ kind: 'close' });
  });
  return {
    tell: (message) => {
      if (!gone) dialog.messageChild(JSON.stringify(message));
    },
    next: () => {
      const message = waiting.shift();
      if (message !== undefined) return Promise.resolve(message);
      if (gone) return Promise.resolve({ kind: 'close' });
      return new Promise((resolve) => (wake = resolve));
    },
    end: () => {
      if (!gone) dialog.close();
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
