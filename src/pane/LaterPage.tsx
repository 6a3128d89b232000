import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { useEffect, useState, type ReactNode } from 'react';
import type * as Pages from './later.js';
import type { PageUi } from './checklist/pageUi.js';

const ui: PageUi = {
  Button,
  icons: { back: ArrowLeft20Regular, copy: Copy20Regular, print: Print20Regular, save: ArrowDownload20Regular },
};

export const loadLater = () => import('./later.js');

interface LaterPageProps {
  readonly children: (pages: typeof Pages, ui: PageUi) => ReactNode;
}

/** A page that the first screen does not need. What fails in loading it is told as any fault. */
export function LaterPage({ children }: LaterPageProps) {
  const [pages, setPages] = useState<typeof Pages | null>(null);
  useEffect(() => void loadLater().then(setPages), []);
  return pages === null ? null : children(pages, ui);
}
