import { useCallback, useState, type ReactNode } from "react";
import { get } from "../api/client";
import type { OpenedItem, Receipt } from "../api/types";
import { useMe } from "../app/MeContext";
import { Page } from "../app/Page";
import { hashOf } from "../app/route";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { readDraft, type KeptDraft } from "../drafts/drafts";
import { reconcile } from "../drafts/reconcile";
import { Due } from "../progress/Due";
import { StatePill } from "../progress/StatePill";
import { Wording } from "../progress/Wording";
import { useTexts } from "../texts/TextsContext";
import type { Answer } from "./answer";
import { AnswerForm } from "./AnswerForm";
import { ChooseText } from "./ChooseText";
import { HandOff } from "./HandOff";
import { Received } from "./Received";
import { newSubmissionId } from "./useAnswering";
import "./answering.css";

/** One item, with everything needed to answer it. */
export default function ItemPage({ assessmentId, itemKey, place }: { assessmentId: string; itemKey: string; place: string }): ReactNode {
  const { t, language } = useTexts();
  const opened = useLoaded(
    useCallback(
      (signal: AbortSignal) => get("/api/assessments/{id}/items/{itemKey}", { path: { id: assessmentId, itemKey }, query: { language }, signal }),
      [assessmentId, itemKey, language],
    ),
  );
  return (
    <Page
      place={place}
      title={t("item.title", { label: opened.value?.label ?? itemKey })}
      above={
        <a className="back" href={hashOf({ page: "items" })}>
          {t("items.title")}
        </a>
      }
    >
      <Show loaded={opened}>{(item) => <OpenItem item={item} onChanged={opened.reload} />}</Show>
    </Page>
  );
}

function OpenItem({ item, onChanged }: { item: OpenedItem; onChanged: () => void }): ReactNode {
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const isHandedOn = item.assignment.state === "Declined" || item.assignment.state === "Delegated";
  return (
    <div className="answering">
      <Question item={item} state={receipt?.state ?? item.assignment.state} />
      <div className="stack">
        {receipt && <Received receipt={receipt} />}
        {!isHandedOn && <Begin item={item} onReceipt={setReceipt} />}
        {!isHandedOn && receipt === null && <HandOff item={item} onDone={onChanged} />}
      </div>
    </div>
  );
}

function Question({ item, state }: { item: OpenedItem; state: OpenedItem["assignment"]["state"] }): ReactNode {
  const { t, list } = useTexts();
  return (
    <section className="card question" aria-label={t("item.question")}>
      <p className="quiet" dir="auto">
        {item.assessmentTitle}
      </p>
      {item.parentText !== null && (
        <p className="quiet" dir="auto">
          {item.parentText}
        </p>
      )}
      <p className="question-text" dir="auto">
        {item.text}
      </p>
      <Wording provenance={item.provenance} />
      <p className="item-head">
        <StatePill state={state} />
        <Due assigned={{ state, dueAt: item.assignment.dueAt }} />
      </p>
      {item.assignment.note !== null && (
        <p className="note">
          <b>{t("items.note")}</b> <span dir="auto">{item.assignment.note}</span>
        </p>
      )}
      {item.others.length > 0 && <p className="quiet">{t("item.others", { names: list(item.others) })}</p>}
    </section>
  );
}

/** Lets the person decide, at the start or while typing, where this place and the service have different texts. */
function Begin({ item: opened, onReceipt }: { item: OpenedItem; onReceipt: (receipt: Receipt) => void }): ReactNode {
  const { objectId } = useMe();
  const { language } = useTexts();
  const { assessmentId, itemKey } = opened;
  const place = { person: objectId, assessmentId, itemKey };
  const [{ item, submissionId, start, round }, setBegun] = useState(() => begin(readDraft(place), opened, 0));
  const [chosen, setChosen] = useState<Answer | null>(null);
  const onElsewhere = useCallback(
    async (mine: () => KeptDraft): Promise<void> => {
      const now = await get("/api/assessments/{id}/items/{itemKey}", { path: { id: assessmentId, itemKey }, query: { language } });
      setChosen(null);
      setBegun((before) => begin(mine(), now, before.round + 1));
    },
    [assessmentId, itemKey, language],
  );
  if (start.kind === "choose" && chosen === null) {
    return <ChooseText mine={start.mine} theirs={start.theirs} theirsFrom={start.theirsFrom} onChosen={setChosen} />;
  }

  const first = start.kind === "go" ? { answer: start.answer, isUnsent: start.isUnsent, submissionId } : { answer: chosen ?? start.mine, isUnsent: true, submissionId: newSubmissionId() };
  return <AnswerForm key={round} place={place} item={item} first={first} onElsewhere={onElsewhere} onReceipt={onReceipt} />;
}

const begin = (kept: KeptDraft | null, item: OpenedItem, round: number) => ({ item, submissionId: kept?.submissionId ?? newSubmissionId(), start: reconcile(kept, item), round });
