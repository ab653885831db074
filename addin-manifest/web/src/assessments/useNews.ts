import { useCallback, useEffect, useRef, useState } from "react";
import { getIfChanged } from "../api/client";
import type { Status } from "../api/types";
import { useAnnounce } from "../app/Announcer";
import { watch } from "../app/watch";
import { useTexts } from "../texts/TextsContext";
import { newsIn, newsWords, type News } from "./news";

/** A status that is kept up: what is in sight, and what came since and waits to be shown. */
export type Kept = { status: Status | null; news: News | null; show: () => void };

/**
 * Looks for what happened since the status was read, and says it once. It waits to be shown, so that nothing moves under
 * whoever reads or types; a place that is new to the eye, and one with nothing but figures, shows it by itself.
 * @param read As it was read last; what is read anew takes the place of everything that came since.
 * @param assessmentId The assessment it is the status of.
 * @param place Where the person is.
 * @param isFigures There is nothing to lose one's place in.
 */
export function useNews(read: Status | null, assessmentId: string, place: string, isFigures: boolean): Kept {
  const texts = useTexts();
  const { language } = texts;
  const announce = useAnnounce();
  const [held, setHeld] = useState<{ of: Status | null; shown: Status | null; newest: Status | null }>(() => whole(read));
  const { shown, newest } = held.of === read ? held : whole(read);
  const latest = useRef({ shown, newest, texts });
  latest.current = { shown, newest, texts };
  const show = useCallback(() => setHeld((before) => (before.shown === before.newest ? before : { ...before, shown: before.newest })), []);

  useEffect(() => {
    if (read === null) return undefined;
    return watch(async (signal) => {
      const known = latest.current.newest ?? read;
      const now = await getIfChanged("/api/assessments/{id}/status", known, { path: { id: assessmentId }, query: { language }, signal });
      if (now === null || signal.aborted) return;
      const news = newsIn(known, now);
      setHeld((before) => ({ of: read, shown: before.of === read ? before.shown : read, newest: now }));
      if (news !== null) announce(newsWords(news, latest.current.texts));
    });
  }, [read, assessmentId, language, announce]);

  useEffect(show, [place, show]);
  useEffect(() => {
    if (isFigures) show();
  }, [isFigures, newest, show]);

  return { status: shown, news: shown !== null && newest !== null && !isFigures ? newsIn(shown, newest) : null, show };
}

const whole = (read: Status | null): { of: Status | null; shown: Status | null; newest: Status | null } => ({ of: read, shown: read, newest: read });
