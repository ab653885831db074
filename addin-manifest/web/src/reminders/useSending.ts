import { useCallback, useEffect, useRef, useState } from "react";
import { get, type Answered } from "../api/client";
import { watch } from "../app/watch";

type Kind = keyof Answered<"get", "/api/assessments/{id}/sending">;

/** Who is to get a message, and how many of them have been seen to. */
export type UnderWay = { people: number; done: number };

/** While something is being sent, it is asked so often how far it has come. */
const closelyMs = 1_000;

/**
 * What is being sent this moment, whoever began it and in whichever window; followed to its end.
 * @param isBegunHere It was begun by this page, so that there is something to follow soon.
 * @param onEnded Hears that it has come to its end, with whom it was for.
 * @returns Null while nothing is.
 */
export function useSending(assessmentId: string, kind: Kind, isBegunHere: boolean, onEnded: (people: number) => void): UnderWay | null {
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const latest = useRef({ underWay, onEnded });
  latest.current.onEnded = onEnded;

  const look = useCallback(
    async (signal: AbortSignal): Promise<void> => {
      const now = (await get("/api/assessments/{id}/sending", { path: { id: assessmentId }, signal }))[kind];
      if (signal.aborted) return;
      const before = latest.current.underWay;
      latest.current.underWay = now;
      setUnderWay(now);
      if (before !== null && now === null) latest.current.onEnded(before.people);
    },
    [assessmentId, kind],
  );

  const isClose = isBegunHere || underWay !== null;
  useEffect(() => {
    if (!isClose) return watch(look);
    const leaving = new AbortController();
    // Whoever is at it already is answered by what began it; a look that fails is made again.
    const timer = setInterval(() => void look(leaving.signal).catch(() => undefined), closelyMs);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [isClose, look]);
  useEffect(() => {
    const leaving = new AbortController();
    void look(leaving.signal).catch(() => undefined);
    return () => leaving.abort();
  }, [look]);
  return underWay;
}
