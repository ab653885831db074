import { useCallback, useEffect, useState } from "react";
import { post, type Answered } from "../api/client";
import { useLoaded, type Loaded } from "../app/useLoaded";
import { regionOf, type DocumentIdentity } from "./identity";
import type { WordDocument } from "./WordDocument";

export type Reading = Answered<"post", "/api/assessments/{id}/section/reading">;
export type UnsentAnswer = Reading["answers"][number];

const lookEveryMs = 5_000;

/** What the service made of the document, and which items were typed in since. */
export type Unsent = { loaded: Loaded<{ reading: Reading }>; touched: ReadonlySet<string> };

/**
 * Has the service compare the document with what was handed in, and watches from then on whether somebody types in it:
 * that is seen without a connection, too.
 */
export function useUnsent(word: WordDocument, { assessmentId, items }: DocumentIdentity): Unsent {
  const read = useCallback(
    async (signal: AbortSignal) => {
      const regions = items.map(regionOf);
      const texts = await word.texts(regions);
      const file = await word.file();
      const reading = await post("/api/assessments/{id}/section/reading", { path: { id: assessmentId }, file, signal });
      return { reading, texts };
    },
    [word, assessmentId, items],
  );
  const loaded = useLoaded(read);
  const touched = useTouched(word, items, loaded.value?.texts ?? null);
  return { loaded, touched };
}

/** @param known The words of each item when they were last compared; null before that. */
function useTouched(word: WordDocument, items: readonly string[], known: (string | null)[] | null): ReadonlySet<string> {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setTouched(new Set());
    if (known === null) return;
    let isOver = false;
    const look = (): void => {
      word.texts(items.map(regionOf)).then(
        (texts) => {
          const now = items.filter((_, index) => texts[index] !== known[index]);
          if (!isOver) setTouched((before) => (now.length === before.size && now.every((key) => before.has(key)) ? before : new Set(now)));
        },
        () => {
          // Word is busy with something else; it is asked again.
        },
      );
    };
    const every = setInterval(look, lookEveryMs);
    const leave = word.onSelection(look);
    return () => {
      isOver = true;
      clearInterval(every);
      leave();
    };
  }, [word, items, known]);
  return touched;
}
