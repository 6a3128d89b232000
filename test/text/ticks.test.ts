import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTicks } from '../../src/text/ticks.js';

const P = '依托平台建设';
const T = '依托海外引进团队建设';
const SHORT = { ticked: '+', empty: '-', unclear: '?' } as const;
/** One sign for each option: + ticked, - empty, ? unclear. */
const ticks = (text: string, labels: readonly string[] = [P, T]): string =>
  readTicks(text, labels)
    .map((state) => SHORT[state])
    .join('');

describe('a box before each option', () => {
  it.each([
    [`□${P}  □${T}`, '--'],
    [`□ ${P} □ ${T}`, '--'],
    [`☐${P}\n☐${T}`, '--'],
    [`☑${P} □${T}`, '+-'],
    [`□${P} ☑${T}`, '-+'],
    [`☒${P} ☐${T}`, '+-'],
    [`■${P} □${T}`, '+-'],
    [`□${P} ■${T}`, '-+'],
    [`●${P} ○${T}`, '+-'],
    [`◎${P} ●${T}`, '-+'],
    [`◎${P} ○${T}`, '+-'],
    [`⊙${P}　○${T}`, '+-'],
    [`◎${P} ◎${T}`, '--'],
    [`√${P} □${T}`, '+-'],
    [`□${P} √${T}`, '-+'],
    [`✓ ${P} □ ${T}`, '+-'],
    [`✔${P}□${T}`, '+-'],
    [`√□${P} □${T}`, '+-'],
    [`□√${P} □${T}`, '+-'],
    [`□ ${P} □√ ${T}`, '-+'],
    [`□${P} √□${T}`, '-+'],
    [`[√]${P} [ ]${T}`, '+-'],
    [`[ ]${P} [x]${T}`, '-+'],
    [`[X] ${P} [ ] ${T}`, '+-'],
    [`（√）${P}（ ）${T}`, '+-'],
    [`（　）${P}　（ √ ）${T}`, '-+'],
    [`( √ ) ${P} (   ) ${T}`, '+-'],
    [`__√__${P}  ____${T}`, '+-'],
    [`☑️${P} ⬜️${T}`, '+-'],
    [`✅${P} □${T}`, '+-'],
    [`V${P} □${T}`, '+-'],
    [`☑依 托 平 台 建 设\n□依托海外引进\n团队建设`, '+-'],
    [`☑${P}；□${T}`, '+-'],
    [`☑${P}____ □${T}____`, '+-'],
    [`☑${P}（  ） □${T}（  ）`, '+-'],
    [`☑${P}/□${T}。`, '+-'],
    [`1.☑${P} 2.□${T}`, '+-'],
    [`☑${P} ☑${T}`, '++'],
    [`√${P} √${T}`, '++'],
    [`■${P} ■${T}`, '++'],
    [`☒${P} ☒${T}`, '++'],
    [`☑${P} ${T}`, '+-'],
    [`√${P}   ${T}`, '+-'],
    [`${P}   √${T}`, '-+'],
    [`□${T} ☑${P}`, '+-'],
    [`（请在□内打√）☑${P} □${T}`, '+-'],
    [`□${P} □${T}（请打“√”）`, '--'],
    [`☑${P} □${T}（请打“√”）`, '+-'],
    [`□${P} □${T}√`, '-+'],
    [`□${P}√ □${T}`, '+-'],
    [`□${P}（√） □${T}`, '+-'],
    [`×${P} √${T}`, '-+'],
    [`☑${P} ×${T}`, '+-'],
    [`□×${P} □√${T}`, '-+'],
  ])('%j', (text, expected) => {
    expect(ticks(text)).toBe(expected);
  });
});

describe('a box after each option', () => {
  it.each([
    ['是□ 否□', '--'],
    ['是√ 否□', '+-'],
    ['是□ 否√', '-+'],
    ['是□否√', '-+'],
    ['是□√ 否□', '+-'],
    ['是□ 否□√', '-+'],
    ['是√□ 否□', '+-'],
    ['是☑否□', '+-'],
    ['是（√） 否（  ）', '+-'],
    ['是（  ） 否（√）', '-+'],
    ['是（√）否（）', '+-'],
    ['是 [ ] 否 [√]', '-+'],
    ['是√ 否', '+-'],
    ['是 否√', '-+'],
    ['√是 □否', '+-'],
    ['√是 否□', '+-'],
  ])('%j', (text, expected) => {
    expect(ticks(text, ['是', '否'])).toBe(expected);
  });
  it.each([
    [`${P}□ ${T}□`, '--'],
    [`${P}☑ ${T}□`, '+-'],
    [`${P}（√）\n${T}（  ）`, '+-'],
    [`${P}（ ）${T}（√）`, '-+'],
  ])('%j', (text, expected) => {
    expect(ticks(text)).toBe(expected);
  });
});

describe('boxes deleted', () => {
  it.each([
    [P, '+-'],
    [`  ${T}\n`, '-+'],
    [`√${P}`, '+-'],
    [`${T}√`, '-+'],
    [`☑${T}`, '-+'],
    ['依托平台', '+-'],
    ['海外引进团队', '-+'],
    ['√ 依托平台', '+-'],
    ['', '--'],
    ['   ', '--'],
    ['____', '--'],
    ['□ □', '--'],
    ['无', '--'],
    ['/', '--'],
  ])('%j', (text, expected) => {
    expect(ticks(text)).toBe(expected);
  });
});

describe('what a person must read', () => {
  it.each([
    [`${P} ${T}`, '??'],
    [`${P}、${T}`, '??'],
    [`□${P} ${T}`, '-?'],
    [`□${P}`, '?-'],
    [`□${P}√□${T}`, '??'],
    [`□${P} √ □${T}`, '??'],
    [`${P}√${T}`, '??'],
    [`${P} √ ${T}`, '??'],
    [`☒${P} ☑${T}`, '?+'],
    [`×${P} □${T}`, '?-'],
    [`●${P} ●${T}`, '??'],
    [`□${P} □${T}□`, '??'],
    ['√', '??'],
    ['其他', '??'],
    ['建设', '??'],
    ['依托', '??'],
  ])('%j', (text, expected) => {
    expect(ticks(text)).toBe(expected);
  });
});

describe('more options', () => {
  const labels = ['博士', '硕士', '学士'];
  it.each([
    ['□博士 □硕士 □学士', '---'],
    ['□博士 ☑硕士 □学士', '-+-'],
    ['博士□ 硕士√ 学士□', '-+-'],
    ['博士（ ）硕士（ ）学士（√）', '--+'],
    ['博士  √硕士  学士', '-+-'],
    ['硕士', '-+-'],
  ])('%j', (text, expected) => {
    expect(ticks(text, labels)).toBe(expected);
  });
  it('a label inside another is not mistaken for it', () => {
    expect(ticks('☑是否 □是 □否', ['是', '否', '是否'])).toBe('--+');
  });
});

describe('properties', () => {
  const box = fc.constantFrom<readonly [string, string]>(
    ['□', '-'],
    ['☐', '-'],
    ['（ ）', '-'],
    ['☑', '+'],
    ['√', '+'],
    ['■', '+'],
    ['[√]', '+'],
    ['√□', '+'],
    ['□√', '+'],
  );
  const gap = fc.constantFrom('  ', '\n', '；', '\u3000', ' / ');
  it('a mark before each option is read for that option, in any order of options', () => {
    fc.assert(
      fc.property(box, box, gap, fc.boolean(), ([a, first], [b, second], between, swapped) => {
        const [one, two] = swapped ? [T, P] : [P, T];
        expect(ticks(`${a}${one}${between}${b}${two}`)).toBe(swapped ? second + first : first + second);
      }),
    );
  });
  it('a mark after each option is read for that option', () => {
    fc.assert(
      fc.property(box, box, gap, ([a, first], [b, second], between) => {
        expect(ticks(`${P}${a}${between}${T}${b}`)).toBe(first + second);
      }),
    );
  });
  it('every option gets a state, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(P, T, '□', '√', '☑', '×', '（', '）', ' ', '\n', '◎', '●', '_')),
        (units) => {
          expect(ticks(units.join(''))).toMatch(/^[-+?]{2}$/u);
        },
      ),
    );
  });
});
