import type { Answer } from "../answering/answer";
import { storage } from "../host/storage";

/** Whose text it is, and for what. */
export type DraftPlace = { person: string; assessmentId: string; itemKey: string };

/** What was typed here and has not been acknowledged by the service. */
export type KeptDraft = {
  answer: Answer;
  /** When the service had last saved what this text began from; null when it had nothing. */
  baseSavedAt: string | null;
  /** The newest version of the answer when this text was begun; 0 for none. */
  baseVersion: number;
  /** The same for every try to submit this text. */
  submissionId: string;
};

const prefix = "officeintegration.draft";

const keyOf = ({ person, assessmentId, itemKey }: DraftPlace): string => [prefix, person, assessmentId, itemKey].join("|");

export function readDraft(place: DraftPlace): KeptDraft | null {
  const text = storage.read(keyOf(place));
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** @returns Whether it is kept; what is not is only on the screen, and the person is told. */
export const keepDraft = (place: DraftPlace, draft: KeptDraft): boolean => storage.write(keyOf(place), JSON.stringify(draft));

export const dropDraft = (place: DraftPlace): void => storage.remove(keyOf(place));

function isKept(value: unknown): value is KeptDraft {
  const answer = (value as Partial<KeptDraft> | null)?.answer as Partial<Answer> | undefined;
  return typeof answer?.markdown === "string" && typeof answer.furtherAction === "string" && Array.isArray(answer.evidence);
}
