/** From the text of a pack to a form that is checked as any other. */
import { forms } from './index.js';
import { MAX_PACK_LENGTH } from './packBounds.js';
import { packSchema, type Pack, type PackField } from './packSchema.js';
import type { Form, FormField } from './schema.js';

/** Why a pack is refused; `at` tells where in it, for whoever made it. */
export interface PackFault {
  readonly fault: 'too-large' | 'not-json' | 'not-a-pack';
  readonly at?: string;
}

/** Reads a pack as it stands in a file or a document. Never throws. */
export function readPack(text: string): Form | PackFault {
  if (text.length > MAX_PACK_LENGTH) return { fault: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'not-json' };
  }
  const read = packSchema.safeParse(value);
  if (read.success && forms.some(({ id }) => id === read.data.id)) return { fault: 'not-a-pack', at: 'id' };
  if (read.success) return formOfPack(read.data);
  const [issue] = read.error.issues;
  return { fault: 'not-a-pack', ...(issue !== undefined && { at: issue.path.map(String).join('.') }) };
}

export function isPackFault(read: Form | PackFault): read is PackFault {
  return 'fault' in read;
}

export function formOfPack(pack: Pack): Form {
  const { id, title, source, anchors } = pack;
  return {
    id,
    title,
    source,
    anchors,
    grounds: pack.grounds,
    parts: pack.parts.map((part) => ({ kind: 'group', ...part })),
    fields: pack.fields.map(fieldOfPack),
    identity: identityOf(pack),
    synonyms: {},
    closing: [],
    documentRules: signatures(pack),
  };
}

/** The pack that a form was made of; null for a form written by hand. */
export function packOf({ id, title, source, grounds, parts, anchors, fields }: Form): Pack | null {
  const read = packSchema.safeParse({
    version: 1,
    id,
    title,
    source,
    grounds,
    parts: parts.map(({ id: part, label }) => ({ id: part, label })),
    anchors,
    fields: fields.map(({ options, rules, ...field }) => ({
      ...field,
      ...(Object.keys(rules).length > 0 && { rules }),
      ...(options && { options: options.map(({ label }) => label) }),
    })),
  });
  return read.success ? read.data : null;
}

function fieldOfPack({ options, rules = {}, ...field }: PackField): FormField {
  return {
    ...field,
    rules,
    ...(options && { options: options.map((label, index) => ({ id: optionId(index), label })) }),
  };
}

/** What is signed and stamped on paper, as one thing to look after. */
function signatures({ fields, parts }: Pack): Form['documentRules'] {
  const labelOf = (part: string): string => parts.find(({ id }) => id === part)?.label ?? '';
  const labels = fields.flatMap(({ role, labels: own, part }) =>
    role === 'signature' ? [own.at(-1) ?? labelOf(part)] : [],
  );
  if (labels.length === 0) return {};
  const text = `请打印后逐处核对签字、盖章和日期：${[...new Set(labels)].join('、')}。`;
  return { 'signature-needed': { items: [{ ground: '', text, when: 'after' }] } };
}

/** a … z, then ba, bb …: what tells the boxes of a choice apart. */
function optionId(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : optionId(rest)) + String.fromCharCode(97 + (index % 26));
}

/** What tells one copy from others in a list: the first names of a thing and of people that it asks for. */
function identityOf({ fields }: Pack): Form['identity'] {
  const lines = fields.filter(({ kind, role }) => kind === 'line' && (role === 'must' || role === 'or-wu'));
  const named = (words: RegExp): string[] =>
    lines.filter(({ labels }) => words.test(labels.at(-1) ?? '')).map(({ id }) => id);
  const name = named(/(?:项目|课题|作品|论文|成果|名)称?.*(?:名称|题目)|^名称$/u);
  const unit = named(/姓名|负责人|申请人|候选人|主持人/u);
  return { name: name.length > 0 ? name : lines.slice(0, 1).map(({ id }) => id), unit };
}
