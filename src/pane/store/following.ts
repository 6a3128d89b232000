/**
 * What follows the text without a check: the 字数 meters, while someone looks at them; reading a long document holds Word up. The
 * verdict and the marks stay as they were.
 */
import type { FormDocument } from '../../document/port.js';
import type { Core } from './core.js';
import { createQuietReading, type QuietReading } from './quietReading.js';

export interface Following {
  /** Another document is open, or none. */
  readonly follow: (document: FormDocument | null) => void;
  /** The open document was changed by someone else, or the meters came into view. */
  readonly update: () => void;
}

/** Milliseconds without a change before the text is read again. */
const DELAY = 800;

export function createFollowing(core: Core): Following {
  const { getState, update } = core;
  let quiet: QuietReading | null = null;
  return {
    follow: (document) => {
      quiet?.stop();
      quiet =
        document &&
        createQuietReading({
          document,
          delay: DELAY,
          isBusy: () => getState().activity !== null,
          show: (content) => {
            if (content === null) {
              update({ metersOutdated: true });
              return;
            }
            void core.load().then((checker) => {
              if (core.document() === document) update({ meters: checker.meters(content), metersOutdated: false });
            });
          },
        });
    },
    update: () => {
      const { screen, stale } = getState();
      if (screen === 'map' && stale) quiet?.changed();
    },
  };
}
