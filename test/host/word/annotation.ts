/** https://learn.microsoft.com/javascript/api/word/word.annotation */
import { HostObject, type Members, membersOf, reading, scalar } from '../members.js';
import { type Critique, guard } from '../model/annotations.js';
import type { OpenDocument } from '../model/openDocument.js';
import type { XmlElement } from '../model/tree.js';
import { AnnotationCollection } from './collections.js';

export class Annotation extends HostObject {
  readonly className = 'Annotation';
  protected readonly members = membersOf(members, this);
  readonly document: OpenDocument;
  readonly critique: Critique;

  constructor(document: OpenDocument, critique: Critique) {
    super();
    this.document = document;
    this.critique = critique;
  }

  override get isThere(): boolean {
    return this.document.annotations.has(this.critique);
  }
}

/** Of one paragraph, or (null) of the whole document. */
export function annotationsOf(document: OpenDocument, paragraph: XmlElement | null): AnnotationCollection {
  guard(document);
  return new AnnotationCollection(() =>
    document.annotations.of(document, paragraph).map((critique) => new Annotation(document, critique)),
  );
}

const members: Members<Annotation> = {
  /** https://learn.microsoft.com/javascript/api/word/word.annotation#word-word-annotation-id-member */
  id: scalar('1.7', ({ critique }) => critique.id),
  /** https://learn.microsoft.com/javascript/api/word/word.annotation#word-word-annotation-delete-member(1): it changes no document */
  delete: reading('1.7', ({ document, critique }) => document.annotations.remove(critique)),
};
