import { startTransition, useDeferredValue, useEffect, useState } from 'react';

/** As many as are seen at once in a pane of usual height. */
const FIRST = 12;
/** As many as are put into the page at once without anyone noticing. */
const STEP = 24;

/**
 * A long list for drawing: the first entries at once, the others step by step and between what the person does, so that nobody waits for
 * what is out of sight.
 * @returns the list as it is to be drawn (after a change for a moment as it was) and how many of its entries
 */
export function useGradually<List>(
  list: List,
  lengthOf: (list: List) => number,
): { readonly list: List; readonly count: number } {
  const drawn = useDeferredValue(list);
  const total = lengthOf(drawn);
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count >= total) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setCount(count + STEP)));
    return () => cancelAnimationFrame(frame);
  }, [count, total]);
  return { list: drawn, count: Math.min(count, total) };
}
