/**
 * Tab stops as Word sets them, which the renderer leaves out: label and blank of the cover stand at their stops, and an underlined tab is
 * as long as the blank it stands for. Stops are read from the renderer's own model of the document before it is drawn.
 */

/** Units: CSS pixels from the left edge of the text. */
interface Stop {
  readonly at: number;
  readonly kind: 'left' | 'center' | 'right';
}

/** Class that `safeElement` gives to a tab. */
export const TAB_CLASS = 'wulou-tab';
const MARKER = 'wulou-tabs-';
/** Word's own distance of default stops, 36 pt (ECMA-376 17.15.1.25). */
const DEFAULT_DISTANCE = 48;
/** More tabs than any form has; beyond it a document is drawn without stops. */
const MOST_TABS = 2000;

type Model = Readonly<Record<string, unknown>>;

const isModel = (value: unknown): value is Model => typeof value === 'object' && value !== null;
const child = (value: unknown, name: string): unknown => (isModel(value) ? value[name] : undefined);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Notes the stops of every paragraph by an empty bookmark at its start. @param document the renderer's parsed document */
export function noteTabStops(document: unknown): ReadonlyMap<string, readonly Stop[]> {
  const styles = new Map(
    list(child(child(document, 'stylesPart'), 'styles')).map((style) => [child(style, 'id'), style] as const),
  );
  const noted = new Map<string, readonly Stop[]>();
  const visit = (element: unknown): void => {
    const children = child(element, 'children');
    if (!Array.isArray(children)) return;
    children.forEach(visit);
    if (child(element, 'type') !== 'paragraph') return;
    const stops = stopsOf(child(element, 'tabs')) ?? styleStops(styles, child(element, 'styleName'));
    if (stops === null) return;
    const name = MARKER + String(noted.size);
    noted.set(name, stops);
    children.unshift({ type: 'bookmarkStart', name });
  };
  visit(child(child(document, 'documentPart'), 'body'));
  return noted;
}

function styleStops(styles: ReadonlyMap<unknown, unknown>, name: unknown): readonly Stop[] | null {
  const seen = new Set<unknown>();
  for (
    let style = styles.get(name);
    style !== undefined && !seen.has(style);
    style = styles.get(child(style, 'basedOn'))
  ) {
    seen.add(style);
    const stops = stopsOf(child(child(style, 'paragraphProps'), 'tabs'));
    if (stops !== null) return stops;
  }
  return null;
}

function stopsOf(tabs: unknown): readonly Stop[] | null {
  const stops = list(tabs).flatMap((tab): Stop[] => {
    const at = (Number.parseFloat(String(child(tab, 'position'))) * 96) / 72;
    const style = child(tab, 'style');
    if (!Number.isFinite(at) || style === 'clear' || style === 'bar') return [];
    return [{ at, kind: style === 'right' || style === 'end' ? 'right' : style === 'center' ? 'center' : 'left' }];
  });
  return stops.length > 0 ? stops.sort((a, b) => a.at - b.at) : null;
}

/** Gives every tab the width to its stop. To be called while the pages are drawn in full size. */
export function layOutTabs(body: HTMLElement, noted: ReadonlyMap<string, readonly Stop[]>): void {
  const tabs = [...body.querySelectorAll<HTMLElement>(`.${TAB_CLASS}`)];
  if (tabs.length > MOST_TABS) return;
  const stops = new Map<Element, readonly Stop[]>();
  for (const marker of body.querySelectorAll(`[id^="${MARKER}"]`)) {
    const paragraph = marker.closest('p');
    if (paragraph !== null) stops.set(paragraph, noted.get(marker.id) ?? []);
    marker.remove();
  }
  for (const tab of tabs) {
    tab.textContent = '\u00A0';
    tab.style.wordSpacing = '';
  }
  for (const tab of tabs) {
    const paragraph = tab.closest('p');
    if (paragraph !== null) layOutTab(tab, paragraph, stops.get(paragraph) ?? []);
  }
}

function layOutTab(tab: HTMLElement, paragraph: HTMLElement, stops: readonly Stop[]): void {
  const origin = paragraph.getBoundingClientRect().left - Number.parseFloat(getComputedStyle(paragraph).marginLeft);
  const box = tab.getBoundingClientRect();
  const from = box.left - origin;
  const stop = stops.find(({ at }) => at > from + 1) ?? defaultStop(from);
  const behind = stop.kind === 'left' ? 0 : widthBehind(tab, paragraph) * (stop.kind === 'right' ? 1 : 0.5);
  // Half a pixel less, so that rounding never breaks the line at its right edge.
  const width = stop.at - from - behind - box.width - 0.5;
  if (width > 0) tab.style.wordSpacing = `${width}px`;
}

function defaultStop(from: number): Stop {
  return { at: (Math.floor((from + 1) / DEFAULT_DISTANCE) + 1) * DEFAULT_DISTANCE, kind: 'left' };
}

/** Width of what stands between this tab and the next one, or the end of the paragraph. */
function widthBehind(tab: HTMLElement, paragraph: HTMLElement): number {
  const all = [...paragraph.querySelectorAll(`.${TAB_CLASS}`)];
  const next = all[all.indexOf(tab) + 1];
  const range = document.createRange();
  range.setStartAfter(tab);
  if (next === undefined) range.setEnd(paragraph, paragraph.childNodes.length);
  else range.setEndBefore(next);
  return range.getBoundingClientRect().width;
}
