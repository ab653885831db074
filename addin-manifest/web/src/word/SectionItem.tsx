import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { download, post, put } from "../api/client";
import { Problem } from "../api/problem";
import type { MyItem } from "../api/types";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import { Due } from "../progress/Due";
import { StatePill } from "../progress/StatePill";
import { useTexts } from "../texts/TextsContext";
import { answerTag, labelTag } from "./identity";
import { Jump } from "./Jump";
import { OtherDraft } from "./OtherDraft";
import { useSeenDraft, type DraftOwner } from "./useSeenDraft";
import type { Reading, UnsentAnswer } from "./useUnsent";
import { WordFailure, type WordDocument } from "./WordDocument";

/** One item of the section file: what of it was sent, and what can be done with it. */
export function SectionItem({
  word,
  reading,
  answer,
  asked,
  isTouched,
  onChanged,
}: {
  word: WordDocument;
  reading: Reading;
  answer: UnsentAnswer;
  /** Null until it is known, or when it is somebody else's. */
  asked: MyItem | null;
  /** Somebody has typed in it since it was compared. */
  isTouched: boolean;
  onChanged: () => void;
}): ReactNode {
  const { t, number, moment } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const [done, setDone] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { itemKey, draft } = answer;
  const state = isTouched && answer.state !== "Missing" ? "Edited" : answer.state;
  const owner = { assessmentId: reading.assessmentId, stakeholderId: reading.stakeholderId, itemKey };
  const [seen, note] = useSeenDraft(owner);
  const other = draft && !answer.isDraftHere && draft.savedAt !== seen && state !== "Missing" ? draft : null;
  const path = { id: reading.assessmentId, itemKey };
  const query = { basedOn: String(answer.newestVersion) };

  useEffect(() => {
    if (draft && answer.isDraftHere) note(draft.savedAt);
  }, [draft, answer.isDraftHere, note]);

  const finish = (sentence: string): void => {
    setDone(sentence);
    setAsking(false);
    onChanged();
  };
  const submit = (): void =>
    run(
      async () => post("/api/assessments/{id}/items/{itemKey}/document", { path, query, file: await word.file(), headers: over(seen) }),
      ({ version, submittedAt }) => {
        note(null);
        finish(t("word.submitted", { version: number(version), at: moment(submittedAt) }));
      },
    );
  const saveOver = (savedAt: string | null): void =>
    run(
      async () => put("/api/assessments/{id}/items/{itemKey}/document", { path, query, file: await word.file(), headers: over(savedAt) }),
      ({ savedAt: now }) => {
        note(now);
        finish(t("word.draft.done", { at: moment(now) }));
      },
    );
  const insert = (): void =>
    run(
      () => putIn(word, owner, answer.newestVersion),
      () => finish(t("word.insert.done", { version: number(answer.newestVersion) })),
    );
  const insertDraft = (savedAt: string): void =>
    run(
      () => putDraftIn(word, owner, state === "Edited"),
      () => {
        note(savedAt);
        finish(t("word.elsewhere.done"));
      },
    );

  return (
    <article className="card word-item" aria-labelledby={`item-${itemKey}`}>
      <p className="item-head">
        <b className="label" id={`item-${itemKey}`}>
          {asked?.label ?? itemKey}
        </b>
        {asked && <StatePill state={asked.state} />}
        {asked && <Due assigned={asked} />}
      </p>
      {asked && (
        <p className="item-words" dir="auto">
          {asked.text}
        </p>
      )}
      {asked?.note != null && (
        <p className="note">
          <b>{t("items.note")}</b> <span dir="auto">{asked.note}</span>
        </p>
      )}
      <p className={state === "Edited" ? "unsent" : "quiet"}>{t(`word.state.${state}`, { version: number(answer.newestVersion) })}</p>
      {!answer.isCertain && state !== "Missing" && <p className="note">{t("word.uncertain")}</p>}
      {draft && !other && state === "Edited" && <p className="quiet">{t("word.draft.kept", { at: moment(draft.savedAt) })}</p>}
      {other && (
        <OtherDraft draft={other} isAtIt={isAtIt} onInsert={() => insertDraft(other.savedAt)} onReplace={state === "Edited" ? () => saveOver(other.savedAt) : null} />
      )}
      <div className="page-actions">
        <Jump word={word} itemKey={itemKey} label={asked?.label ?? itemKey} />
        {state === "Edited" && (
          <>
            <Button appearance="primary" disabledFocusable={isAtIt} onClick={submit}>
              {isAtIt ? t("answer.sending") : t("word.submit")}
            </Button>
            {asked && !other && (
              <Button disabledFocusable={isAtIt} onClick={() => saveOver(seen)}>
                {t("word.draft")}
              </Button>
            )}
          </>
        )}
        {answer.newestVersion > 0 && (state === "Older" || state === "Edited") && (
          <Button disabledFocusable={isAtIt} aria-expanded={state === "Edited" ? isAsking : undefined} onClick={state === "Edited" ? () => setAsking(!isAsking) : insert}>
            {t("word.insert")}
          </Button>
        )}
      </div>
      {isAsking && (
        <div className="notice" role="group" aria-label={t("word.insert")}>
          <p>{t("word.insert.warn")}</p>
          <Button disabledFocusable={isAtIt} onClick={insert}>
            {t("word.insert.anyway")}
          </Button>
        </div>
      )}
      <p role="status">{done !== null && !isAtIt && failure === null && done}</p>
      {/* Another answer came in meanwhile: with the document compared again, the person sees it and decides. */}
      {failure && <Failure failure={failure} {...(failure instanceof Problem && failure.isConflict ? { onRetry: () => run(() => Promise.resolve(), onChanged) } : {})} />}
    </article>
  );
}

/** Says which draft the text goes on from. */
const over = (savedAt: string | null): Record<string, string> => (savedAt === null ? {} : { "If-Match": `"${savedAt}"` });

/** Puts the answer that was sent last into the document, in the place of what stands there. */
async function putIn(word: WordDocument, { assessmentId, stakeholderId, itemKey }: DraftOwner, version: number): Promise<void> {
  const file = await download("/api/assessments/{id}/assignments/{assignmentId}/document", {
    path: { id: assessmentId, assignmentId: `${stakeholderId}~${itemKey}` },
    query: { version: String(version) },
  });
  found(await word.replaceAfter(labelTag(itemKey, stakeholderId), answerTag(itemKey, stakeholderId), await file.content.text()));
}

/** Puts the draft into the document: below what was written there, or in the place of what was sent. */
async function putDraftIn(word: WordDocument, { assessmentId, stakeholderId, itemKey }: DraftOwner, isBelow: boolean): Promise<void> {
  const file = await download("/api/assessments/{id}/items/{itemKey}/draft/document", { path: { id: assessmentId, itemKey } });
  const [tag, ooxml] = [answerTag(itemKey, stakeholderId), await file.content.text()];
  found(await (isBelow ? word.addInto(tag, ooxml) : word.replaceAfter(labelTag(itemKey, stakeholderId), tag, ooxml)));
}

function found(isThere: boolean): void {
  if (!isThere) throw new WordFailure("ItemNotFound");
}
