import { describe, expect, it } from '@jest/globals';
import { form, found } from '../check/content.js';

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

  it('suggests to look again where there usually is something; the first Chinese platform is the matter of platform-required', () => {
    const unlikely = form.fields.filter(({ id, wu }) => wu === 'unlikely' && id !== 'chinese.platform1');
    expect(unlikely.length).toBeGreaterThan(10);
    for (const { id } of unlikely) expect(own(id)).toEqual([`warning wu-in-required ${id} unlikely`]);
    expect(own('chinese.platform1')).toEqual([]);
  });
});
