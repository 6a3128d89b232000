/**
 * Controls bound to data (`w:dataBinding`, ECMA-376 Part 1, 17.5.2.6): Word shows the data when it opens the document, whatever text
 * the file has. Where both are not the same, nobody can tell from the text what will print.
 */
import { DocumentError } from '../../../document/error.js';
import { withoutInvisible } from '../../../text/invisible.js';
import type { Control } from '../story.js';
import { XmlReader } from '../../xml/xmlReader.js';

interface Step {
  /** Without prefix; a data part has one namespace as a rule. */
  readonly name: string;
  /** 1-based among its like. */
  readonly ordinal: number;
}

/** Paths as Word writes them: `/ns0:root[1]/ns0:unit[1]`, `/root/unit/@name`; null for others. */
function stepsOf(path: string): { steps: Step[]; attribute: string | null } | null {
  const parts = path.trim().split('/').slice(1);
  const last = parts.at(-1) ?? '';
  const attribute = last.startsWith('@') ? last.slice(1).replace(/^.*:/, '') : null;
  if (attribute !== null || last === 'text()') parts.pop();
  const steps = parts.map((part) => /^(?:[^:[\]]+:)?([^:[\]()*@]+)(?:\[(\d+)\])?$/.exec(part));
  if (!path.trim().startsWith('/') || steps.length === 0 || steps.includes(null)) return null;
  return {
    steps: steps.map((match) => ({ name: match?.[1] ?? '', ordinal: Number(match?.[2] ?? 1) })),
    attribute,
  };
}

const localName = (name: string): string => name.replace(/^.*[:}]/, '');

/** The text at a path; null when there is no such place. */
export function dataAt(source: string, path: string): string | null {
  const wanted = stepsOf(path);
  if (wanted === null) return null;
  try {
    return follow(new XmlReader(source, 'customXml/item.xml'), wanted.steps, wanted.attribute);
  } catch (error) {
    // Data that is no XML is no data.
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

function follow(xml: XmlReader, steps: readonly Step[], attribute: string | null): string | null {
  const [root, ...rest] = steps;
  xml.next();
  if (localName(xml.name) !== root?.name || root.ordinal !== 1) return null;
  for (const { name, ordinal } of rest) {
    const { depth } = xml;
    let left = ordinal;
    while (left > 0 && xml.nextChild(depth)) if (localName(xml.name) === name) left -= 1;
    if (left > 0) return null;
  }
  if (attribute !== null) {
    const found = xml.attributes().find((name) => localName(name) === attribute);
    return found === undefined ? null : xml.attribute(found);
  }
  const { depth } = xml;
  let text = '';
  while (xml.next() !== 'end' && xml.depth >= depth) if (xml.token === 'text') text += xml.text();
  return text;
}

/**
 * Whether a bound control shows what its data says.
 * @param shown its text without prompts
 * @param stores data parts by id in upper case
 */
export function showsItsData(control: Control, shown: string, stores: ReadonlyMap<string, string>): boolean {
  const { binding } = control;
  if (binding === null) return true;
  const store = stores.get(binding.store.toUpperCase());
  const sources = binding.store === '' ? [...stores.values()] : store === undefined ? [] : [store];
  const data = sources.map((source) => dataAt(source, binding.path)).find((found) => found !== null);
  return data !== undefined && isSame(control, shown, data);
}

function isSame({ type, items }: Control, shown: string, data: string): boolean {
  const [text, value] = [withoutInvisible(shown), withoutInvisible(data)];
  if (text === value) return true;
  if (text === '' || value === '') return false;
  const item = items.find((each) => each.value === data.trim());
  if (item !== undefined && withoutInvisible(item.shown) === text) return true;
  if (type === 'checkbox') return (text.startsWith('☑') ? /^(?:1|true|on)$/i : /^(?:0|false|off)$/i).test(value);
  // A date is kept as 2022-05-09T00:00:00 and shown in a format of its own.
  if (type === 'date') return sameNumbers(text, value);
  // Rich text keeps its markup as data.
  return value.startsWith('<') && withoutInvisible(data.replace(/<[^>]*>/g, '')).includes(text);
}

/** Each number shown is one of the date kept. */
function sameNumbers(shown: string, kept: string): boolean {
  const numbers = (text: string): string[] =>
    (text.normalize('NFKC').match(/\d+/g) ?? []).map((found) => String(Number(found)));
  const date = numbers(kept.slice(0, 10));
  const own = numbers(shown);
  return own.length > 0 && own.every((number) => date.includes(number));
}
