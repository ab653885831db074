/** Something that is asked of the service before there is anything to show it in. */
export type Early<About extends readonly string[], T> = {
  /** Asks now; a failure is heard by whoever waits for it. The promise comes to its end in either case. */
  begin: (...about: About) => Promise<unknown>;
  /** What was asked early is used once; after that, and for something else, it is asked anew. */
  ask: (signal: AbortSignal, ...about: About) => Promise<T>;
  /** What was asked early, when it has come and nobody has used it; else null. */
  arrived: (...about: About) => T | null;
};

/** @param ask Without a signal nobody is there yet who could leave. */
export function early<About extends readonly string[], T>(ask: (signal: AbortSignal | undefined, ...about: About) => Promise<T>): Early<About, T> {
  type Begun = { about: About; answer: Promise<T>; value: T | null };
  let begun: Begun | null = null;
  const begunFor = (about: About): Begun | null => (begun !== null && isSame(begun.about, about) ? begun : null);
  return {
    begin: (...about) => {
      const asked: Begun = { about, answer: ask(undefined, ...about), value: null };
      begun = asked;
      return asked.answer.then((value) => (asked.value = value)).catch(() => null);
    },
    ask: (signal, ...about) => {
      const answer = begunFor(about)?.answer;
      begun = null;
      return answer ?? ask(signal, ...about);
    },
    arrived: (...about) => begunFor(about)?.value ?? null,
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.every((part, index) => part === other[index]);
