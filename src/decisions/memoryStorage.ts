/** Where memories outlive the page: one entry of the browser's own storage, which holds keys, fingerprints and reasons, but no text. */
import * as z from 'zod/mini';
import { hasSameName, isSameDocument, likest, type Identity } from './identity.js';
import { emptyMemory, LONGEST_REASON, type Memory } from './memory.js';
import type { PaneStorage } from './storage.js';

const ENTRY = 'wulou.memory';
/** Documents remembered; beyond that the one not used for longest is forgotten. */
const MOST_DOCUMENTS = 50;

const decision = { key: z.string().check(z.maxLength(300)), fingerprint: z.string().check(z.maxLength(40)) };
const memorySchema = z.strictObject({
  name: z.string(),
  traits: z.array(z.string().check(z.maxLength(16))).check(z.maxLength(1000)),
  ignored: z
    .array(z.strictObject({ ...decision, reason: z.string().check(z.maxLength(LONGEST_REASON)) }))
    .check(z.maxLength(1000)),
  ticked: z.array(z.strictObject(decision)).check(z.maxLength(1000)),
});
const storedSchema = z.strictObject({ version: z.literal(2), memories: z.array(memorySchema) });
type Stored = z.infer<typeof storedSchema>;

function parsed(text: string | null): Stored['memories'] {
  if (text === null) return [];
  try {
    return storedSchema.parse(JSON.parse(text)).memories;
  } catch {
    // Written by another version, or damaged: nothing of it can be trusted, and all it held is listed again.
    return [];
  }
}

export type MemoryStorage = ReturnType<typeof createMemoryStorage>;

export function createMemoryStorage(storage: PaneStorage) {
  const memories = (): Stored['memories'] => parsed(storage.get(ENTRY));
  return {
    /** Empty when nothing is known about the document, or what is stored cannot be understood. */
    load: (document: Identity): Memory => {
      const { ignored, ticked } = likest(document, memories()) ?? emptyMemory;
      return { ignored, ticked };
    },
    /** In place of what was kept for this document by this name; what another name holds stays. False when the browser does not keep it. */
    save: (document: Identity, { ignored, ticked }: Memory): boolean => {
      const known = memories();
      const others = known.filter((entry) => !(hasSameName(entry, document) && isSameDocument(entry, document)));
      const isEmpty = ignored.length + ticked.length === 0;
      if (isEmpty && likest(document, known) === undefined) return true;
      const own = { ...document, traits: [...document.traits], ignored: [...ignored], ticked: [...ticked] };
      const kept = isEmpty && likest(document, others) === undefined ? others : [own, ...others];
      return storage.set(ENTRY, JSON.stringify({ version: 2, memories: kept.slice(0, MOST_DOCUMENTS) }));
    },
  };
}
