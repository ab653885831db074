import { useCallback, useEffect, useRef, useState } from "react";
import { storage } from "../host/storage";

/** Something the person has set going. */
export type Doing = {
  isAtIt: boolean;
  /** What was thrown by the newest attempt; everything typed is still there. */
  failure: Error | null;
  /** @param done Hears what came of it; not called when it failed. */
  run: <T>(work: () => Promise<T>, done: (value: T) => void) => void;
};

export function useDoing(): Doing {
  const [{ isAtIt, failure }, setDoing] = useState<{ isAtIt: boolean; failure: Error | null }>({ isAtIt: false, failure: null });
  const run = useCallback(<T>(work: () => Promise<T>, done: (value: T) => void): void => {
    setDoing({ isAtIt: true, failure: null });
    work().then(
      (value) => {
        setDoing({ isAtIt: false, failure: null });
        done(value);
      },
      (thrown: unknown) => setDoing({ isAtIt: false, failure: thrown instanceof Error ? thrown : new Error(String(thrown)) }),
    );
  }, []);
  return { isAtIt, failure, run };
}

/**
 * Something long that may be begun twice without harm: when the page is loaded again in the middle of it, it is begun
 * again, and the person sees how it ends.
 * @param name Of the action and what it is about.
 */
export function useLongDoing<T>(name: string, work: () => Promise<T>, done: (value: T) => void): Omit<Doing, "run"> & { begin: () => void } {
  const { isAtIt, failure, run } = useDoing();
  const key = `officeintegration.doing|${name}`;
  const newest = useRef({ work, done });
  newest.current = { work, done };
  const begin = useCallback(() => {
    storage.write(key, "begun");
    run(
      () => newest.current.work().finally(() => storage.remove(key)),
      (value) => newest.current.done(value),
    );
  }, [key, run]);

  useEffect(() => {
    if (storage.read(key) !== null) begin();
    // Once, when the page is there again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return { isAtIt, failure, begin };
}
