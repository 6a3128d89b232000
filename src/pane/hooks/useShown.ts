import { useEffect, type RefObject } from 'react';

/** Brings an entry of a list into view when it is gone to, unfolding its group, and gives it the focus when the user's keys lead there. */
export function useShown(target: RefObject<HTMLElement | null>, current: boolean, focused: boolean): void {
  useEffect(() => {
    const { current: element } = target;
    if (element === null || (!current && !focused)) return;
    element.closest('details')?.setAttribute('open', '');
    if (focused) element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  }, [target, current, focused]);
}
