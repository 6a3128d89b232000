/** A dialog in the hands of a test: says what the user does, keeps what it was told. */
import type { Conversation } from '../../src/commands/conversation';
import type { FromDialog, ToDialog } from '../../src/commands/messages';

export interface TestConversation extends Conversation {
  readonly told: readonly ToDialog[];
  readonly ended: () => boolean;
}

/** @param script what the user does after each answer; then the dialog is closed */
export function conversation(
  ...script: readonly (FromDialog | ((told: readonly ToDialog[]) => FromDialog))[]
): TestConversation {
  const told: ToDialog[] = [];
  const left = [...script];
  let ended = false;
  return {
    told,
    ended: () => ended,
    tell: (message) => told.push(message),
    next: () => {
      const step = left.shift() ?? { kind: 'close' };
      return Promise.resolve(typeof step === 'function' ? step(told) : step);
    },
    end: () => {
      ended = true;
    },
  };
}
