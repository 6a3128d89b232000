import { FluentProvider } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import { themeFor } from '../pane/theme.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

/** Light or dark as the system is; the document itself stays white, as paper is. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const isDark = useSyncExternalStore(subscribe, () => dark.matches);
  return (
    <FluentProvider
      theme={themeFor({ dark: isDark })}
      style={{ height: '100%', colorScheme: isDark ? 'dark' : 'light' }}
    >
      {children}
    </FluentProvider>
  );
}
