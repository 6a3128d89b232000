import { useLayoutEffect, useRef, type Ref, type UIEvent } from 'react';

interface ScrollPlaces {
  readonly ref: Ref<HTMLDivElement>;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
}

/**
 * Lets several screens share one scrolling element, each with its own place: a screen seen for the first time begins at the top, the list
 * comes back where it was left, as far as it is drawn at once. For the element's props.
 * @param forget while true, nothing is kept: the next result is another list
 */
export function useScrollPlaces(screen: string, forget: boolean): ScrollPlaces {
  const ref = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    if (forget) places.current.clear();
    if (ref.current !== null) ref.current.scrollTop = places.current.get(screen) ?? 0;
  }, [screen, forget]);
  return {
    ref,
    onScroll: ({ target, currentTarget }) => {
      if (target === currentTarget) places.current.set(screen, currentTarget.scrollTop);
    },
  };
}
