/**
 * Rules of further forms that stand beside the pages, in `forms/`: whoever serves the pages puts packs there and names them in
 * `forms/index.json`. Asked for only where a document is no form of the catalogue.
 */
import { isPackFault, readPack } from './pack.js';
import type { Form } from './schema.js';

/** So many files are asked for at most. */
const MOST_PACKS = 100;
/** A file beside the index, never elsewhere. */
const NAME = /^[^/\\:?#%]+\.json$/u;

/** The text of a file beside the page; null where there is none, or nobody answers. */
export type LoadText = (path: string) => Promise<string | null>;

export const fromServer: LoadText = async (path) => {
  try {
    const answer = await fetch(path);
    return answer.ok ? await answer.text() : null;
  } catch (error) {
    // No answer at all.
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** What is no pack is left out: a document that it was for stays unknown. Never throws about content. */
export async function formsBeside(load: LoadText = fromServer): Promise<readonly Form[]> {
  const names = namesIn(await load('forms/index.json'));
  const texts = await Promise.all(names.map((name) => load(`forms/${encodeURIComponent(name)}`)));
  return texts.flatMap((text) => {
    const form = text === null ? null : readPack(text);
    return form === null || isPackFault(form) ? [] : [form];
  });
}

function namesIn(index: string | null): readonly string[] {
  if (index === null) return [];
  try {
    const value: unknown = JSON.parse(index);
    if (!Array.isArray(value)) return [];
    return value.filter((name): name is string => typeof name === 'string' && NAME.test(name)).slice(0, MOST_PACKS);
  } catch {
    return [];
  }
}
