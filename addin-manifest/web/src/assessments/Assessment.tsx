import { useCallback, type ReactNode } from "react";
import type { Status } from "../api/types";
import { statusOf } from "../app/firstQuestions";
import { useMe } from "../app/MeContext";
import { Page } from "../app/Page";
import { assessmentViews, hashOf, type AssessmentView } from "../app/route";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { useTexts } from "../texts/TextsContext";
import { MayActContext } from "./MayAct";
import { RefreshOrShow } from "./RefreshOrShow";
import { useNews } from "./useNews";
import { Answers, Changes, Document, History, Overview, People, Reading, Reminders } from "./views";
import "./assessment.css";

function View({ status, view, part, onChanged }: { status: Status; view: AssessmentView; part: string | null; onChanged: () => void }): ReactNode {
  switch (view) {
    case "overview":
      return <Overview status={status} />;
    case "answers":
      return part === null ? <Answers status={status} /> : <Reading key={part} status={status} assignmentId={part} onChanged={onChanged} />;
    case "people":
      return <People status={status} onChanged={onChanged} />;
    case "reminders":
      return <Reminders status={status} onChanged={onChanged} />;
    case "document":
      return part === null ? <Document status={status} onChanged={onChanged} /> : <Changes key={part} status={status} part={part} />;
    case "history":
      return <History status={status} />;
  }
}

/** One assessment as its coordinators see it: its title, the ways through it, and one of its views. */
export default function Assessment({ id, view, part, place }: { id: string; view: AssessmentView; part: string | null; place: string }): ReactNode {
  const { t, language } = useTexts();
  const { objectId } = useMe();
  const status = useLoaded(
    useCallback((signal: AbortSignal) => statusOf.ask(signal, id, language), [id, language]),
    () => statusOf.arrived(id, language),
  );
  const kept = useNews(status.value, id, place, view === "overview");
  return (
    <Page
      place={place}
      title={kept.status?.assessment.title ?? t("assessment.title")}
      above={
        <a className="back" href={hashOf({ page: "assessments" })}>
          {t("assessments.title")}
        </a>
      }
      actions={<RefreshOrShow loaded={status} news={kept.news} onShow={kept.show} />}
    >
      <nav className="views" aria-label={t("views")}>
        {assessmentViews.map((one) => (
          <a key={one} href={hashOf({ page: "assessment", id, view: one })} aria-current={one === view ? "page" : undefined}>
            {t(`view.${one}`)}
          </a>
        ))}
      </nav>
      <Show loaded={{ ...status, value: kept.status }}>{(value) => (
          <MayActContext value={value.assessment.coordinators.some((person) => person.objectId.toLowerCase() === objectId.toLowerCase())}>
            <View status={value} view={view} part={part} onChanged={status.reload} />
          </MayActContext>
        )}</Show>
    </Page>
  );
}
