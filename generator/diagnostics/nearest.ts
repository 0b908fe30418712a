import { distance } from "fastest-levenshtein";

/** Names longer than this are not typed by hand, and comparing them is slow. */
const longestName = 100;

/** The candidate that was probably meant by `word`; none if all are too different. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestName) {
    return undefined;
  }
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = 1 + Math.max(1, Math.floor((word.length + 1) / 3));
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= least) {
      continue;
    }
    const difference = distance(wanted, candidate.toLowerCase());
    if (difference < least && difference < candidate.length) {
      best = candidate;
      least = difference;
    }
  }
  return best;
}
