import type { KeyboardEvent } from 'react';

/** For a part that Escape leaves; of parts in each other the innermost. While Chinese is being composed, Escape belongs to the input method. */
export function leaveByKey(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    leave();
  };
}
