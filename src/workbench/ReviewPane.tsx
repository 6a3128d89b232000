import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { DisclosureMenu } from '../pane/head/DisclosureMenu.js';
import { workbench as words } from '../strings/pane.js';
import type * as View from './review/Review.js';
import type { ReviewStore } from './review/reviewStore.js';
import type { WorkbenchStore } from './workbenchStore.js';

interface ReviewProps {
  readonly review: ReviewStore;
  readonly store: WorkbenchStore;
}

const ui = { Button, Menu: DisclosureMenu };

/** The review of drafted rules, loaded when there are some. */
export function ReviewPane({ review, store }: ReviewProps) {
  const [view, setView] = useState<typeof View | null>(null);
  useEffect(() => {
    void import('./review/Review.js').then(setView, () => {
      store.closeReview();
      store.tell('error', words.offlineFailed);
    });
  }, [store]);
  const actions = useMemo(
    () => ({
      check: store.checkByReview,
      saveForm: () => void store.saveRuledForm(),
      saveRules: store.saveRules,
      close: store.closeReview,
    }),
    [store],
  );
  return view === null ? null : <view.Review ui={ui} store={review} actions={actions} />;
}
