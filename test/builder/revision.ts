/** Tracked changes, written as Word does with 修订 switched on. */
import type { Inline } from './inline.js';
import { deletedText, inlines, within } from './inline.js';
import type { Writer } from './writer.js';

const WHO = 'w:author="李文静" w:date="2022-12-20T10:00:00Z"';

/** Attributes of a change, for marks inside `w:rPr`, `w:trPr` and so on. */
export function change(name: string, writer: Writer): string {
  return `<w:${name} w:id="${900 + writer.id()}" ${WHO}/>`;
}

function opening(name: string): (writer: Writer) => string {
  return (writer) => `<w:${name} w:id="${900 + writer.id()}" ${WHO}>`;
}

export function inserted(...parts: readonly Inline[]): Inline {
  return within(opening('ins'), '</w:ins>', ...parts);
}

export function deleted(value: string): Inline {
  return within(opening('del'), '</w:del>', deletedText(value));
}

/** Inserted by one person and deleted by another before it was accepted. */
export function insertedAndDeleted(value: string): Inline {
  return within(opening('ins'), '</w:ins>', deleted(value));
}

/** The old place of a moved stretch; `name` joins it to the new one. */
export function movedFrom(name: string, ...parts: readonly Inline[]): Inline {
  return (writer, around) => {
    const id = 900 + writer.id();
    return (
      `<w:moveFromRangeStart w:id="${id}" ${WHO} w:name="${name}"/>` +
      within(opening('moveFrom'), '</w:moveFrom>', ...parts)(writer, around) +
      `<w:moveFromRangeEnd w:id="${id}"/>`
    );
  };
}

export function movedTo(name: string, ...parts: readonly Inline[]): Inline {
  return (writer, around) => {
    const id = 900 + writer.id();
    return (
      `<w:moveToRangeStart w:id="${id}" ${WHO} w:name="${name}"/>` +
      within(opening('moveTo'), '</w:moveTo>', ...parts)(writer, around) +
      `<w:moveToRangeEnd w:id="${id}"/>`
    );
  };
}

/** A stretch replaced by another one: the usual pair. */
export function replaced(old: string, ...now: readonly Inline[]): Inline {
  return inlines(deleted(old), inserted(...now));
}
