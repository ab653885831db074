/** Something that is asked of the service before there is anything to show it in. */
export type Early<About extends readonly string[], T> = {
  /** Asks now; a failure is heard by whoever waits for it. */
  begin: (...about: About) => void;
  /** What was asked early is used once; after that, and for something else, it is asked anew. */
  ask: (signal: AbortSignal, ...about: About) => Promise<T>;
};

/** @param ask Without a signal nobody is there yet who could leave. */
export function early<About extends readonly string[], T>(ask: (signal: AbortSignal | undefined, ...about: About) => Promise<T>): Early<About, T> {
  let begun: { about: About; answer: Promise<T> } | null = null;
  return {
    begin: (...about) => {
      begun = { about, answer: ask(undefined, ...about) };
      begun.answer.catch(() => undefined);
    },
    ask: (signal, ...about) => {
      const answer = begun !== null && isSame(begun.about, about) ? begun.answer : null;
      begun = null;
      return answer ?? ask(signal, ...about);
    },
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.every((part, index) => part === other[index]);
