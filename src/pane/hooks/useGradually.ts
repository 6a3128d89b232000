import { startTransition, useEffect, useState } from 'react';

/** As many as are seen at once. */
const FIRST = 10;
/** As many as are drawn within one frame on a slow machine. */
const STEP = 12;

/** How many of a long list to draw so far: the first ones at once, the rest frame by frame, so that nobody waits for what is out of sight. */
export function useGradually(total: number): number {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count >= total) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setCount(count + STEP)));
    return () => cancelAnimationFrame(frame);
  }, [count, total]);
  return count;
}
