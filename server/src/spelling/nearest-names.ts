// Answers a misspelt name with the names that the user may have meant.

import { distance } from 'fastest-levenshtein';

/** A sentence to append to an error, with a space before it: " Did you mean `a` or `b`?"; empty when nothing is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearestNames(name, known).map((candidate) => `\`${candidate}\``);
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}

/**
 * At most three of the known names, the nearest first; none that is further off than a third of its letters, but for those
 * that the name is the beginning of.
 */
function nearestNames(name: string, known: readonly string[]): readonly string[] {
  return known
    .map((candidate) => ({ candidate, away: distance(name.toLowerCase(), candidate) }))
    .filter(({ candidate, away }) => {
      const isBeginning = name.length > 2 && candidate.startsWith(name.toLowerCase());
      return isBeginning || away <= Math.max(2, Math.floor(candidate.length / 3));
    })
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
