import { useEffect, useState } from "react";

/**
 * How many parts of something large are drawn: the first at once, then one more whenever the page is at rest, so that
 * nobody waits for what is not yet in sight.
 */
export function useGrowing(parts: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => (drawn < parts ? whenAtRest(() => setDrawn(drawn + 1)) : undefined), [drawn, parts]);
  return Math.min(drawn, parts);
}

/** @returns Calls it off. Safari knows no rest, and waits a moment instead. */
function whenAtRest(act: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const asked = requestIdleCallback(act);
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(act, 50);
  return () => clearTimeout(asked);
}
