import { useCallback, useEffect, useRef, useState } from "react";
import type { Status } from "../api/types";
import { watch } from "../app/watch";
import { newsIn, type News } from "./news";

/** A status that is kept up: what is in sight, and what came since and waits to be shown. */
export type Kept = { status: Status | null; news: News | null; show: () => void };

/**
 * Looks for what happened since the status was read. It waits to be shown, so that nothing moves under whoever reads or
 * types; a place that is new to the eye, and one with nothing but figures, shows it by itself.
 * @param read As it was read last; what is read anew takes the place of everything that came since.
 * @param ask Gives null while nothing has happened; the same function as long as the same assessment is meant.
 * @param place Where the person is.
 * @param isFigures There is nothing to lose one's place in.
 * @param onNews Hears of what has come, once.
 */
export function useNews(read: Status | null, ask: (known: Status, signal: AbortSignal) => Promise<Status | null>, place: string, isFigures: boolean, onNews: (news: News) => void): Kept {
  const [held, setHeld] = useState<{ of: Status | null; shown: Status | null; newest: Status | null }>(() => whole(read));
  const { shown, newest } = held.of === read ? held : whole(read);
  const latest = useRef({ shown, newest, onNews });
  latest.current = { shown, newest, onNews };
  const show = useCallback(() => setHeld((before) => (before.shown === before.newest ? before : { ...before, shown: before.newest })), []);

  useEffect(() => {
    if (read === null) return undefined;
    return watch(async (signal) => {
      const known = latest.current.newest ?? read;
      const now = await ask(known, signal);
      if (now === null || signal.aborted) return;
      const news = newsIn(known, now);
      setHeld((before) => ({ of: read, shown: before.of === read ? before.shown : read, newest: now }));
      if (news !== null) latest.current.onNews(news);
    });
  }, [read, ask]);

  useEffect(show, [place, show]);
  useEffect(() => {
    if (isFigures) show();
  }, [isFigures, newest, show]);

  return { status: shown, news: shown !== null && newest !== null && !isFigures ? newsIn(shown, newest) : null, show };
}

const whole = (read: Status | null): { of: Status | null; shown: Status | null; newest: Status | null } => ({ of: read, shown: read, newest: read });
