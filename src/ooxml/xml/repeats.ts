/**
 * Elements that a document repeats word for word, as it does the properties of its runs: what was read of one holds for the next,
 * which is then passed at once. Most of the text of a Word document is such repetition.
 */
import type { XmlReader } from './xmlReader.js';

interface Known<Value> {
  readonly raw: string;
  readonly scope: number;
  readonly value: Value;
}

/** As many as a paragraph of mixed formatting alternates between. */
const REMEMBERED = 6;

export class Repeats<Value> {
  /** Latest first. */
  private readonly known: Known<Value>[] = [];

  /**
   * What the open token's element says, read to its end by `read` or known from before. `lasting` tells whether a value holds for
   * every element of the same text: it must not, where the value has places in it.
   */
  read(xml: XmlReader, read: () => Value, lasting: (value: Value) => boolean): Value {
    const { start, scope } = xml;
    for (const [index, known] of this.known.entries()) {
      if (known.scope !== scope || !xml.passRepeated(known.raw)) continue;
      if (index > 0) {
        this.known.splice(index, 1);
        this.known.unshift(known);
      }
      return known.value;
    }
    const value = read();
    if (lasting(value)) {
      this.known.unshift({ raw: xml.source.slice(start, xml.end), scope, value });
      if (this.known.length > REMEMBERED) this.known.pop();
    }
    return value;
  }
}
