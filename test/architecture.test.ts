/** Who may import whom (`rooms.ts`), and where Word, Node, React and XML may occur: the README's architecture, checked. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { forms } from '../src/forms/index.js';
import { rooms } from './rooms.js';

const root = resolve(__dirname, '..', 'src');
const named = new Map(rooms.map((room) => [room.name, room]));
/** Files of a folder that a person still finds one among. */
const MOST_FILES = 25;
/** One file for each rule. */
const CATALOGUE = 'rules';
/** The grammar of a document: its files call each other as its elements hold each other. */
const RECURSIVE = 'ooxml/story/body';

interface Import {
  /** Path below `src`, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

const slashed = (path: string): string => path.split(sep).join('/');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [slashed(relative(root, join(folder, entry.name)))]
        : [],
  );
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

function importsOf(file: string): Import[] {
  const text = read(file);
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(({ 1: target = '', index }) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    target,
  }));
}

/** The innermost room that a file stands in; '' for none. */
function roomOf(file: string): string {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) if (named.has(folder)) return folder;
  return '';
}

const sources = files(root);
const all = sources.flatMap(importsOf);
const show = ({ file, line, target }: Import, rule: string): string => `${file}:${line} imports ${target}: ${rule}`;
const pathOf = ({ file, target }: Import): string => slashed(relative(root, resolve(root, dirname(file), target)));

/** Imports from room to room, outside of `src` left out. */
const between = all
  .filter(({ target }) => target.startsWith('.'))
  .flatMap((item) => {
    const to = pathOf(item);
    return to.startsWith('..') || roomOf(item.file) === roomOf(to)
      ? []
      : [{ item, from: roomOf(item.file), to: roomOf(to) }];
  });

describe('rooms', () => {
  it('hold every file', () => {
    expect(sources.filter((file) => roomOf(file) === '' && file.includes('/'))).toEqual([]);
  });

  it('import only what their row lists', () => {
    expect(
      between
        .filter(({ from, to }) => !named.get(from)?.imports.includes(to))
        .map(({ item, from, to }) => show(item, `${from} may not import ${to}`)),
    ).toEqual([]);
  });

  it('list no import that nobody makes', () => {
    const made = new Set(between.map(({ from, to }) => `${from} → ${to}`));
    expect(
      rooms.flatMap(({ name, imports }) => imports.map((to) => `${name} → ${to}`)).filter((edge) => !made.has(edge)),
    ).toEqual([]);
  });

  it('list only rooms above them', () => {
    const names = rooms.map(({ name }) => name);
    expect(
      rooms.flatMap(({ name, imports }, at) =>
        imports.filter((to) => !names.slice(0, at).includes(to)).map((to) => `${name} → ${to}`),
      ),
    ).toEqual([]);
  });

  it('hold no more files than a person finds one among', () => {
    const counts = new Map<string, number>();
    for (const file of sources) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([folder, count]) => count > MOST_FILES && folder !== CATALOGUE)).toEqual([]);
  });
});

it('no file comes back to itself by its imports, the grammar apart', () => {
  const inGrammar = (file: string): boolean => dirname(file) === RECURSIVE;
  const targets = new Map(
    sources.map((file) => [
      file,
      importsOf(file).flatMap((item) => {
        const path = pathOf(item).replace(/\.js$/, '');
        const to = sources.find((other) => other === `${path}.ts` || other === `${path}.tsx`);
        return to === undefined || (inGrammar(file) && inGrammar(to)) ? [] : [to];
      }),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const to of targets.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    }
  };
  for (const file of sources) walk(file, []);
  expect(circles).toEqual([]);
});

describe('what stands in few rooms only', () => {
  const outside = (pattern: RegExp, homes: readonly string[]): string[] =>
    all
      .filter(({ target, file }) => pattern.test(target) && !homes.includes(file.split('/')[0] ?? ''))
      .map((item) => show(item, `only in ${homes.join(', ')}`));

  it('is Node, in the command line and what runs at build time', () => {
    expect(outside(/^node:/, ['cli', 'build'])).toEqual([]);
  });

  it('is React, in the pane and the pages around it', () => {
    expect(outside(/^(react|@fluentui)/, ['diagnosis', 'pane', 'workbench', 'taskpane'])).toEqual([]);
    expect(
      all.filter(({ file, target }) => file.startsWith('pane/store/') && /^(react|@fluentui)/.test(target)),
    ).toEqual([]);
  });

  it('is Office, in the adapter to Word, in what asks about Word and in the pages inside Word', () => {
    expect(
      sources
        .filter((file) => !/^(?:adapters\/word|diagnosis|office|taskpane|commands)\//.test(file))
        .filter((file) =>
          /\b(?:Office|Word|OfficeExtension)\.[A-Za-z]/.test(
            read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, ''),
          ),
        ),
    ).toEqual([]);
  });

  it('are the ids of a form, in the form data', () => {
    const ids =
      /['"`](?:cover|basic|chinese|foreign|agreement|director|resources|projects|team|output|committee|summary|section)\.[a-zA-Z0-9.]+['"`]/;
    expect(
      sources
        .filter((file) => /^(?:check|rules|ooxml|locate|adapters|report|document|text)\//.test(file))
        .filter((file) => ids.test(read(file).replace(/\/\*[\s\S]*?\*\//g, ''))),
    ).toEqual([]);
  });

  it('are the words of a form, in the form data', () => {
    const words = forms.flatMap(({ title, applicant, parts }) => [
      title,
      applicant.short,
      applicant.title,
      ...applicant.together,
      ...parts.flatMap((part) => (part.kind === 'section' ? [part.title] : [])),
    ]);
    const broken = sources.filter((file) => {
      if (!/^(?:check|rules|ooxml|locate|adapters|document|text)\//.test(file)) return false;
      const code = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return words.some((word) => code.includes(word));
    });
    expect(broken).toEqual([]);
  });
});
