/** What one document being written needs to know: who “produces” it, its ids, and the parts its body refers to. */
import { element } from './markup.js';

/** Programs whose output is imitated. */
export type Producer = 'word' | 'wps' | 'libreoffice';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export interface WriterOptions {
  readonly producer: Producer;
  readonly seed: number;
  /** Chance (0 to 1) that a run is cut between two characters, besides the cuts the producer makes itself. */
  readonly cut: number;
}

const EAST_ASIAN = /[^\u0000-\u00ff]/u;

/** A small generator of pseudo-random numbers (mulberry32), so that a seed always gives the same bytes. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export class Writer {
  readonly producer: Producer;
  readonly relationships: Relationship[] = [];
  readonly footnotes: string[] = [];
  readonly endnotes: string[] = [];
  readonly comments: string[] = [];
  /** Further parts by name: pictures, imported chunks. */
  readonly parts = new Map<string, { readonly bytes: Uint8Array; readonly contentType: string }>();
  readonly random: () => number;
  private readonly cut: number;
  private last = 0;

  constructor(options: WriterOptions) {
    this.producer = options.producer;
    this.cut = options.cut;
    this.random = generator(options.seed);
  }

  /** A number not given before in this document. */
  id(): number {
    this.last += 1;
    return this.last;
  }

  hex(): string {
    return Math.floor(this.random() * 0xfffffff)
      .toString(16)
      .toUpperCase()
      .padStart(8, '0');
  }

  relate(type: string, target: string, external = false): string {
    const id = `rId${100 + this.id()}`;
    this.relationships.push({ id, type, target, external });
    return id;
  }

  /** Revision attributes, which only Word writes. */
  rsid(...names: string[]): Record<string, string> {
    if (this.producer !== 'word') return {};
    return Object.fromEntries(names.map((name) => [`w:${name}`, this.hex()]));
  }

  /** The stretches in which a text reaches the file: Word changes run where the script changes, others keep it whole. */
  stretches(text: string): string[] {
    const out: string[] = [];
    let stretch = '';
    let wasEastAsian = false;
    for (const character of text) {
      const isEastAsian = EAST_ASIAN.test(character);
      const scriptChanges = this.producer === 'word' && isEastAsian !== wasEastAsian;
      if (stretch !== '' && (scriptChanges || this.random() < this.cut)) {
        out.push(stretch);
        stretch = '';
      }
      stretch += character;
      wasEastAsian = isEastAsian;
    }
    return stretch === '' ? out : [...out, stretch];
  }

  /** A proofing mark as Word leaves it around what it does not know. */
  proof(kind: 'spellStart' | 'spellEnd' | 'gramStart' | 'gramEnd'): string {
    return this.producer === 'word' ? element('w:proofErr', { 'w:type': kind }) : '';
  }
}
