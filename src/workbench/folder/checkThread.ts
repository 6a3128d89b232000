/** What a thread of the page does: it checks one file at a time, so that the page answers meanwhile. */
import type { CheckJob } from './checkJob.js';

// With the parts that the page has loaded already.
const loaded = import('./checkFile.js');

addEventListener('message', ({ data }: MessageEvent<CheckJob>) => {
  void loaded.then(async ({ checkFile }) => postMessage(await checkFile(data)));
});
