/** Who may import whom, and where Word, Node, React and XML may occur: the rules of the README's architecture screen, checked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { forms } from '../src/forms/index.js';

const root = resolve(__dirname, '..', 'src');

/** Folders from the ground up; a file may import from its own folder and from those before it. */
const order = [
  'text',
  'forms',
  'document',
  'ooxml',
  'locate',
  'adapters',
  'check',
  'rules',
  'strings',
  'decisions',
  'report',
  'pane',
  'office',
];
const entries = ['workbench', 'taskpane', 'commands', 'cli', 'build'];
/** Type-only edges that the order does not show. */
const allowed = new Set(['decisions → pane']);

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
}

function importsOf(file: string): Import[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const target = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/.exec(text)?.[1];
      return target === undefined ? [] : [{ file, line: index + 1, target }];
    });
}

function folderOf(file: string): string {
  return relative(root, file).split('/')[0] ?? '';
}

const all = files(root).flatMap(importsOf);
const show = ({ file, line, target }: Import, rule: string): string =>
  `${relative(root, file)}:${line} imports ${target}: ${rule}`;

describe('imports', () => {
  it('point from the outside in, never back', () => {
    const broken = all.flatMap((item) => {
      if (!item.target.startsWith('.')) return [];
      const from = folderOf(item.file);
      const to = folderOf(resolve(item.file, '..', item.target));
      if (from === to || to === 'assets' || to === '..' || allowed.has(`${from} → ${to}`)) return [];
      if (entries.includes(to)) return [show(item, 'nobody imports an entry')];
      if (entries.includes(from)) return [];
      return order.indexOf(to) < order.indexOf(from) ? [] : [show(item, `${from} may not import ${to}`)];
    });
    expect(broken).toEqual([]);
  });

  it('use Node only in the command line and the template generator', () => {
    const broken = all.filter(({ target }) => target.startsWith('node:'));
    expect(
      broken.filter(({ file }) => !['cli', 'build'].includes(folderOf(file))).map((item) => show(item, 'no Node here')),
    ).toEqual([]);
  });

  it('touch Office only in the adapter to Word and in the pages inside Word', () => {
    const office = files(root).filter((file) =>
      /\b(?:Office|Word|OfficeExtension)\.[A-Za-z]/.test(
        readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, ''),
      ),
    );
    expect(
      office
        .map((file) => relative(root, file))
        .filter((file) => !/^(?:adapters\/word|office|taskpane|commands)\//.test(file)),
    ).toEqual([]);
  });

  it('use React only in the pane and the pages around it', () => {
    const react = all.filter(({ target }) => /^(react|@fluentui)/.test(target));
    expect(
      react
        .filter(({ file }) => !['pane', 'workbench', 'taskpane'].includes(folderOf(file)))
        .map((item) => show(item, 'no React here')),
    ).toEqual([]);
  });

  it('name no form outside the form data', () => {
    const ids =
      /['"`](?:cover|basic|chinese|foreign|agreement|director|resources|projects|team|output|committee|summary|section)\.[a-zA-Z0-9.]+['"`]/;
    const broken = files(root)
      .filter((file) =>
        ['check', 'rules', 'ooxml', 'locate', 'adapters', 'report', 'document', 'text'].includes(folderOf(file)),
      )
      .filter((file) => ids.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')));
    expect(broken.map((file) => relative(root, file))).toEqual([]);
  });

  it('speak in the words of no form outside the form data', () => {
    const words = forms.flatMap(({ title, applicant, parts }) => [
      title,
      applicant.short,
      applicant.title,
      ...applicant.together,
      ...parts.flatMap((part) => (part.kind === 'section' ? [part.title] : [])),
    ]);
    const broken = files(root).filter((file) => {
      if (!['check', 'rules', 'ooxml', 'locate', 'adapters', 'document', 'text'].includes(folderOf(file))) return false;
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return words.some((word) => code.includes(word));
    });
    expect(broken.map((file) => relative(root, file))).toEqual([]);
  });
});
