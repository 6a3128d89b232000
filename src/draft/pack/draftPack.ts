/** From a blank form to the pack that checks its filled copies. */
import { MAX_DEPTH, MAX_LABEL } from '../../forms/packBounds.js';
import { isPackFault, readPack } from '../../forms/pack.js';
import { packText, type PackInput, type PackRule } from '../../forms/packSchema.js';
import type { Codec } from '../../ooxml/zip/codec.js';
import type { Story } from '../../ooxml/story/story.js';
import { type BlankReading, readBlank } from '../draft.js';
import type { Draft, DraftField } from '../draftField.js';
import { labelsWithin, partsOf } from '../parts.js';
import type { DraftRefusal } from '../refusal.js';
import { isProjectName } from '../words/words.js';
import { anchorsOf } from './anchors.js';
import { labelsOf, packField, packLabel } from './packField.js';
import { sha256 } from './sha256.js';

type Field = PackInput['fields'][number];
type Grounds = NonNullable<PackInput['grounds']>;

/** What the pack says of where it comes from. */
export interface BlankSource {
  /** Name of the file. */
  readonly name: string;
  readonly sha256: string;
  /** ISO date of the draft. */
  readonly drafted: string;
}

/** Rules that rest on a note that limits, by what it limits. */
const limitRules = [
  ['limit', 'over-limit'],
  ['min', 'under-limit'],
  ['items', 'too-many-rows'],
] as const satisfies readonly (readonly [keyof DraftField, PackRule])[];

/** The rules of a draft as a pack; null when it would be beyond the bounds of packs. */
export function packOfDraft(story: Story, draft: Draft, source: BlankSource): PackInput | null {
  const { anchors, fields: anchored } = anchorsOf(story, draft.fields);
  const placed = new Map(anchored.map((each, index) => [each.field, { ...each, number: index + 1 }]));
  const takesWu = draft.wuRule !== null;
  const grounds: Grounds = {};
  if (takesWu)
    grounds.wu = {
      where: packLabel(draft.wuRule.where),
      quote: packText(draft.wuRule.quote),
      rules: ['blank-field', 'not-applicable-wording', 'wu-in-required'],
    };
  /** The field before that asks for the same name: the one on the cover. */
  const sameName = ({ where, role, labels }: DraftField): { number: number } | undefined => {
    const own = labels.at(-1) ?? '';
    if (where !== 'table' || role !== 'fill' || !isProjectName(own)) return undefined;
    return [...placed.values()].find(({ field }) => field.role === role && field.labels.at(-1) === own);
  };
  const drafted = partsOf([...placed.keys()]);
  const fields = drafted.flatMap((part, index) =>
    part.fields.flatMap((field): Field[] => {
      const own = placed.get(field);
      if (own === undefined) return [];
      const { at, printed, hint, number } = own;
      const quote = packText(field.hint ?? '');
      const limits = quote === '' ? [] : limitRules.filter(([limit]) => field[limit] !== undefined);
      const ground = `g${number}`;
      if (limits.length > 0) grounds[ground] = { where: packLabel(field.labels.join('/')), quote };
      const other = sameName(field)?.number ?? number;
      return [
        {
          id: `f${number}`,
          part: `p${index + 1}`,
          labels: labelsOf(labelsWithin(part, field)).slice(-MAX_DEPTH),
          ...packField(field, takesWu),
          at,
          printed: printed.length > 0 ? [...printed] : undefined,
          hint: hint.length > 0 ? [...hint] : undefined,
          grounds: limits.length > 0 ? Object.fromEntries(limits.map(([, rule]) => [rule, ground])) : undefined,
          rules: other < number ? { 'name-mismatch': { other: `f${other}`, severity: 'warning' } } : undefined,
        },
      ];
    }),
  );
  const name = packLabel(source.name);
  const title = packText(draft.title, MAX_LABEL) || name;
  const pack: PackInput = {
    version: 1,
    id: `pack-${source.sha256.slice(0, 8)}`,
    title,
    source: { title: name || title, sha256: source.sha256, drafted: source.drafted },
    grounds,
    parts: drafted.map(({ label }, index) => ({ id: `p${index + 1}`, label: packLabel(label) || '表格' })),
    anchors: anchors.map(({ parts, row }) => ({ parts: [...parts], row })),
    fields,
  };
  return isPackFault(readPack(JSON.stringify(pack))) ? null : pack;
}

export type DraftedPack =
  { readonly pack: PackInput; readonly refused?: never } | { readonly refused: DraftRefusal; readonly pack?: never };

type Blank = Extract<BlankReading, { readonly draft: Draft }>;

/** The pack of a blank that was read already; the rest as `draftPack`. */
export function draftedPack({ story, draft }: Blank, bytes: Uint8Array, name: string, day: string): DraftedPack {
  const pack = packOfDraft(story, draft, { name, sha256: sha256(bytes), drafted: day });
  return pack === null ? { refused: 'too-large' } : { pack };
}

/**
 * @param name of the file
 * @param day ISO date of today
 * @throws DocumentError when it is no Word document that can be read; never about its content
 */
export function draftPack(bytes: Uint8Array, name: string, day: string, codec?: Codec): DraftedPack {
  const read = readBlank(bytes, codec);
  return read.refused === undefined ? draftedPack(read, bytes, name, day) : read;
}
