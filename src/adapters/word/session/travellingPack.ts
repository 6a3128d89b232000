/** Rules of a form that travel in the open document: asked for only where it is no form of the catalogue. */
import { OoxmlPackage } from '../../../ooxml/package/package.js';
import { PACK_NAMESPACE, packIn, packPartOf } from '../../../ooxml/package/packPart.js';
import { DocumentError } from '../../../document/error.js';
import { isHostError, type WordHost } from './host.js';

/** Their JSON; null where there are none, or Word does not tell. */
export async function travellingPack({ dataParts, file }: WordHost): Promise<string | null> {
  const texts = dataParts === undefined ? null : await orNull(() => dataParts(PACK_NAMESPACE));
  if (texts !== null) return texts.map((text) => packIn(text)).find((json) => json !== null) ?? null;
  if (file === undefined) return null;
  return orNull(async () => packPartOf(OoxmlPackage.open(await file()))?.json ?? null);
}

/** Null where the host refuses or hands over no file: then the document stays what it was, unknown. */
async function orNull<Result>(ask: () => Promise<Result>): Promise<Result | null> {
  try {
    return await ask();
  } catch (error) {
    if (isHostError(error) || error instanceof DocumentError) return null;
    throw error;
  }
}
