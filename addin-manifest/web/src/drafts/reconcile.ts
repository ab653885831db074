import { answerOf, emptyAnswer, isSame, type Answer } from "../answering/answer";
import type { OpenedItem } from "../api/types";
import type { KeptDraft } from "./drafts";

/** What the person goes on from, or two texts of which none may be lost. */
export type Start =
  | { kind: "go"; answer: Answer; /** It was typed here and never arrived. */ isUnsent: boolean }
  | { kind: "choose"; mine: Answer; theirs: Answer; theirsFrom: "draft" | "submitted" };

/** @param kept What this device kept; null when it kept nothing. */
export function reconcile(kept: KeptDraft | null, opened: Pick<OpenedItem, "draft" | "newest">): Start {
  const { draft, newest } = opened;
  const theirs = draft ? answerOf(draft) : newest ? answerOf(newest) : emptyAnswer;
  if (kept === null || isSame(kept.answer, theirs)) return { kind: "go", answer: theirs, isUnsent: false };
  if (draft && isLater(draft.savedAt, kept.baseSavedAt)) return { kind: "choose", mine: kept.answer, theirs, theirsFrom: "draft" };
  if (newest && newest.version > kept.baseVersion && !isSame(kept.answer, answerOf(newest)))
    return { kind: "choose", mine: kept.answer, theirs: answerOf(newest), theirsFrom: "submitted" };
  return { kind: "go", answer: kept.answer, isUnsent: true };
}

const isLater = (moment: string, than: string | null): boolean => than === null || Date.parse(moment) > Date.parse(than);
