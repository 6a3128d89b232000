/** Critique annotations: never in the file, lost when it is closed (https://learn.microsoft.com/office/dev/add-ins/word/annotations). */
import { HostError } from '../hostError.js';
import { oneOf } from '../members.js';
import type { OpenDocument } from './openDocument.js';
import type { XmlElement } from './tree.js';

export interface Critique {
  readonly id: string;
  readonly paragraph: XmlElement;
  /** UTF-16 units in the paragraph's text. */
  readonly start: number;
  readonly length: number;
  readonly colorScheme: string;
}

const schemes = ['Red', 'Green', 'Blue', 'Lavender', 'Berry'] as const;

export class Annotations {
  private readonly list: Critique[] = [];
  private last = 0;

  /** @param set Word.AnnotationSet. @throws HostError InvalidArgument for what Word refuses: no length, beyond the text */
  insert(document: OpenDocument, paragraph: XmlElement, set: unknown): string[] {
    guard(document);
    const length = document.textOf(paragraph).length;
    const made = critiquesOf(set).map((critique) => {
      const start = wholeNumber(critique, 'start');
      const units = wholeNumber(critique, 'length');
      // Empty stretches are refused (office-js #6645).
      if (units <= 0 || start < 0 || start + units > length) throw new HostError('InvalidArgument', 'outside the text');
      const colorScheme = oneOf(schemes, Reflect.get(critique, 'colorScheme'));
      this.last += 1;
      return { id: String(this.last), paragraph, start, length: units, colorScheme };
    });
    this.list.push(...made);
    return made.map(({ id }) => id);
  }

  of(document: OpenDocument, paragraph: XmlElement | null): Critique[] {
    return this.list.filter(
      (one) => document.isThere(one.paragraph) && (paragraph === null || one.paragraph === paragraph),
    );
  }

  remove(critique: Critique): void {
    const at = this.list.indexOf(critique);
    if (at < 0) throw new HostError('ItemNotFound');
    this.list.splice(at, 1);
  }

  has(critique: Critique): boolean {
    return this.list.includes(critique);
  }
}

export function guard(document: OpenDocument): void {
  if (document.switches.annotationsRefused) throw new HostError('GeneralException', 'annotations need a subscription');
}

function critiquesOf(set: unknown): object[] {
  const critiques: unknown = typeof set === 'object' && set !== null ? Reflect.get(set, 'critiques') : null;
  if (!Array.isArray(critiques)) throw new HostError('InvalidArgument', 'critiques are needed');
  return critiques.map((critique: unknown) => {
    if (typeof critique !== 'object' || critique === null)
      throw new HostError('InvalidArgument', 'a critique is needed');
    return critique;
  });
}

function wholeNumber(critique: object, name: string): number {
  const value: unknown = Reflect.get(critique, name);
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new HostError('InvalidArgument', `${name} is needed`);
  return value;
}
