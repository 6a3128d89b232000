/** Answers a load: the values asked for, of an object or of the items of a collection, through navigation properties. */
import { HostError } from '../hostError.js';
import { type ApiSet, type HostObject, includes, memberName } from '../members.js';
import type { QueryInfo } from './protocol.js';

/** Names wanted, with what is wanted below each. */
interface Wanted extends Map<string, Wanted> {
  readonly [Symbol.toStringTag]: string;
}

type Identify = (item: HostObject) => Record<string, unknown>;

export function query(object: HostObject, info: QueryInfo, api: ApiSet, identify: Identify): Record<string, unknown> {
  const wanted = parse(info.Select ?? ['*'], info.Expand ?? []);
  return answer(object, wanted, info, api, identify);
}

/** `items/font/bold`, `font/bold`, `*`; `$none` asks for nothing but the items. */
function parse(select: readonly string[], expand: readonly string[]): Wanted {
  const root: Wanted = new Map();
  const add = (path: string, leaf: string[]): void => {
    let at = root;
    for (const step of [...path.split('/').filter((one) => one !== 'items' && one !== ''), ...leaf]) {
      const name = memberName(step);
      const below: Wanted = at.get(name) ?? new Map<string, Wanted>();
      at.set(name, below);
      at = below;
    }
  };
  for (const path of select) if (!path.startsWith('$')) add(path, []);
  for (const path of expand) add(path, ['*']);
  return root;
}

function answer(
  object: HostObject,
  wanted: Wanted,
  { Top, Skip = 0 }: QueryInfo,
  api: ApiSet,
  identify: Identify,
): Record<string, unknown> {
  const items = object.items();
  if (items !== null) {
    const shown = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
    return { _Items: shown.map((item) => ({ ...identify(item), ...answer(item, wanted, {}, api, identify) })) };
  }
  const values: Record<string, unknown> = {};
  for (const [name, below] of wanted) {
    // The client knows by itself whether there is an object.
    if (name === 'isNullObject') continue;
    if (name === '*') readAll(object, api, values);
    else values[wireName(name)] = readOne(object, name, below, api, identify);
  }
  return values;
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function readAll(object: HostObject, api: ApiSet, values: Record<string, unknown>): void {
  for (const name of object.memberNames()) {
    const member = object.member(name);
    if (member?.kind === 'scalar' && includes(api, member.since)) values[wireName(name)] = member.read();
  }
}

function readOne(object: HostObject, name: string, below: Wanted, api: ApiSet, identify: Identify): unknown {
  const fail = (error: HostError): never => {
    error.location = `${object.className}.${name}`;
    throw error;
  };
  if (!object.isThere) return fail(new HostError('ItemNotFound', 'the object is gone'));
  const member = object.member(name);
  if (member === undefined) return fail(new HostError('NotImplemented'));
  if (!includes(api, member.since))
    return fail(new HostError('ApiNotFound', `WordApi ${member.since} is not available here`));
  if (member.kind === 'scalar') return member.read();
  if (member.kind === 'method') return fail(new HostError('InvalidArgument', `${name} is a method`));
  const next = member.go();
  return next === null ? null : answer(next, below.size === 0 ? new Map([['*', new Map()]]) : below, {}, api, identify);
}
