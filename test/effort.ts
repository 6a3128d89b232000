/**
 * How hard the tests try that make their own examples. The short form runs with every change, the long one by `npm run test:long`;
 * every seed and every count stands here. TEST_SEED tries other examples.
 */
export const isLong = process.env['TEST_LONG'] === '1';

/** The seed of everything made at random; named in the title of each test that uses it. */
export const SEED = Number(process.env['TEST_SEED'] ?? 20230110);

/** A property is tried so many times less than its usual number in the short form, and so many times more in the long one. */
const SHORTER = 3;
const LONGER = 10;

/** How often a property is tried, given its usual number of runs. */
export function runs(usual: number): { numRuns: number; seed: number } {
  return { numRuns: isLong ? usual * LONGER : Math.ceil(usual / SHORTER), seed: SEED };
}

function inForm<Count>(short: Count, long: Count): Count {
  return isLong ? long : short;
}

/** All of these in the long form; in the short one so many, evenly spread, and others with another seed. */
export function someOf<Case>(all: readonly Case[], short: number): readonly Case[] {
  const stride = isLong ? 1 : Math.max(1, Math.floor(all.length / short));
  return all.filter((_, index) => index % stride === SEED % stride);
}

/** Fixtures of each subject that all surfaces are compared on. */
export const FIXTURES_COMPARED = inForm(1, Infinity);

/** Files made by the fuzzers, each from a seed of its own. */
export const FUZZED_ZIPS = inForm(60, 4_000);
export const FUZZED_PARTS = inForm(12, 800);
export const FUZZED_PACKS = inForm(60, 4_000);

/** Hostile files opened in the page. */
export const FUZZED_IN_PAGE = inForm(12, 200);

/** Different names in one XML file. */
export const NAMES_MET = inForm(15_000, 40_000);

/** Rounds of check, fill, undo and clear in one page, and after how many everything that is made once has been made: caches, chunks, compiled code. */
export const ROUNDS_IN_PAGE = inForm(8, 200);
export const ROUNDS_SETTLED = inForm(4, 10);

/** Switches of the test host turned on under the built page: one that is warned of, one that refuses all writes, one that half fails. */
export const SWITCHES_IN_PAGE: 'all' | readonly string[] = inForm<'all' | readonly string[]>(
  ['changeTrackingMissing', 'readOnly', 'failWrite', 'placeholderWriteRefused'],
  'all',
);

/** Pixels between the widths of the window that the cover is looked at in. */
export const WIDTH_STEP = inForm(80, 20);

/** Rounds through the adapter to Word. */
export const ROUNDS_IN_WORD = inForm(5, 200);

/** Documents checked against the schemas, before and after everything that is done to them. */
export const VALIDATED = inForm(1, 30);

/** Documents that LibreOffice opens; none in the short form, which does not need the program. */
export const OPENED_BY_LIBREOFFICE = inForm(0, 12);
