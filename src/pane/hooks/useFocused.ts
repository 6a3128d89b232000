import { useEffect, useRef, type Ref } from 'react';

/** For an element that takes the focus whenever `focused` becomes true: the user asked for it, and is led there. */
export function useFocused<Target extends HTMLElement>(focused: boolean): Ref<Target> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (focused) target.current?.focus();
  }, [focused]);
  return target;
}
