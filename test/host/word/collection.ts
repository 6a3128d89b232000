/** Collections: items, the first one, one by its index. */
import { HostError } from '../hostError.js';
import { type BoundMember, type BoundMembers, HostObject, type Members, bound, number, reading } from '../members.js';

/** A collection of one class; `members` are those beyond what every collection has. */
export abstract class Collection<Item extends HostObject> extends HostObject {
  protected readonly members: BoundMembers = { names: [], named: () => undefined };
  private readonly list: () => readonly Item[];

  /** @param list asked every time, since the document may have changed. */
  constructor(list: () => readonly Item[]) {
    super();
    this.list = list;
  }

  override items(): readonly Item[] {
    return this.list();
  }

  override member(name: string): BoundMember | undefined {
    return super.member(name) ?? bound<Collection<Item>>(shared, name, this);
  }
}

function first(collection: Collection<HostObject>): HostObject {
  const [item] = collection.items();
  if (item === undefined) throw new HostError('ItemNotFound', 'the collection is empty');
  return item;
}

function at(collection: Collection<HostObject>, index: unknown): HostObject {
  const item = collection.items()[number(index)];
  if (item === undefined) throw new HostError('ItemNotFound', `no item ${String(index)}`);
  return item;
}

/** The same members in all collections, e.g. https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection */
const shared: Members<Collection<HostObject>> = {
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection#word-word-contentcontrolcollection-getfirst-member(1) */
  getFirst: reading('1.3', first),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection#word-word-contentcontrolcollection-getfirstornullobject-member(1) */
  getFirstOrNullObject: reading('1.3', (self) => self.items()[0] ?? null),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraphcollection#word-word-paragraphcollection-getlast-member(1) */
  getLast: reading('1.3', (self) => {
    const item = self.items().at(-1);
    if (item === undefined) throw new HostError('ItemNotFound', 'the collection is empty');
    return item;
  }),
  /** https://learn.microsoft.com/javascript/api/word/word.paragraphcollection#word-word-paragraphcollection-getlastornullobject-member(1) */
  getLastOrNullObject: reading('1.3', (self) => self.items().at(-1) ?? null),
  /** How the client finds the items it loaded. */
  getItemAt: reading('1.1', (self, [index]) => at(self, index)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection#word-word-contentcontrolcollection-getitem-member(1) */
  getItem: reading('1.1', (self, [index]) => at(self, index)),
};
