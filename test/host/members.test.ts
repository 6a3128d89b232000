import { describe, expect, it } from '@jest/globals';
import { hostClasses } from './hostClasses.js';
import { notModelled } from './notModelled.js';
import { readTypings } from './typings.js';

const typings = readTypings();
const classes = hostClasses();

/** Events are wired up in `laterMembers.ts` and `events.ts`, not as members that are asked. */
const events = new Set([
  'Document.onContentControlAdded',
  'Document.onParagraphAdded',
  'Document.onParagraphChanged',
  'Document.onParagraphDeleted',
  'ContentControl.onDataChanged',
  'ContentControl.onDeleted',
]);

const missing = [...classes].flatMap(([name, object]) =>
  [...(typings.get(name) ?? [])]
    .filter(([member, set]) => set.startsWith('WordApi 1.') && object.member(member) === undefined)
    .map(([member]) => `${name}.${member}`)
    .filter((member) => !events.has(member)),
);

function matches(pattern: string, member: string): boolean {
  const [owner, name = ''] = pattern.split('.');
  const [ownClass, ownName = ''] = member.split('.');
  const sameName = name.endsWith('*') ? ownName.startsWith(name.slice(0, -1)) : ownName === name;
  return (owner === '*' || owner === ownClass) && sameName;
}

describe('the members of the host', () => {
  it('belong to classes that Word has', () => {
    expect([...classes.keys()].filter((name) => !typings.has(name))).toEqual([]);
  });

  it('belong to the requirement sets Microsoft says', () => {
    const wrong = [...classes].flatMap(([name, object]) =>
      [...(typings.get(name) ?? [])].flatMap(([member, set]) => {
        const own = object.member(member);
        return own === undefined || `WordApi ${own.since}` === set
          ? []
          : [`${name}.${member}: ${own.since}, not ${set}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('exist in Word, apart from what the client library sends by itself', () => {
    const invented = [...classes].flatMap(([name, object]) =>
      object
        .memberNames()
        .flatMap((member) =>
          member.startsWith('_') || typings.get(name)?.has(member) === true ? [] : [`${name}.${member}`],
        ),
    );
    expect(invented).toEqual([]);
  });

  it('are complete up to WordApi 1.9 but for what is listed with a reason', () => {
    const patterns = notModelled.flatMap(({ members }) => members);
    expect(missing.filter((member) => !patterns.some((pattern) => matches(pattern, member)))).toEqual([]);
  });

  it('leave nothing listed as missing that is there', () => {
    const patterns = notModelled.flatMap(({ members }) => members);
    expect(patterns.filter((pattern) => !missing.some((member) => matches(pattern, member)))).toEqual([]);
  });
});
