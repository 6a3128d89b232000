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
import { anchorsOf, type AnchoredField } from './anchors.js';
import { packField, packLabel } from './packField.js';
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

/** Rules that rest on a note that limits. */
function limitRules({ limit, min, items }: DraftField): PackRule[] {
  return [
    ...(limit === undefined ? [] : (['over-limit'] as const)),
    ...(min === undefined ? [] : (['under-limit'] as const)),
    ...(items === undefined ? [] : (['too-many-rows'] as const)),
  ];
}

/** The same name on the cover and in the table. */
function nameRules(
  fields: readonly AnchoredField[],
  ids: ReadonlyMap<DraftField, string>,
): ReadonlyMap<DraftField, Field['rules']> {
  const covers = new Map<string, DraftField>();
  const rules = new Map<DraftField, Field['rules']>();
  for (const { field } of fields) {
    const own = field.labels.at(-1) ?? '';
    if (!isProjectName(own) || field.role !== 'fill') continue;
    const cover = covers.get(own);
    const other = cover === undefined ? undefined : ids.get(cover);
    if (cover === undefined) covers.set(own, field);
    else if (other !== undefined && field.where === 'table')
      rules.set(field, { 'name-mismatch': { other, severity: 'warning' } });
  }
  return rules;
}

/** The rules of a draft as a pack; null when it would be beyond the bounds of packs. */
export function packOfDraft(story: Story, draft: Draft, source: BlankSource): PackInput | null {
  const { anchors, fields } = anchorsOf(story, draft.fields);
  const found = new Map(fields.map((each) => [each.field, each]));
  const ids = new Map(fields.map(({ field }, index) => [field, `f${index + 1}`]));
  const names = nameRules(fields, ids);
  const grounds: Grounds = {};
  if (draft.wuRule !== null)
    grounds.wu = {
      where: packLabel(draft.wuRule.where),
      quote: packText(draft.wuRule.quote),
      rules: ['blank-field', 'not-applicable-wording', 'wu-in-required'],
    };
  const drafted = partsOf(fields.map(({ field }) => field));
  const parts = drafted.map((part, index) => ({ id: `p${index + 1}`, label: packLabel(part.label) || '表格' }));
  const packed = drafted.flatMap((part, index) =>
    part.fields.flatMap((field): Field[] => {
      const [id, anchored] = [ids.get(field), found.get(field)];
      if (id === undefined || anchored === undefined) return [];
      const { at, printed, hint } = anchored;
      const labels = labelsWithin(part, field)
        .map(packLabel)
        .filter((label) => label !== '');
      const rules = names.get(field);
      const limits = limitRules(field);
      const quote = packText(field.hint ?? '');
      if (limits.length > 0 && quote !== '')
        grounds[`g${id.slice(1)}`] = { where: packLabel(field.labels.join('/')), quote };
      return [
        {
          id,
          part: `p${index + 1}`,
          labels: labels.slice(-MAX_DEPTH),
          ...packField(field, draft.wuRule !== null),
          at,
          ...(printed.length > 0 ? { printed: [...printed] } : {}),
          ...(hint.length > 0 ? { hint: [...hint] } : {}),
          ...(limits.length > 0 && quote !== ''
            ? { grounds: Object.fromEntries(limits.map((rule) => [rule, `g${id.slice(1)}`])) }
            : {}),
          ...(rules === undefined ? {} : { rules }),
        },
      ];
    }),
  );
  const title = packText(draft.title, MAX_LABEL) || packLabel(source.name);
  const pack: PackInput = {
    version: 1,
    id: `pack-${source.sha256.slice(0, 8)}`,
    title,
    source: { title: packLabel(source.name) || title, sha256: source.sha256, drafted: source.drafted },
    grounds,
    parts,
    anchors: anchors.map(({ parts: texts, ...row }) => ({ parts: [...texts], ...row })),
    fields: packed,
  };
  const fault = readPack(JSON.stringify(pack));
  return isPackFault(fault) ? null : pack;
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
