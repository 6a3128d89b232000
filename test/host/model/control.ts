/** Properties of content controls (ECMA-376-1, 17.5.2; MS-DOCX 2.5.4 for appearance and colour). */
import { HostError } from '../hostError.js';
import type { OpenDocument } from './openDocument.js';
import { element } from './parse.js';
import type { XmlElement } from './tree.js';

/** Order in which Word writes the properties. */
const order = [
  'w:rPr',
  'w:alias',
  'w:tag',
  'w:id',
  'w:lock',
  'w:placeholder',
  'w:temporary',
  'w:showingPlcHdr',
  'w:dataBinding',
  'w15:color',
  'w15:appearance',
];

/** Longest tag and title Word takes, in UTF-16 units: https://learn.microsoft.com/office/vba/api/word.contentcontrol.tag */
const LONGEST_NAME = 64;

export type ControlType =
  | 'RichText'
  | 'PlainText'
  | 'CheckBox'
  | 'DropDownList'
  | 'ComboBox'
  | 'Picture'
  | 'DatePicker'
  | 'BuildingBlockGallery'
  | 'Group'
  | 'RepeatingSection'
  | 'Unknown';

const types: readonly (readonly [string, ControlType])[] = [
  ['w:text', 'PlainText'],
  ['w14:checkbox', 'CheckBox'],
  ['w:dropDownList', 'DropDownList'],
  ['w:comboBox', 'ComboBox'],
  ['w:picture', 'Picture'],
  ['w:date', 'DatePicker'],
  ['w:docPartObj', 'BuildingBlockGallery'],
  ['w:docPartList', 'BuildingBlockGallery'],
  ['w:group', 'Group'],
  ['w15:repeatingSection', 'RepeatingSection'],
  ['w15:repeatingSectionItem', 'Unknown'],
  ['w:citation', 'Unknown'],
  ['w:bibliography', 'Unknown'],
  ['w:equation', 'Unknown'],
];

function propertiesOfControl(control: XmlElement): XmlElement {
  const there = control.first('w:sdtPr');
  if (there !== null) return there;
  const made = element(control, '<w:sdtPr></w:sdtPr>');
  control.insert(0, made);
  return made;
}

export function typeOf(control: XmlElement): ControlType {
  return types.find(([name]) => control.down('w:sdtPr', name) !== null)?.[1] ?? 'RichText';
}

function valueOf(control: XmlElement, name: string, attribute: string): string | null {
  return control.down('w:sdtPr', name)?.attribute(attribute) ?? null;
}

/** Sets a property; null takes it away, so that setting what was there before gives the same bytes. */
function setValue(control: XmlElement, name: string, attribute: string, value: string | null): void {
  const properties = propertiesOfControl(control);
  const there = properties.first(name);
  if (value === null) {
    if (there !== null) properties.forget(there);
    return;
  }
  const target = there ?? properties.recall(name) ?? inserted(properties, name);
  const before = target.originalAttribute(attribute);
  const same = before !== null && before.toLowerCase() === value.toLowerCase();
  target.setAttribute(attribute, same ? before : value);
}

function inserted(properties: XmlElement, name: string): XmlElement {
  const made = element(properties, `<${name}/>`);
  const rank = order.indexOf(name);
  const at = properties.children.findIndex(
    (child) => 'name' in child && (order.indexOf(child.name) > rank || !order.includes(child.name)),
  );
  properties.insert(at < 0 ? properties.children.length : at, made);
  return made;
}

export const tagOf = (control: XmlElement): string => valueOf(control, 'w:tag', 'w:val') ?? '';
export const titleOf = (control: XmlElement): string => valueOf(control, 'w:alias', 'w:val') ?? '';

export function setName(control: XmlElement, name: 'w:tag' | 'w:alias', value: string): void {
  if (value.length > LONGEST_NAME) throw new HostError('InvalidArgument', 'at most 64 characters');
  setValue(control, name, 'w:val', value === '' && !hadInFile(control, name) ? null : value);
}

/** The file has the property, so that an empty value is written into it instead of taking it away. */
function hadInFile(control: XmlElement, name: string): boolean {
  return control.down('w:sdtPr', name)?.originalAttribute('w:val') === '';
}

/** `#RRGGBB`; null without colour. */
export function colourOf(control: XmlElement): string | null {
  const value = valueOf(control, 'w15:color', 'w:val');
  return value === null || value === 'auto' ? null : `#${value.toUpperCase()}`;
}

export function setColour(document: OpenDocument, control: XmlElement, value: string): void {
  const { noColour, normalisesDress } = document.switches;
  if (value === '' || (value === noColour && (colourOf(control) === null || !explicitColour(control, value)))) {
    setValue(control, 'w15:color', 'w:val', normalisesDress ? '000000' : null);
    return;
  }
  const digits = /^#([\dA-Fa-f]{6})$/.exec(value)?.[1] ?? named[value.toLowerCase()];
  if (digits === undefined) throw new HostError('InvalidArgument', `colour ${value}`);
  setValue(control, 'w15:color', 'w:val', digits.toUpperCase());
}

/** Black that the file itself says is not the same as no colour. */
function explicitColour(control: XmlElement, value: string): boolean {
  const there = control.down('w:sdtPr', 'w15:color')?.originalAttribute('w:val');
  return typeof there === 'string' && `#${there.toUpperCase()}` === value;
}

const named: Readonly<Record<string, string>> = {
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  orange: 'FFA500',
  yellow: 'FFFF00',
  gray: '808080',
  black: '000000',
  purple: '800080',
};

const appearances = { BoundingBox: 'boundingBox', Tags: 'tags', Hidden: 'hidden' } as const;

export function appearanceOf(control: XmlElement): string {
  const value = valueOf(control, 'w15:appearance', 'w15:val');
  return Object.entries(appearances).find(([, written]) => written === value)?.[0] ?? 'BoundingBox';
}

export function setAppearance(document: OpenDocument, control: XmlElement, value: string): void {
  if (!(value in appearances)) throw new HostError('InvalidArgument', `appearance ${value}`);
  const written = appearances[value as keyof typeof appearances];
  const properties = propertiesOfControl(control);
  const inFile = properties.first('w15:appearance')?.originalAttribute('w15:val') === 'boundingBox';
  const isDefault = written === 'boundingBox' && !inFile && !document.switches.normalisesDress;
  setValue(control, 'w15:appearance', 'w15:val', isDefault ? null : written);
}

const locks = ['unlocked', 'sdtLocked', 'contentLocked', 'sdtContentLocked'] as const;

/** `w:lock` (17.5.2.23). */
export function lockOf(control: XmlElement): { readonly edit: boolean; readonly remove: boolean } {
  const at = locks.findIndex((name) => name === valueOf(control, 'w:lock', 'w:val'));
  return { edit: at >= 2, remove: at === 1 || at === 3 };
}

export function setLock(control: XmlElement, lock: { readonly edit: boolean; readonly remove: boolean }): void {
  const name = locks[(lock.edit ? 2 : 0) + (lock.remove ? 1 : 0)] ?? 'unlocked';
  const inFile = control.down('w:sdtPr', 'w:lock')?.originalAttribute('w:val') === 'unlocked';
  setValue(control, 'w:lock', 'w:val', name === 'unlocked' && !inFile ? null : name);
}

export const isTemporary = (control: XmlElement): boolean => control.down('w:sdtPr', 'w:temporary') !== null;

export function setTemporary(control: XmlElement, on: boolean): void {
  setFlag(control, 'w:temporary', on);
}

export const showsPlaceholder = (control: XmlElement): boolean =>
  !['0', 'false', 'off', null].includes(flagOf(control, 'w:showingPlcHdr'));

export function setShowsPlaceholder(control: XmlElement, on: boolean): void {
  setFlag(control, 'w:showingPlcHdr', on);
}

function flagOf(control: XmlElement, name: string): string | null {
  const flag = control.down('w:sdtPr', name);
  return flag === null ? null : (flag.attribute('w:val') ?? '1');
}

function setFlag(control: XmlElement, name: string, on: boolean): void {
  const properties = propertiesOfControl(control);
  const there = properties.first(name);
  if (!on && there !== null) properties.forget(there);
  if (on && there === null && properties.recall(name) === null) inserted(properties, name);
}

export function placeholderNameOf(control: XmlElement): string | null {
  return control.down('w:sdtPr', 'w:placeholder', 'w:docPart')?.attribute('w:val') ?? null;
}

/** Names the building block that holds the placeholder (17.5.2.25); null takes the name away. */
export function setPlaceholderName(control: XmlElement, name: string | null): void {
  const properties = propertiesOfControl(control);
  const there = properties.first('w:placeholder');
  if (name === null) {
    if (there !== null) properties.forget(there);
    return;
  }
  const target = there ?? inserted(properties, 'w:placeholder');
  const part = target.first('w:docPart');
  if (part !== null) part.setAttribute('w:val', name);
  else target.append(element(target, `<w:docPart w:val="${name}"/>`));
}

/** `w:id`; null when the file gives none. */
export function idOf(control: XmlElement): number | null {
  const value = valueOf(control, 'w:id', 'w:val');
  return value === null ? null : Number(value);
}
