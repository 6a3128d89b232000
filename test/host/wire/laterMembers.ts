/**
 * Members that Microsoft added to the client library after the npm package was made, as far as this product uses them, made with the
 * library's own exported builders and only where the library lacks them. What they answer is the host's.
 */
import { DOCUMENT, type EventName, eventIds } from '../events.js';
import { type ApiSet, includes } from '../members.js';

export type LaterMember =
  | { readonly kind: 'method'; readonly owner: string; readonly name: string; readonly returns: string | null }
  | { readonly kind: 'scalar'; readonly owner: string; readonly name: string }
  | {
      readonly kind: 'event';
      readonly owner: string;
      readonly name: string;
      readonly event: EventName;
      readonly eventId: number;
      /** Reference id in place of the owner's own; null for that. */
      readonly target: string | null;
    };

const method = (owner: string, name: string, returns: string | null): LaterMember => ({
  kind: 'method',
  owner,
  name,
  returns,
});
const event = (owner: string, name: string, event: EventName): LaterMember => ({
  kind: 'event',
  owner,
  name,
  event,
  eventId: eventIds[event],
  target: owner === 'Document' ? DOCUMENT : null,
});

const later: readonly (readonly [ApiSet, LaterMember])[] = [
  ['1.5', method('Document', 'getContentControls', 'ContentControlCollection')],
  ['1.5', method('Body', 'getContentControls', 'ContentControlCollection')],
  ['1.5', method('Range', 'getContentControls', 'ContentControlCollection')],
  ['1.5', method('Paragraph', 'getContentControls', 'ContentControlCollection')],
  ['1.5', method('ContentControl', 'getContentControls', 'ContentControlCollection')],
  ['1.5', event('ContentControl', 'onDataChanged', 'ContentControlDataChanged')],
  ['1.5', event('ContentControl', 'onDeleted', 'ContentControlDeleted')],
  ['1.5', event('Document', 'onContentControlAdded', 'ContentControlAdded')],
  ['1.6', event('Document', 'onParagraphChanged', 'ParagraphChanged')],
  ['1.6', event('Document', 'onParagraphAdded', 'ParagraphAdded')],
  ['1.6', event('Document', 'onParagraphDeleted', 'ParagraphDeleted')],
  ['1.6', method('Document', 'getParagraphByUniqueLocalId', 'Paragraph')],
  ['1.6', { kind: 'scalar', owner: 'Paragraph', name: 'uniqueLocalId' }],
  ['1.7', method('Document', 'getAnnotationById', 'Annotation')],
  ['1.7', method('Paragraph', 'insertAnnotations', null)],
  ['1.7', method('Paragraph', 'getAnnotations', 'AnnotationCollection')],
];

/** Members of the sets up to `api`. */
export function laterMembers(api: ApiSet): LaterMember[] {
  return later.filter(([since]) => includes(api, since)).map(([, member]) => member);
}

/** The parts of the library used here; they are exported, but not in its typings. */
interface Builders {
  readonly BatchApiHelper: {
    createMethodObject(
      type: unknown,
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      invalidAfter: boolean,
      byId: null,
      flags: number,
    ): object;
    invokeMethod(
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      result: number,
    ): object;
  };
  readonly GenericEventHandlers: new (context: unknown, parent: object, name: string, info: object) => object;
  readonly Utility: { throwIfNotLoaded(name: string, value: unknown, type: string, isNull: unknown): void };
}

interface LibraryObject {
  readonly context: { readonly document: LibraryObject };
  readonly _ReferenceId: string;
  _RegisterEvent(id: string, name: string): void;
  _UnregisterEvent(id: string, name: string): void;
}

export interface LibraryGlobals {
  readonly Word: object;
  readonly OfficeExtension: object;
}

/** Adds the members the library lacks. Also sent into pages as text: it must not refer to anything outside itself. */
export function addMembers(library: LibraryGlobals, members: readonly LaterMember[]): void {
  // Reading, beside other requests: as the library itself sends its reading methods.
  const READ = 1;
  const CONCURRENT = 4;
  // What the library exports without typing it.
  const builders = library.OfficeExtension as Builders;
  const classes = library.Word as Readonly<Record<string, { readonly prototype: LibraryObject }>>;
  const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

  function methodOf({ name, returns }: LaterMember & { readonly kind: 'method' }): PropertyDescriptor {
    return {
      value(this: object, ...args: unknown[]): object {
        const { BatchApiHelper } = builders;
        if (returns === null) return BatchApiHelper.invokeMethod(this, wireName(name), READ, args, CONCURRENT, 0);
        const isCollection = returns.endsWith('Collection');
        const type = classes[returns];
        return BatchApiHelper.createMethodObject(
          type,
          this,
          wireName(name),
          READ,
          args,
          isCollection,
          false,
          null,
          CONCURRENT,
        );
      },
    };
  }

  function eventOf(member: LaterMember & { readonly kind: 'event' }): PropertyDescriptor {
    const made = new WeakMap<LibraryObject, object>();
    return {
      get(this: LibraryObject): object {
        const there = made.get(this);
        if (there !== undefined) return there;
        const { document } = this.context;
        const target = (): string => member.target ?? this._ReferenceId;
        const handlers = new builders.GenericEventHandlers(this.context, this, member.name, {
          eventType: member.eventId,
          registerFunc: () => document._RegisterEvent(target(), member.event),
          unregisterFunc: () => document._UnregisterEvent(target(), member.event),
          getTargetIdFunc: target,
          eventArgsTransformFunc: (facts: unknown) => Promise.resolve(facts),
        });
        made.set(this, handlers);
        return handlers;
      },
    };
  }

  /** Values come with the results of a load, which the class does not know what to do with yet. */
  function scalarOf({ owner, name }: LaterMember, prototype: object): PropertyDescriptor {
    const values = new WeakMap<object, unknown>();
    const before: unknown = Reflect.get(prototype, '_handleResult');
    if (typeof before !== 'function') throw new Error(`${owner} takes no results`);
    Object.defineProperty(prototype, '_handleResult', {
      configurable: true,
      value(this: object, result: unknown): void {
        Reflect.apply(before, this, [result]);
        if (typeof result === 'object' && result !== null && wireName(name) in result)
          values.set(this, Reflect.get(result, wireName(name)));
      },
    });
    return {
      get(this: object): unknown {
        builders.Utility.throwIfNotLoaded(name, values.get(this), owner, Reflect.get(this, '_isNull'));
        return values.get(this);
      },
    };
  }

  for (const member of members) {
    const prototype = classes[member.owner]?.prototype;
    if (prototype === undefined || member.name in prototype) continue;
    const descriptor =
      member.kind === 'method'
        ? methodOf(member)
        : member.kind === 'event'
          ? eventOf(member)
          : scalarOf(member, prototype);
    Object.defineProperty(prototype, member.name, { configurable: true, ...descriptor });
  }
}
