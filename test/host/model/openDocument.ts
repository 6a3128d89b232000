/**
 * A document as Word holds it open: the tree, what is selected, the live ranges, and what is known about paragraphs and controls as long
 * as nothing changes. All changes of the tree go through `edit.ts` and `control.ts` and are announced here.
 */
import { HostError } from '../hostError.js';
import type { Switches } from '../switches.js';
import { Annotations } from './annotations.js';
import { tagOf } from './control.js';
import { Docx } from './docx.js';
import { LiveRange, type Point } from './range.js';
import { atomsIn, controlsIn, lengthOf, otherText, paragraphsIn, textBetween, type Atom } from './story.js';
import { graft } from './graft.js';
import { parsePart } from './parse.js';
import { isTracking, trackRevisions } from './settings.js';
import type { XmlElement } from './tree.js';

/** What handlers of events may be told about. */
export interface Change {
  readonly kind: 'control-added' | 'control-deleted';
  readonly control: XmlElement;
}

export class OpenDocument {
  readonly docx: Docx;
  readonly switches: Switches;
  readonly annotations = new Annotations();
  /** Texts of placeholders whose building block the file does not hold, by its name, as they were last seen. */
  readonly seenPlaceholders = new Map<string, string>();
  readonly ranges = new Set<LiveRange>();
  selection: LiveRange;
  /** Track Changes, where it is on, is for this user alone. */
  tracksMine = false;
  /** Number of requests answered so far. */
  round = 0;
  onChange: (change: Change) => void = () => undefined;
  private plainly = false;
  private readonly localIds = new WeakMap<XmlElement, string>();
  private lastLocalId = 0;
  private savedXml: string;
  private readonly root: XmlElement;
  private paragraphList: readonly XmlElement[] | null = null;
  private paragraphOrder: Map<XmlElement, number> | null = null;
  private controlList: XmlElement[] | null = null;
  private byTag: Map<string, XmlElement[]> | null = null;
  private readonly atomLists = new Map<XmlElement, Atom[]>();

  constructor(bytes: Uint8Array, switches: Switches) {
    this.docx = new Docx(bytes);
    this.switches = switches;
    this.root = this.docx.root(this.docx.mainPart);
    this.savedXml = this.xml;
    if (switches.trackChanges !== null) trackRevisions(this.docx, switches.trackChanges);
    this.tracksMine = switches.trackingSwitch === 'forgets-mine';
    const [first] = this.paragraphs();
    if (first === undefined) throw new Error('a document has a paragraph');
    const top = { paragraph: first, offset: 0 };
    this.selection = new LiveRange(top, top);
    this.ranges.add(this.selection);
  }

  get body(): XmlElement {
    const body = this.root.first('w:body');
    if (body === null) throw new Error('a document has a body');
    return body;
  }

  /** Writes become revisions. */
  get tracking(): boolean {
    return !this.plainly && isTracking(this.docx);
  }

  /** Word never tracks the coming and going of placeholders. */
  untracked<Result>(work: () => Result): Result {
    const before = this.plainly;
    this.plainly = true;
    try {
      return work();
    } finally {
      this.plainly = before;
    }
  }

  get xml(): string {
    return this.docx.text(this.docx.mainPart);
  }

  paragraphs(): readonly XmlElement[] {
    this.paragraphList ??= [...this.order().keys()];
    return this.paragraphList;
  }

  placeOf(paragraph: XmlElement): number {
    return this.order().get(paragraph) ?? -1;
  }

  controls(): XmlElement[] {
    this.controlList ??= controlsIn(this.body);
    return this.controlList;
  }

  controlsTagged(tag: string): XmlElement[] {
    if (this.byTag === null) {
      this.byTag = new Map();
      for (const control of this.controls()) this.tagged(tagOf(control)).push(control);
    }
    const found = this.byTag.get(tag) ?? [];
    return found.length < 2 ? found : this.controls().filter((control) => found.includes(control));
  }

  /** A control got another tag. */
  retagged(control: XmlElement, before: string, after: string): void {
    if (this.byTag === null || before === after) return;
    this.byTag.set(
      before,
      this.tagged(before).filter((one) => one !== control),
    );
    this.tagged(after).push(control);
  }

  private tagged(tag: string): XmlElement[] {
    const there = this.byTag?.get(tag);
    if (there !== undefined) return there;
    const made: XmlElement[] = [];
    this.byTag?.set(tag, made);
    return made;
  }

  /** An id of a paragraph for this session. */
  localIdOf(paragraph: XmlElement): string {
    const there = this.localIds.get(paragraph);
    if (there !== undefined) return there;
    this.lastLocalId += 1;
    const id = `00000000-0000-4000-8000-${this.lastLocalId.toString(16).padStart(12, '0')}`;
    this.localIds.set(paragraph, id);
    return id;
  }

  get isChanged(): boolean {
    return this.xml !== this.savedXml;
  }

  markSaved(): void {
    this.savedXml = this.xml;
  }

  /** @throws HostError where this host fails on getOoxml */
  ooxml(make: () => string): string {
    if (this.switches.ooxmlThrows) throw new HostError('GeneralException', 'getOoxml');
    return make();
  }

  atoms(paragraph: XmlElement): Atom[] {
    let atoms = this.atomLists.get(paragraph);
    if (atoms === undefined) {
      atoms = atomsIn(paragraph);
      this.atomLists.set(paragraph, atoms);
    }
    return atoms;
  }

  length(paragraph: XmlElement): number {
    return lengthOf(this.atoms(paragraph));
  }

  isThere(element: XmlElement): boolean {
    return element.root === this.root;
  }

  /** Text of a paragraph between two offsets as `text` properties have it. */
  textOf(paragraph: XmlElement, from = 0, to = Number.MAX_SAFE_INTEGER): string {
    return textBetween(this.atoms(paragraph), from, to, this.switches.deletedInText);
  }

  /** As `textOf`, with what this Word shows for what is no text. */
  shownTextOf(paragraph: XmlElement, from = 0, to = Number.MAX_SAFE_INTEGER): string {
    const { deletedInText, standIns } = this.switches;
    const shown = standIns === 'others' ? otherText : undefined;
    return textBetween(this.atoms(paragraph), from, to, deletedInText, shown);
  }

  /** The paragraphs a range touches, in order. */
  paragraphsOf({ start, end }: Pick<LiveRange, 'start' | 'end'>): XmlElement[] {
    const [first, last] = [this.placeOf(start.paragraph), this.placeOf(end.paragraph)];
    return first < 0 || last < 0 ? [] : this.paragraphs().slice(first, last + 1);
  }

  compare(one: Point, other: Point): number {
    return this.placeOf(one.paragraph) - this.placeOf(other.paragraph) || one.offset - other.offset;
  }

  live(start: Point, end: Point): LiveRange {
    const range = new LiveRange(start, end);
    this.ranges.add(range);
    return range;
  }

  select(start: Point, end: Point): void {
    this.selection.start = start;
    this.selection.end = end;
  }

  /** Characters of a paragraph changed. */
  textChanged(paragraph: XmlElement, rule: (point: Point) => Point): void {
    this.atomLists.delete(paragraph);
    for (const range of this.ranges) range.move(rule);
  }

  /** Runs were cut or dressed otherwise; no character changed. */
  runsChanged(paragraph: XmlElement): void {
    this.atomLists.delete(paragraph);
  }

  /** Paragraphs or controls came or went. */
  structureChanged(): void {
    this.paragraphOrder = null;
    this.paragraphList = null;
    this.controlList = null;
    this.byTag = null;
    this.atomLists.clear();
  }

  /** Another main part, as if someone had edited it in Word: what is the same in both stays the same object. */
  replaceXml(source: string): void {
    const before = new Map(this.paragraphs().map((one) => [one, this.textOf(one)]));
    graft(this.root, parsePart(source).root);
    this.structureChanged();
    for (const paragraph of this.paragraphs()) {
      if (before.get(paragraph) !== this.textOf(paragraph)) this.textChanged(paragraph, (point) => point);
    }
    for (const range of this.ranges) range.move((point) => this.kept(point));
  }

  /** A point of a paragraph that is gone is at the start of the document. */
  private kept(point: Point): Point {
    const [first] = this.paragraphs();
    if (!this.isThere(point.paragraph)) return { paragraph: first ?? point.paragraph, offset: 0 };
    return { ...point, offset: Math.min(point.offset, this.length(point.paragraph) + 1) };
  }

  private order(): Map<XmlElement, number> {
    this.paragraphOrder ??= new Map(paragraphsIn(this.body).map((paragraph, index) => [paragraph, index]));
    return this.paragraphOrder;
  }
}
