import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { officeIsDark } from '../office/darkness.js';
import { Pane } from '../pane/Pane.js';
import type { PaneStore } from '../pane/store/paneStore.js';
import { themeFor } from '../pane/theme.js';

const themes = { light: themeFor({ dark: false }), dark: themeFor({ dark: true }) };

/** The pane in the colours of Word. */
export function TaskPane({ store }: { readonly store: PaneStore }) {
  const dark = useOfficeIsDark();
  return (
    <FluentProvider theme={dark ? themes.dark : themes.light} style={{ height: '100%' }}>
      <Pane store={store} />
    </FluentProvider>
  );
}

/** Word tells nobody that its theme was changed; the change happens elsewhere, so the pane asks again when it comes to the front. */
function useOfficeIsDark(): boolean {
  const [dark, setDark] = useState(officeIsDark);
  useEffect(() => {
    const ask = (): void => setDark(officeIsDark());
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, []);
  // Scroll bars and the like.
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark;
}
