/** 清除标记 from the ribbon: done without a word when it succeeds. What stays in the document is seen there; the pane says why. */
import type { FormDocument } from '../document/port.js';
import { clearing as words } from '../strings/office.js';

/**
 * @param load the document of this window, of which a part of this program may be missing when the network is
 * @param leave keeps sentences for the pane; with the document's name, '' where it is not known
 */
export async function clearMarks(
  load: () => Promise<FormDocument>,
  leave: (name: string, lines: readonly string[]) => void,
): Promise<void> {
  let name = '';
  try {
    const document = await load();
    name = document.name;
    const { notDone } = await document.clear();
    if (notDone.length > 0) leave(name, [words.notCleared(notDone.length)]);
  } catch (error) {
    leave(name, [words.failed, String(error)]);
  }
}
