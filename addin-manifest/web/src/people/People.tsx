import { useCallback, type ReactNode } from "react";
import { get } from "../api/client";
import type { Status } from "../api/types";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { useMayAct } from "../assessments/MayAct";
import { Assign } from "../assigning/Assign";
import { useTexts } from "../texts/TextsContext";
import { Auditors } from "./Auditors";
import { ImportPeople } from "./ImportPeople";
import { PersonReach } from "./PersonReach";
import { ReachLadder } from "./ReachLadder";
import "./people.css";

/** Who is asked, how far each has been reached, and what to do about those who are not. */
export default function People({ status, onChanged }: { status: Status; onChanged: () => void }): ReactNode {
  const { t, language } = useTexts();
  const { id } = status.assessment;
  const mayAct = useMayAct();
  const reach = useLoaded(useCallback((signal: AbortSignal) => get("/api/assessments/{id}/reach", { path: { id }, query: { language }, signal }), [id, language]));
  const stakeholders = useLoaded(useCallback((signal: AbortSignal) => get("/api/assessments/{id}/stakeholders", { path: { id }, signal }), [id]));
  const changed = (): void => {
    reach.reload();
    onChanged();
  };
  const imported = (): void => {
    stakeholders.reload();
    changed();
  };
  return (
    <div className="stack">
      <Show loaded={reach}>
        {({ totals, people }) => (
          <>
            <section className="card" aria-label={t("reach.title")}>
              <h2 className="section">{t("reach.title")}</h2>
              {people.length === 0 ? <p className="quiet">{t(stakeholders.value?.stakeholders.length ? "reach.unassigned" : "reach.nobody")}</p> : <ReachLadder totals={totals} />}
            </section>
            <ul className="plain-list people-list">
              {people.map((person) => (
                <li key={person.stakeholderId}>
                  <PersonReach assessmentId={id} person={person} people={people} onChanged={reach.reload} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Show>
      <Auditors status={status} onChanged={onChanged} />
      {mayAct && (
        <>
          <Assign status={status} people={stakeholders} onAssigned={changed} />
          <ImportPeople assessmentId={id} onImported={imported} />
        </>
      )}
    </div>
  );
}
