import { useEffect } from 'react';

/** Passes on what failed outside any action, so that nothing is known to the console alone. */
export function useFaults(fault: (error: unknown) => void): void {
  useEffect(() => {
    const onError = ({ error }: ErrorEvent): void => {
      // Notes of the browser itself (such as those about resizing) carry no error.
      if (error !== null && error !== undefined) fault(error);
    };
    const onRejection = ({ reason }: PromiseRejectionEvent): void => fault(reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, [fault]);
}
