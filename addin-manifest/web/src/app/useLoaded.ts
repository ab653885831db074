import { useCallback, useEffect, useState } from "react";

/** Something from the service. While it is read again, what was read before stays in sight. */
export type Loaded<T> = {
  value: T | null;
  /** What was thrown by the newest attempt; a Problem, unless the fault is the page's. */
  failure: Error | null;
  isLoading: boolean;
  reload: () => void;
};

/** @param load Must be the same function as long as the same thing is meant (useCallback). */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [round, setRound] = useState(0);
  const [seen, setSeen] = useState<{ by: typeof load; value: T | null; failure: Error | null; isLoading: boolean }>({ by: load, ...nothing });
  const reload = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    const leaving = new AbortController();
    setSeen((before) => ({ by: load, value: before.by === load ? before.value : null, failure: null, isLoading: true }));
    load(leaving.signal).then(
      (value) => {
        if (!leaving.signal.aborted) setSeen({ by: load, value, failure: null, isLoading: false });
      },
      (failure: unknown) => {
        if (!leaving.signal.aborted) setSeen((before) => ({ ...before, failure: asError(failure), isLoading: false }));
      },
    );
    return () => leaving.abort();
  }, [load, round]);

  return { value: seen.by === load ? seen.value : null, failure: seen.failure, isLoading: seen.isLoading, reload };
}

const nothing = { value: null, failure: null, isLoading: true };

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
