import { describe, expect, it } from '@jest/globals';
import { fieldOf, formById } from '../../../src/forms/index.js';
import { answersSchema } from '../../../src/build/template/answers.js';
import sampleAnswers from '../../../src/build/template/sample-answers.json' with { type: 'json' };
import { sampleFaults } from './sampleFaults.js';

const answers = answersSchema.parse(sampleAnswers);
const form = formById(answers.form);
const blanks = form.fields.filter((field) => !(field.id in answers.values)).map((field) => field.id);

describe('the filled sample', () => {
  it('answers only fields that the form has', () => {
    const named = [...Object.keys(answers.values), ...Object.keys(answers.ticks), ...answers.hintsLeft];
    expect(named.filter((id) => fieldOf(form, id) === undefined)).toEqual([]);
  });

  it('leaves blank what its list of faults says, and what is signed on paper', () => {
    const meant = sampleFaults.filter(({ text }) => text === '').map(({ field }) => field);
    expect(blanks).toEqual(form.fields.map(({ id }) => id).filter((id) => meant.includes(id) || id === 'section.7'));
  });

  it.each(sampleFaults.filter(({ text }) => text !== ''))('says “$text” in $field', ({ field, text }) => {
    expect(answers.values[field]?.join('\n')).toContain(text);
  });

  it('uses numbers and addresses that nobody has', () => {
    const phones = Object.entries(answers.values)
      .filter(([id]) => id.endsWith('phone'))
      .flatMap(([, text]) => text);
    expect(phones.filter((phone) => !/555|^\/$/.test(phone))).toEqual([]);
    const mails = Object.entries(answers.values)
      .filter(([id]) => id.endsWith('email'))
      .flatMap(([, text]) => text);
    expect(mails.filter((mail) => !/@example\.(edu\.cn|org)$/.test(mail))).toEqual([]);
  });

  it('describes every section in several hundred characters', () => {
    // Of attachments a list will do.
    const prose = form.fields.filter(
      ({ kind, role, part }) => kind === 'prose' && role === 'must' && part !== 'section.8',
    );
    for (const field of prose) expect(answers.values[field.id]?.join('').length).toBeGreaterThan(200);
  });
});
