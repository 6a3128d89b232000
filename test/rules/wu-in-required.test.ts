import { describe, expect, it } from '@jest/globals';
import { form, found } from '../check/content.js';

describe('wu-in-required', () => {
  it.each(form.fields.filter(({ role }) => role === 'must').map(({ id }) => id))(
    'is the only thing said about 无 in %s',
    (field) => {
      expect(found({ [field]: '无' })).toEqual([`warning wu-in-required ${field}`]);
    },
  );

  it('accepts 无 wherever the form allows it', () => {
    for (const { id, role } of form.fields) {
      const own = found({ [id]: '无' }).filter((line) => line.split(' ')[2] === id);
      if (role === 'or-wu') expect(own).toEqual([]);
    }
  });
});
