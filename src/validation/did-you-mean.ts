import leven from 'leven';

/** The candidate nearest to what was written, or `null` when none is near enough to be meant. */
export function didYouMean(written: string, candidates: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(written.length * 0.4));
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of candidates) {
    const distance = leven(written.toLowerCase(), candidate.toLowerCase(), { maxDistance: least });
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
