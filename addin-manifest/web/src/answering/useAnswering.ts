import { useCallback, useEffect, useRef, useState } from "react";
import { post, put } from "../api/client";
import { Problem } from "../api/problem";
import type { OpenedItem, Receipt } from "../api/types";
import { dropDraft, keepDraft, type DraftPlace, type KeptDraft } from "../drafts/drafts";
import { isSame, sentEvidence, type Answer } from "./answer";

const pauseMs = 1200;

/** Where what was typed is. "here": only on this device; "nowhere": only on this screen. */
export type Kept = { where: "still" } | { where: "service"; at: string } | { where: "here" | "nowhere"; failure: Error | null };

export type Answering = {
  answer: Answer;
  kept: Kept;
  change: (answer: Answer) => void;
  /** @throws {Problem} Then everything typed is still here. */
  submit: () => Promise<Receipt>;
};

/**
 * Keeps every keystroke on this device at once, and a draft with the service whenever typing pauses; when the
 * connection comes back, too. What the service has acknowledged is removed from the device.
 * @param first What the person goes on from; unsent text is sent at once.
 * @param onElsewhere Another text was saved from elsewhere since; gives the one that stands here at that moment.
 */
export function useAnswering(
  place: DraftPlace,
  opened: OpenedItem,
  first: { answer: Answer; isUnsent: boolean; submissionId: string },
  onElsewhere: (mine: () => KeptDraft) => Promise<void>,
): Answering {
  const [answer, setAnswer] = useState(first.answer);
  const [kept, setKept] = useState<Kept>(first.isUnsent ? { where: "here", failure: null } : { where: "still" });
  const newest = useRef(first.answer);
  const base = useRef({ baseSavedAt: opened.draft?.savedAt ?? null, baseVersion: opened.newest?.version ?? 0, submissionId: first.submissionId });
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const { person, assessmentId, itemKey } = place;

  const saveNow = useCallback(async (): Promise<void> => {
    const sent = newest.current;
    try {
      const draft = await put("/api/assessments/{id}/items/{itemKey}/draft", {
        path: { id: assessmentId, itemKey },
        json: bodyOf(sent),
        headers: over(base.current.baseSavedAt),
      });
      base.current.baseSavedAt = draft.savedAt;
      if (!isSame(sent, newest.current)) return;
      dropDraft({ person, assessmentId, itemKey });
      setKept({ where: "service", at: draft.savedAt });
    } catch (problem) {
      const failure = problem instanceof Problem && problem.status === 412 ? await onElsewhere(() => ({ answer: newest.current, ...base.current })).then(() => null, asError) : problem;
      if (failure === null) return;
      setKept((before) => ({ where: before.where === "nowhere" ? "nowhere" : "here", failure: failure as Error }));
    }
  }, [person, assessmentId, itemKey, onElsewhere]);

  // One after the other: the next one is saved over this one.
  const save = useCallback((): Promise<void> => {
    clearTimeout(pause.current);
    saving.current = saving.current.then(saveNow);
    return saving.current;
  }, [saveNow]);

  const change = useCallback(
    (changed: Answer): void => {
      newest.current = changed;
      setAnswer(changed);
      const isKept = keepDraft({ person, assessmentId, itemKey }, { answer: changed, ...base.current });
      setKept({ where: isKept ? "here" : "nowhere", failure: null });
      clearTimeout(pause.current);
      pause.current = setTimeout(() => void save(), pauseMs);
    },
    [person, assessmentId, itemKey, save],
  );

  useEffect(() => {
    if (first.isUnsent) void save();
    // Only what was unsent when the item was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    const retry = (): void => {
      if (kept.where === "here" || kept.where === "nowhere") void save();
    };
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [kept.where, save]);

  useEffect(() => () => clearTimeout(pause.current), []);

  const submit = useCallback(async (): Promise<Receipt> => {
    clearTimeout(pause.current);
    // A draft that is on its way must not arrive after the answer, nor count as one that was typed elsewhere.
    await saving.current;
    const receipt = await post("/api/assessments/{id}/items/{itemKey}/contributions", {
      path: { id: assessmentId, itemKey },
      json: bodyOf(newest.current),
      headers: { ...over(base.current.baseSavedAt), "Idempotency-Key": base.current.submissionId },
    });
    dropDraft({ person, assessmentId, itemKey });
    base.current = { baseSavedAt: null, baseVersion: receipt.version, submissionId: newSubmissionId() };
    setKept({ where: "service", at: receipt.submittedAt });
    return receipt;
  }, [person, assessmentId, itemKey]);

  return { answer, kept, change, submit };
}

export const newSubmissionId = (): string => crypto.randomUUID();

/** Whether something only waits for the connection. */
export const isWaiting = (kept: Kept): boolean =>
  (kept.where === "here" || kept.where === "nowhere") && (kept.failure === null || (kept.failure instanceof Problem && kept.failure.isPassing));

const over = (savedAt: string | null): Record<string, string> => (savedAt === null ? { "If-None-Match": "*" } : { "If-Match": `"${savedAt}"` });

const asError = (failure: unknown): Error => failure as Error;

const bodyOf = (answer: Answer) => ({ ...answer, evidence: sentEvidence(answer) });
