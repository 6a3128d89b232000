/**
 * The manifest holds to Microsoft's schema as far as this add-in goes: element order, references, lengths, addresses. The order is that of
 * https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering; the online validator (`npm run word:validate`) needs
 * the internet and a published address.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  return root;
}

const source = readFileSync('manifest.xml', 'utf8');
const document = parse(source);

function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

const elements = all(document);
const named = (name: string): Element[] => elements.filter((element) => element.name === name);
const text = (name: string): string => named(name).at(0)?.text ?? '';
const value = ({ attributes }: Element): string => attributes['DefaultValue'] ?? attributes['Value'] ?? '';

/** Children in the order of the schema; an element that is not listed may have none. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides'.split(
      ' ',
    ),
  DisplayName: ['Override'],
  Description: ['Override'],
  AppDomains: ['AppDomain'],
  Sets: ['Set'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Requirements: ['Sets', 'bt:Sets'],
  'bt:Sets': ['bt:Set'],
  Hosts: ['Host'],
  Host: ['Runtimes', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control'],
  Icon: ['bt:Image'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  'bt:Images': ['bt:Image'],
  'bt:Urls': ['bt:Url'],
  'bt:ShortStrings': ['bt:String'],
  'bt:LongStrings': ['bt:String'],
  'bt:String': ['bt:Override'],
};

const resources = new Map(
  named('Resources')
    .flatMap(all)
    .flatMap((element) => {
      const { id } = element.attributes;
      return id === undefined ? [] : [[id, element] as const];
    }),
);
const addresses = elements.map(value).filter((address) => /^\w+:\/\//.test(address));

/** Where a page or picture of the built add-in comes from. */
function sourceOf(address: string): string {
  const { pathname } = new URL(address);
  const pages: Readonly<Record<string, string>> = {
    '/index.html': 'src/workbench/main.tsx',
    '/taskpane.html': 'src/taskpane/main.tsx',
    '/commands.html': 'src/commands/main.ts',
  };
  return pages[pathname] ?? `assets${pathname}`;
}

/** Width and height of a PNG, from its header: https://www.w3.org/TR/png-3/#11IHDR */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the manifest', () => {
  it('is a task pane for Word with the namespaces of the schema', () => {
    const app = document.children[0];
    expect(app?.attributes).toMatchObject({
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    });
    expect(named('VersionOverrides').map(({ attributes }) => attributes)).toEqual([
      { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
    ]);
    expect(named('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual([
      'Document',
      'Document',
    ]);
    expect(text('Permissions')).toBe('ReadWriteDocument');
  });

  it('has its elements under the right parents and in the order of the schema', () => {
    const misplaced = elements.flatMap(({ name, children }) => {
      if (name === '') return [];
      const wanted = order[name] ?? [];
      const places = children.map((child) => wanted.indexOf(child.name));
      return places.every((place, index) => place >= (places[index - 1] ?? 0))
        ? []
        : [`${name}: ${children.map((child) => child.name).join(' ')}`];
    });
    expect(misplaced).toEqual([]);
  });

  it('has an id and a version that Office takes', () => {
    expect(text('Id')).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
    // Four numbers, the first at least 1: others are refused by Word on the web or by the validator.
    expect(text('Version')).toMatch(/^[1-9]\d*(?:\.\d+){3}$/);
  });

  it('asks for no more than Word LTSC 2021 has', () => {
    const sets = [...named('Set'), ...named('bt:Set')].map(({ attributes }) => [
      attributes['Name'],
      attributes['MinVersion'],
    ]);
    expect(sets).toEqual([['WordApi', '1.3']]);
    expect(named('Runtimes')).toEqual([]);
  });

  it('refers to resources that exist, each of the right kind, and has none to spare', () => {
    const kinds: Readonly<Record<string, string>> = {
      Title: 'bt:ShortStrings',
      Label: 'bt:ShortStrings',
      Description: 'bt:LongStrings',
      'bt:Image': 'bt:Images',
      FunctionFile: 'bt:Urls',
      SourceLocation: 'bt:Urls',
      LearnMoreUrl: 'bt:Urls',
    };
    const references = elements.flatMap(({ name, attributes: { resid } }) =>
      resid === undefined ? [] : [{ name, resid }],
    );
    const parents = new Map(
      elements.flatMap((parent) => parent.children.map((child) => [child, parent.name] as const)),
    );
    for (const { name, resid } of references) {
      const resource = resources.get(resid);
      expect([resid, resource && parents.get(resource)]).toEqual([resid, kinds[name]]);
      // The schema's limit for resid.
      expect(resid.length).toBeLessThanOrEqual(32);
    }
    expect(new Set(references.map(({ resid }) => resid))).toEqual(new Set(resources.keys()));
  });

  it.each([
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
    ['DisplayName', 125],
    ['Description', 250],
  ])('keeps %s within %d characters, in Chinese and in English', (name, limit) => {
    const strings = named(name)
      .flatMap(all)
      .filter(({ attributes }) => value({ attributes } as Element) !== '');
    expect(strings.length).toBeGreaterThan(0);
    for (const string of strings) expect(value(string).length).toBeLessThanOrEqual(limit);
  });

  it('speaks Chinese, and English where asked', () => {
    expect(text('DefaultLocale')).toBe('zh-CN');
    const spoken = [
      ...named('DisplayName'),
      ...named('Description').filter((e) => value(e) !== ''),
      ...named('bt:String'),
    ];
    for (const { attributes, children } of spoken) {
      expect(attributes['DefaultValue']).toMatch(/\p{Script=Han}/u);
      expect(children.map((child) => child.attributes['Locale'])).toEqual(['en-US']);
    }
  });

  it('names pages and pictures by https that are in the build', () => {
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/localhost:3000\//);
      expect([address, existsSync(sourceOf(address))]).toEqual([address, true]);
    }
    expect(text('AppDomain')).toBe('https://localhost:3000');
  });

  it('has icons of the sizes it says', () => {
    const icons = named('bt:Image').flatMap(({ attributes: { size, resid } }) =>
      size === undefined ? [] : [[Number(size), value(resources.get(resid ?? '') ?? document)] as const],
    );
    expect(icons.map(([size]) => size)).toEqual([16, 32, 80, 16, 32, 80, 16, 32, 80, 16, 32, 80]);
    const whole = (
      [
        [64, 'IconUrl'],
        [128, 'HighResolutionIconUrl'],
      ] as const
    ).map(([size, name]) => [size, value(named(name)[0] ?? document)] as const);
    for (const [size, address] of [...icons, ...whole])
      expect([address, ...pixels(sourceOf(address))]).toEqual([address, size, size]);
  });

  it('opens one pane by its buttons, at what the page knows', () => {
    const panes = named('Action').filter(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane');
    expect(panes.map(({ children }) => children.find(({ name }) => name === 'TaskpaneId')?.text)).toEqual([
      'Wulou.Pane',
      'Wulou.Pane',
    ]);
    const page = readFileSync('src/taskpane/main.tsx', 'utf8');
    for (const { children } of panes) {
      const { resid = '' } = children.find(({ name }) => name === 'SourceLocation')?.attributes ?? {};
      const { search } = new URL(value(resources.get(resid) ?? document));
      expect(page).toContain(`asked.has('${search.slice(1)}')`);
    }
  });

  it('names the functions that the function file defines', () => {
    const functions = readFileSync('src/commands/main.ts', 'utf8');
    for (const { text: name } of named('FunctionName')) expect(functions).toMatch(new RegExp(`^  ${name}: `, 'm'));
  });
});
