import { useLayoutEffect, useRef, type FocusEvent, type Ref } from 'react';

interface KeptFocus {
  readonly ref: Ref<HTMLElement>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the keyboard's place in an element when what had the focus is taken out of it: the element itself then takes it, so that Tab
 * goes on inside and not at the top of the page. For its props.
 */
export function useKeptFocus(): KeptFocus {
  const ref = useRef<HTMLElement>(null);
  const within = useRef(false);
  useLayoutEffect(() => {
    if (within.current && document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  });
  return {
    ref,
    onFocus: () => {
      within.current = true;
    },
    // Not called for what is taken out: React tells of no events while it changes the page.
    onBlur: ({ currentTarget, relatedTarget }) => {
      within.current = relatedTarget !== null && currentTarget.contains(relatedTarget);
    },
  };
}
