import { useCallback, useEffect, useState } from "react";

/** Something from the service. While it is read again, what was read before stays in sight. */
export type Loaded<T> = {
  value: T | null;
  /** What was thrown by the newest attempt; a Problem, unless the fault is the page's. */
  failure: Error | null;
  isLoading: boolean;
  reload: () => void;
};

/**
 * @param load Must be the same function as long as the same thing is meant (useCallback).
 * @param arrived What the first load would bring, when it is already there.
 */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, arrived: () => T | null = never): Loaded<T> {
  const [round, setRound] = useState(0);
  const [first] = useState(() => ({ by: load, value: arrived() }));
  const [seen, setSeen] = useState<Seen<T>>({ ...first, failure: null, isLoading: first.value === null });
  const reload = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    const leaving = new AbortController();
    const isInSight = round === 0 && first.by === load && first.value !== null;
    if (!isInSight) setSeen((before) => ({ by: load, value: before.by === load ? before.value : null, failure: null, isLoading: true }));
    load(leaving.signal).then(
      (value) => {
        // The same state again draws nothing again.
        if (!leaving.signal.aborted) setSeen((before) => (before.value === value && !before.isLoading ? before : { by: load, value, failure: null, isLoading: false }));
      },
      (failure: unknown) => {
        if (!leaving.signal.aborted) setSeen((before) => ({ ...before, failure: asError(failure), isLoading: false }));
      },
    );
    return () => leaving.abort();
  }, [load, round, first]);

  return { value: seen.by === load ? seen.value : null, failure: seen.failure, isLoading: seen.isLoading, reload };
}

type Seen<T> = { by: (signal: AbortSignal) => Promise<T>; value: T | null; failure: Error | null; isLoading: boolean };

const never = (): null => null;

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
