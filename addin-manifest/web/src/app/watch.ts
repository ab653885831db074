/** How often is looked while all is well. */
export const everyMs = 30_000;

/** Whoever comes back to the page twice within this time is shown what the first look found. */
export const leastMs = 5_000;

/** After failures it is asked less and less often, down to once in this many turns. */
const seldom = 16;

/**
 * Looks again and again as long as the page is in sight and there is a connection, and at once when somebody comes back
 * to it.
 * @param look Told to stop when the page is left or out of sight; a failure is no matter, there is a next time.
 * @returns Ends it.
 */
export function watch(look: (signal: AbortSignal) => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: AbortController | null = null;
  let [turns, lookedAt] = [1, Date.now()];

  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(once, everyMs * turns);
  };
  function once(): void {
    const own = new AbortController();
    looking = own;
    lookedAt = Date.now();
    clearTimeout(timer);
    look(own.signal)
      .then(
        () => (turns = 1),
        () => (turns = Math.min(turns * 2, seldom)),
      )
      .finally(() => {
        if (looking !== own) return;
        looking = null;
        wait();
      });
  }
  const rest = (): void => {
    clearTimeout(timer);
    looking?.abort();
    looking = null;
  };
  const follow = (): void => {
    if (!isSeen()) rest();
    else if (looking === null && Date.now() - lookedAt >= leastMs) once();
    else if (looking === null) wait();
  };

  const hears: [EventTarget, string][] = [[document, "visibilitychange"], [window, "focus"], [window, "online"], [window, "offline"]];
  hears.forEach(([target, event]) => target.addEventListener(event, follow));
  if (isSeen()) wait();
  return () => {
    hears.forEach(([target, event]) => target.removeEventListener(event, follow));
    rest();
  };
}

const isSeen = (): boolean => document.visibilityState === "visible" && navigator.onLine;
