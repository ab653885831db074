import { useCallback, type ReactNode } from "react";
import { get } from "../api/client";
import { useMe } from "../app/MeContext";
import { Empty } from "../app/Notices";
import { Page } from "../app/Page";
import { hashOf } from "../app/route";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { useTexts } from "../texts/TextsContext";
import { Start } from "./Start";
import "./starting.css";

/** Where an assessment begins. */
export default function StartAssessment(): ReactNode {
  const { t, language } = useTexts();
  const { mayStart } = useMe();
  const templates = useLoaded(useCallback((signal: AbortSignal) => get("/api/templates", { query: { language }, signal }), [language]));
  return (
    <Page
      place="start"
      title={t("start.title")}
      above={
        <a className="back" href={hashOf({ page: "assessments" })}>
          {t("assessments.title")}
        </a>
      }
    >
      {mayStart ? <Show loaded={templates}>{({ templates: all }) => <Start templates={all} />}</Show> : <Empty title={t("start.notAllowed.title")} advice={t("start.notAllowed.advice")} />}
    </Page>
  );
}
