/** Carries out the actions of one request on the host's objects, in order, up to the first that fails. */
import { HostError } from '../hostError.js';
import { HostObject, type ApiSet, type BoundMember, includes, memberName } from '../members.js';
import { query } from './query.js';
import {
  action as kinds,
  path as paths,
  type Action,
  type ArgumentInfo,
  type ErrorBody,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './protocol.js';
import type { References } from './references.js';

/** What the executor needs to know about the host around it. */
export interface Surroundings {
  readonly api: ApiSet;
  readonly document: HostObject;
  readonly references: References;
  readonly nullWrites: 'throw' | 'ignore';
  /** An object of its own, such as search options. */
  create(typeName: string): HostObject;
  /** Called before every write. @throws HostError where the host refuses it */
  beforeWrite(): void;
}

export class Execution {
  private readonly resolved = new Map<number, HostObject | null>();
  /** Objects of the request's own, such as search options: setting them changes nothing of the document. */
  private readonly own = new Set<HostObject>();
  private readonly kept = new Set<number>();
  private readonly body: RequestBody;
  private readonly around: Surroundings;

  constructor(body: RequestBody, around: Surroundings) {
    this.body = body;
    this.around = around;
  }

  run(): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.perform(action) });
        if (action.ActionType === kinds.trace) traces.push(action.Id);
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: errorBody(error, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === kinds.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    const name = action.Name ?? '';
    switch (action.ActionType) {
      case kinds.instantiate:
        return target === null ? null : this.identity(action.ObjectPathId, target);
      case kinds.query:
        return target === null
          ? null
          : query(target, action.QueryInfo ?? {}, this.around.api, (item) => this.itemIdentity(item));
      case kinds.method:
        return this.method(action, target);
      case kinds.setProperty:
        this.setProperty(target, name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new HostError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  private method(action: Action, target: HostObject | null): unknown {
    const name = action.Name ?? '';
    if (name === '_KeepReference') {
      this.kept.add(action.ObjectPathId);
      return null;
    }
    if (target === null) return this.onNull(this.isWriteOfUnknown(name));
    const value = this.call(target, name, this.argumentsOf(action.ArgumentInfo));
    return value instanceof HostObject ? {} : value;
  }

  /** A null object's class is not known on the wire: what does not sound like reading is a write. */
  private isWriteOfUnknown(name: string): boolean {
    return !/^(?:Get|Search|Select|_)/.test(name);
  }

  private onNull(writes: boolean): unknown {
    if (writes && this.around.nullWrites === 'throw') throw new HostError('ItemNotFound', 'the object does not exist');
    return { _IsNull: true };
  }

  private setProperty(target: HostObject | null, name: string, value: unknown): void {
    if (target === null) {
      this.onNull(true);
      return;
    }
    const member = this.memberOf(target, name);
    if (member.kind !== 'scalar') throw new HostError('InvalidArgument', `${name} is no value`);
    const { write } = member;
    if (write === undefined) throw new HostError('InvalidArgument', `${name} is read-only`);
    this.located(target, name, () => {
      if (!this.own.has(target)) this.around.beforeWrite();
      write(value);
    });
  }

  private ownObject(type: string): HostObject {
    const object = this.around.create(type);
    this.own.add(object);
    return object;
  }

  private call(target: HostObject, name: string, args: readonly unknown[]): unknown {
    const member = this.memberOf(target, name);
    if (member.kind !== 'method') throw new HostError('InvalidArgument', `${name} is no method`);
    return this.located(target, name, () => {
      if (member.writes) this.around.beforeWrite();
      return member.call(args);
    });
  }

  private memberOf(target: HostObject, wireName: string): BoundMember {
    if (!target.isThere) throw located(new HostError('ItemNotFound', 'the object is gone'), target, wireName);
    const name = memberName(wireName);
    const member = target.member(name);
    if (member === undefined) throw located(new HostError('NotImplemented'), target, name);
    if (!includes(this.around.api, member.since)) {
      throw located(new HostError('ApiNotFound', `WordApi ${member.since} is not available here`), target, name);
    }
    return member;
  }

  private located<Result>(target: HostObject, name: string, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw error instanceof HostError ? located(error, target, memberName(name)) : error;
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    return this.withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  /** Arguments that are objects come as path ids, marked in a parallel list. */
  private withObjects(values: readonly unknown[], ids: readonly unknown[]): unknown[] {
    return values.map((value, index): unknown => {
      const id = ids[index];
      if (Array.isArray(value)) return this.withObjects(value, Array.isArray(id) ? id : []);
      return typeof id === 'number' && id !== 0 ? this.resolve(id) : value;
    });
  }

  private resolve(id: number): HostObject | null {
    const there = this.resolved.get(id);
    if (there !== undefined) return there;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidArgument', `no object path ${id}`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case paths.global:
        return this.around.document;
      case paths.new:
        return this.ownObject(path.Name);
      case paths.referenceId:
        return this.around.references.get(path.Name);
      case paths.nullObject:
        return null;
      default:
        return this.step(path, this.resolve(path.ParentObjectPathId ?? 0));
    }
  }

  private step(path: ObjectPath, parent: HostObject | null): HostObject | null {
    if (parent === null) {
      if (path.ObjectPathType === paths.method) this.onNull(this.isWriteOfUnknown(path.Name));
      return null;
    }
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === paths.indexer) return objectOrThrow(this.call(parent, 'GetItem', args));
    if (path.ObjectPathType === paths.method) return objectOrThrow(this.call(parent, path.Name, args));
    const member = this.memberOf(parent, path.Name);
    if (member.kind !== 'object') throw new HostError('InvalidArgument', `${path.Name} is no object`);
    return this.located(parent, path.Name, () => member.go());
  }

  private identity(pathId: number, object: HostObject): Record<string, unknown> {
    const keep = this.kept.has(pathId) || this.body.AutoKeepReference === true;
    const isRoot = object === this.around.document;
    return keep && !isRoot ? { _ReferenceId: this.around.references.keep(object) } : {};
  }

  /** Items of a loaded collection are kept like all objects of a run. */
  private itemIdentity(item: HostObject): Record<string, unknown> {
    if (this.body.AutoKeepReference === true) return { _ReferenceId: this.around.references.keep(item) };
    return item.wireId === undefined ? {} : { Id: item.wireId };
  }
}

function objectOrThrow(value: unknown): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw new HostError('GeneralException', 'not an object');
}

function located(error: HostError, target: HostObject, name: string): HostError {
  if (error.location === '') error.location = `${target.className}.${memberName(name)}`;
  return error;
}

function errorBody(error: unknown, index: number): ErrorBody {
  if (!(error instanceof HostError)) throw error;
  return { Code: error.code, Message: error.message, Location: error.location, ActionIndex: index };
}
