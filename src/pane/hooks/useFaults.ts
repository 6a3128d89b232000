import { useEffect } from 'react';

/** Passes on what failed outside any action, so that nothing is known to the console alone. */
export function useFaults(fault: (error: unknown) => void): void {
  useEffect(() => {
    const ended = new AbortController();
    const onError = ({ error }: ErrorEvent): void => {
      // Notes of the browser itself (such as those about resizing) carry no error.
      if (error !== null && error !== undefined) fault(error);
    };
    window.addEventListener('error', onError, { signal: ended.signal });
    window.addEventListener('unhandledrejection', ({ reason }) => fault(reason), { signal: ended.signal });
    return () => ended.abort();
  }, [fault]);
}
