/**
 * How a Word class is written down: one table of members per class, each with the requirement set it belongs to. The executor reads the
 * tables; nothing else is known about a class.
 */
import { HostError } from './hostError.js';

/** WordApi requirement sets, ascending: https://learn.microsoft.com/javascript/api/requirement-sets/word/word-api-requirement-sets */
const apiSets = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9'] as const;
export type ApiSet = (typeof apiSets)[number];

export function includes(level: ApiSet, since: ApiSet): boolean {
  return apiSets.indexOf(since) <= apiSets.indexOf(level);
}

interface Scalar<Self> {
  readonly kind: 'scalar';
  readonly since: ApiSet;
  readonly read: (self: Self) => unknown;
  readonly write?: (self: Self, value: unknown) => void;
}

interface Navigation<Self> {
  readonly kind: 'object';
  readonly since: ApiSet;
  readonly go: (self: Self) => HostObject | null;
}

interface Method<Self> {
  readonly kind: 'method';
  readonly since: ApiSet;
  /** Changes the document. */
  readonly writes: boolean;
  readonly call: (self: Self, args: readonly unknown[]) => unknown;
}

type Member<Self> = Scalar<Self> | Navigation<Self> | Method<Self>;
export type Members<Self> = Readonly<Record<string, Member<Self>>>;

/** A member of one object. */
export type BoundMember =
  | {
      readonly kind: 'scalar';
      readonly since: ApiSet;
      readonly read: () => unknown;
      readonly write?: (value: unknown) => void;
    }
  | { readonly kind: 'object'; readonly since: ApiSet; readonly go: () => HostObject | null }
  | {
      readonly kind: 'method';
      readonly since: ApiSet;
      readonly writes: boolean;
      readonly call: (args: readonly unknown[]) => unknown;
    };

export const scalar = <Self>(
  since: ApiSet,
  read: (self: Self) => unknown,
  write?: (self: Self, value: unknown) => void,
): Scalar<Self> => (write === undefined ? { kind: 'scalar', since, read } : { kind: 'scalar', since, read, write });

export const navigation = <Self>(since: ApiSet, go: (self: Self) => HostObject | null): Navigation<Self> => ({
  kind: 'object',
  since,
  go,
});

export const reading = <Self>(
  since: ApiSet,
  call: (self: Self, args: readonly unknown[]) => unknown,
): Method<Self> => ({ kind: 'method', since, writes: false, call });

export const writing = <Self>(
  since: ApiSet,
  call: (self: Self, args: readonly unknown[]) => unknown,
): Method<Self> => ({ kind: 'method', since, writes: true, call });

/** The table of a class, for one object of it. */
export interface BoundMembers {
  readonly names: readonly string[];
  readonly named: (name: string) => BoundMember | undefined;
}

export function membersOf<Self>(members: Members<Self>, self: Self): BoundMembers {
  return { names: Object.keys(members), named: (name) => bound(members, name, self) };
}

export abstract class HostObject {
  abstract readonly className: string;
  protected abstract readonly members: BoundMembers;

  member(name: string): BoundMember | undefined {
    return this.members.named(name);
  }

  memberNames(): readonly string[] {
    return this.members.names;
  }

  /** Items of a collection, null for other objects. */
  items(): readonly HostObject[] | null {
    return null;
  }

  /** Value of `Id` that lets the client find a collection's item again; undefined without. */
  get wireId(): unknown {
    return undefined;
  }

  /** It is still in the document. */
  get isThere(): boolean {
    return true;
  }
}

/** The member of this name of an object, its functions bound to it. */
export function bound<Self>(members: Members<Self>, name: string, self: Self): BoundMember | undefined {
  const member = Object.hasOwn(members, name) ? members[name] : undefined;
  if (member === undefined) return undefined;
  const { since } = member;
  if (member.kind === 'object') return { kind: 'object', since, go: () => member.go(self) };
  if (member.kind === 'method')
    return { kind: 'method', since, writes: member.writes, call: (args) => member.call(self, args) };
  const read = (): unknown => member.read(self);
  const { write } = member;
  return write === undefined
    ? { kind: 'scalar', since, read }
    : { kind: 'scalar', since, read, write: (value) => write(self, value) };
}

/** Arguments come from outside. @throws HostError InvalidArgument */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', 'a text is needed');
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument', 'true or false is needed');
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number') throw new HostError('InvalidArgument', 'a number is needed');
  return value;
}

/** One of a list; the client sends enum values as their names. */
export function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown, fallback?: Choice): Choice {
  const found = choices.find((one) => typeof value === 'string' && one.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  throw new HostError('InvalidArgument', `one of ${choices.join(', ')} is needed`);
}

/** `GetFirst` → `getFirst`; names of the library's own begin with an underscore and stay. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
