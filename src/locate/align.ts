/** Matching two sequences in order: which of the things expected stands where, when some are gone, added or changed. */

/**
 * Finds for each of `expected` things at most one of `candidates`, in ascending order and each used once, so that the sum of scores
 * is greatest. Scores of 0 or less mean no match. Ties go to the earlier candidate: what is like it further on is a copy.
 * O(expected × candidates).
 * @returns the candidate index for each expected thing, -1 where there is none.
 */
export function align(
  expected: number,
  candidates: number,
  score: (expected: number, candidate: number) => number,
): number[] {
  const width = candidates + 1;
  // best[e * width + c]: greatest sum using the things from e on and the candidates from c on.
  const best = new Float64Array((expected + 1) * width);
  const gain = new Float64Array(expected * candidates);
  for (let e = expected - 1; e >= 0; e -= 1) {
    for (let c = candidates - 1; c >= 0; c -= 1) {
      const own = score(e, c);
      gain[e * candidates + c] = own;
      const skip = Math.max(best[(e + 1) * width + c] ?? 0, best[e * width + c + 1] ?? 0);
      best[e * width + c] = own > 0 ? Math.max(skip, own + (best[(e + 1) * width + c + 1] ?? 0)) : skip;
    }
  }
  const matched = new Array<number>(expected).fill(-1);
  let e = 0;
  for (let c = 0; c < candidates && e < expected; c += 1) {
    const here = best[e * width + c] ?? 0;
    // The first thing that can have this candidate without any loss.
    let owner = e;
    const isOwn = (): boolean => {
      const own = gain[owner * candidates + c] ?? 0;
      return own > 0 && here === own + (best[(owner + 1) * width + c + 1] ?? 0);
    };
    while (owner < expected && !isOwn()) owner += 1;
    if (owner === expected) continue;
    matched[owner] = c;
    e = owner + 1;
  }
  return matched;
}

/**
 * Both steps for things and candidates as they are. @param isSure whether a score holds without the order
 * @returns the candidate index for each thing, -1 where there is none.
 */
export function matchUp<Thing, Candidate>(
  things: readonly Thing[],
  candidates: readonly Candidate[],
  score: (thing: Thing, candidate: Candidate, index: number) => number,
  isSure: (score: number, thing: Thing, candidate: Candidate, index: number) => boolean,
): number[] {
  const pairs = (at: (thing: Thing, candidate: Candidate, index: number) => number) => (one: number, other: number) => {
    const thing = things[one];
    const candidate = candidates[other];
    return thing === undefined || candidate === undefined ? 0 : at(thing, candidate, one);
  };
  const sure = pairs((thing, candidate, index) => {
    const own = score(thing, candidate, index);
    return isSure(own, thing, candidate, index) ? own : 0;
  });
  return alignRest(align(things.length, candidates.length, pairs(score)), candidates.length, sure);
}

/**
 * What `align` left over because it stands in another place than expected (lines and rows that people moved): each thing without a
 * match gets the candidate nobody has that fits it best, the first of equals. For scores that are sure without the order.
 * @param matched what `align` gave. @returns the same with more matches.
 */
export function alignRest(
  matched: readonly number[],
  candidates: number,
  score: (expected: number, candidate: number) => number,
): number[] {
  const taken = new Set(matched);
  return matched.map((candidate, expected) => {
    if (candidate >= 0) return candidate;
    let best = -1;
    let most = 0;
    for (let other = 0; other < candidates; other += 1) {
      const own = taken.has(other) ? 0 : score(expected, other);
      if (own > most) [best, most] = [other, own];
    }
    taken.add(best);
    return best;
  });
}
