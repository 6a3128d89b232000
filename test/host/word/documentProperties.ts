/** https://learn.microsoft.com/javascript/api/word/word.documentproperties */
import { HostObject, type Members, membersOf, scalar } from '../members.js';
import type { OpenDocument } from '../model/openDocument.js';

export class DocumentProperties extends HostObject {
  readonly className = 'DocumentProperties';
  protected readonly members = membersOf(members, this);
  readonly document: OpenDocument;

  constructor(document: OpenDocument) {
    super();
    this.document = document;
  }
}

/** An element of docProps/core.xml (ECMA-376-2, 8.3); '' without. */
function core(document: OpenDocument, local: string): string {
  const { docx } = document;
  const part = docx.relationships('').find(({ kind }) => kind === 'core-properties')?.target;
  if (part === undefined || !docx.has(part)) return '';
  return (
    docx
      .root(part)
      .elements()
      .find(({ name }) => name === local || name.endsWith(`:${local}`))?.text ?? ''
  );
}

const members: Members<DocumentProperties> = {
  /** https://learn.microsoft.com/javascript/api/word/word.documentproperties#word-word-documentproperties-title-member */
  title: scalar('1.3', ({ document }) => core(document, 'title')),
  /** https://learn.microsoft.com/javascript/api/word/word.documentproperties#word-word-documentproperties-author-member */
  author: scalar('1.3', ({ document }) => core(document, 'creator')),
  /** https://learn.microsoft.com/javascript/api/word/word.documentproperties#word-word-documentproperties-lastauthor-member */
  lastAuthor: scalar('1.3', ({ document }) => core(document, 'lastModifiedBy')),
};
