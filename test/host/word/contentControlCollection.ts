/** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection */
import { HostError } from '../hostError.js';
import { type Members, membersOf, number, reading, text } from '../members.js';
import { titleOf, typeOf } from '../model/control.js';
import type { OpenDocument } from '../model/openDocument.js';
import type { XmlElement } from '../model/tree.js';
import { subtypeOf } from '../model/wrap.js';
import { Collection } from './collection.js';
import { ContentControl, wireIdOf } from './contentControl.js';

export class ContentControlCollection extends Collection<ContentControl> {
  readonly className = 'ContentControlCollection';
  protected override readonly members = membersOf(members, this);
  readonly document: OpenDocument;
  readonly select: () => readonly XmlElement[];
  readonly has: (control: XmlElement) => boolean;

  /** @param has tells quickly whether `select` would have a control. */
  constructor(
    document: OpenDocument,
    select: () => readonly XmlElement[],
    has: (control: XmlElement) => boolean = (control) => select().includes(control),
  ) {
    super(() => select().map((control) => new ContentControl(document, control)));
    this.document = document;
    this.select = select;
    this.has = has;
  }

  where(test: (control: XmlElement) => boolean): ContentControlCollection {
    return new ContentControlCollection(this.document, () => this.select().filter(test));
  }

  /** https://learn.microsoft.com/javascript/api/word/word.contentcontroloptions: rich text when no types are named. */
  ofTypes(options: unknown): ContentControlCollection {
    const types = typeof options === 'object' && options !== null && 'types' in options ? options.types : ['RichText'];
    if (!Array.isArray(types)) throw new HostError('InvalidArgument', 'types is a list');
    return this.where((control) => types.includes(typeOf(control)) || types.includes(subtypeOf(control)));
  }

  byId(id: unknown): ContentControl | null {
    const wanted = number(id);
    const found = this.select().find((control) => wireIdOf(this.document, control) === wanted);
    return found === undefined ? null : new ContentControl(this.document, found);
  }
}

function byIdOrThrow(self: ContentControlCollection, id: unknown): ContentControl {
  const found = self.byId(id);
  if (found === null) throw new HostError('ItemNotFound', `no control ${String(id)}`);
  return found;
}

const members: Members<ContentControlCollection> = {
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection#word-word-contentcontrolcollection-getbyid-member(1) */
  getById: reading('1.1', (self, [id]) => byIdOrThrow(self, id)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection#word-word-contentcontrolcollection-getbyidornullobject-member(1) */
  getByIdOrNullObject: reading('1.3', (self, [id]) => self.byId(id)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection#word-word-contentcontrolcollection-getitem-member(1) */
  getItem: reading('1.1', (self, [id]) => byIdOrThrow(self, id)),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection#word-word-contentcontrolcollection-getbytag-member(1) */
  getByTag: reading('1.1', (self, [tag]) => {
    const wanted = text(tag);
    return new ContentControlCollection(self.document, () => self.document.controlsTagged(wanted).filter(self.has));
  }),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection#word-word-contentcontrolcollection-getbytitle-member(1) */
  getByTitle: reading('1.1', (self, [title]) => {
    const wanted = text(title);
    return self.where((control) => titleOf(control) === wanted);
  }),
  /** https://learn.microsoft.com/javascript/api/word/word.contentcontrolcollection#word-word-contentcontrolcollection-getbytypes-member(1) */
  getByTypes: reading('1.3', (self, [types]) => self.ofTypes({ types })),
};
