import { describe, expect, it } from '@jest/globals';
import { form, found } from '../check/content.js';

/** The first Chinese platform is the matter of platform-required; of a count or a share 无 says that there is none. */
const ACCEPTED = [
  'chinese.platform1',
  'projects.count',
  'projects.funding',
  'output.jointPaperShare',
  'committee.members',
  'committee.foreignMembers',
];

describe('wu-in-required', () => {
  it.each(form.fields.filter(({ role }) => role === 'must').map(({ id }) => id))(
    'is the only thing said about 无 in %s',
    (field) => {
      expect(found({ [field]: '无' })).toEqual([`warning wu-in-required ${field}`]);
    },
  );

  const own = (id: string): string[] => found({ [id]: '无' }).filter((line) => line.split(' ')[2] === id);

  it('accepts 无 wherever there is often nothing to write', () => {
    for (const { id, wu } of form.fields) if (wu === 'likely') expect(own(id)).toEqual([]);
  });

  it('suggests to look again where there usually is something, figures apart', () => {
    const unlikely = form.fields.filter(({ id, wu }) => wu === 'unlikely' && !ACCEPTED.includes(id));
    expect(unlikely.length).toBeGreaterThan(10);
    for (const { id } of unlikely) expect(own(id)).toEqual([`warning wu-in-required ${id} unlikely`]);
    for (const id of ACCEPTED) expect(own(id)).toEqual([]);
  });
});
