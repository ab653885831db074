export type Span = { from: string; until: string };

/** Where a moment lies between two others, in percent, kept inside by a margin for its sign. */
export function placeOf(at: string, { from, until }: Span): number {
  const [start, end, moment] = [Date.parse(from), Date.parse(until), Date.parse(at)];
  const share = end > start ? Math.min(1, Math.max(0, (moment - start) / (end - start))) : 0;
  return margin + share * (100 - 2 * margin);
}

const margin = 2;
