import type { ReactNode } from "react";
import type { OwnAssessment } from "../api/types";
import { ownAssessments } from "../app/firstQuestions";
import { useMe } from "../app/MeContext";
import { Empty } from "../app/Notices";
import { Page } from "../app/Page";
import { Refresh } from "../app/Refresh";
import { hashOf } from "../app/route";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { nameOf } from "../texts/languages";
import { useTexts } from "../texts/TextsContext";

/** Every assessment the person has a part in. */
export function Assessments(): ReactNode {
  const { t } = useTexts();
  const { mayStart } = useMe();
  const assessments = useLoaded(ownAssessments.ask, ownAssessments.arrived);
  return (
    <Page place="assessments" title={t("assessments.title")} actions={<>{mayStart && <StartLink />}<Refresh loaded={assessments} /></>}>
      <Show loaded={assessments}>
        {({ assessments: all }) =>
          all.length === 0 ? (
            <Empty title={t("assessments.empty.title")} advice={t("assessments.empty.advice")} />
          ) : (
            <ul className="plain-list stack">
              {all.map((assessment) => (
                <li key={assessment.id}>
                  <AssessmentCard assessment={assessment} />
                </li>
              ))}
            </ul>
          )
        }
      </Show>
    </Page>
  );
}

function StartLink(): ReactNode {
  const { t } = useTexts();
  return (
    <a className="start-link" href={hashOf({ page: "start" })}>
      {t("start.title")}
    </a>
  );
}

function AssessmentCard({ assessment }: { assessment: OwnAssessment }): ReactNode {
  const { t, day } = useTexts();
  return (
    <a className="card link-card" href={placeOf(assessment)}>
      <h2 className="card-title" dir="auto">
        {assessment.title}
      </h2>
      <p className="facts">
        <span dir="auto">{assessment.state}</span>
        <span>{t("cycle", { cycle: assessment.cycle })}</span>
        <span>{nameOf(assessment.language)}</span>
        <span>{t("due.on", { date: day(assessment.dueAt) })}</span>
        <span>{t(`part.${assessment.role}`)}</span>
      </p>
    </a>
  );
}

/** Progress is the coordinators' to see; whoever answers goes to their items. */
const placeOf = (assessment: OwnAssessment): string =>
  hashOf(assessment.role === "Stakeholder" ? { page: "items" } : { page: "assessment", id: assessment.id, view: "overview" });
