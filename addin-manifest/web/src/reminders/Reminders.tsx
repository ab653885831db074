import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { get, post } from "../api/client";
import type { Status } from "../api/types";
import { Failure } from "../app/Notices";
import { Show } from "../app/Show";
import { useDoing } from "../app/useDoing";
import { useLoaded } from "../app/useLoaded";
import { useMayAct } from "../assessments/MayAct";
import { useTexts } from "../texts/TextsContext";
import { Simulation } from "./Simulation";
import "./reminders.css";

/** Who is asked and reminded when: first what would happen, then the button that makes it happen. */
export default function Reminders({ status, onChanged }: { status: Status; onChanged: () => void }): ReactNode {
  const { id } = status.assessment;
  const mayAct = useMayAct();
  const simulation = useLoaded(useCallback((signal: AbortSignal) => get("/api/assessments/{id}/simulation", { path: { id }, signal }), [id]));
  const changed = (): void => {
    simulation.reload();
    onChanged();
  };
  return (
    <div className="stack">
      {mayAct && <Ask assessmentId={id} onAsked={changed} />}
      {mayAct && <RemindNow assessmentId={id} onReminded={changed} />}
      <Show loaded={simulation}>{(value) => <Simulation simulation={value} />}</Show>
    </div>
  );
}

/** Sends the prompts of everything that is planned; who has been asked is not asked again. */
function Ask({ assessmentId, onAsked }: { assessmentId: string; onAsked: () => void }): ReactNode {
  const { t, number } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const [asked, setAsked] = useState<number | null>(null);
  const ask = (): void =>
    run(
      () => post("/api/assessments/{id}/prompts", { path: { id: assessmentId } }),
      ({ people }) => {
        setAsked(people);
        onAsked();
      },
    );
  return (
    <section className="card act" aria-label={t("ask.title")}>
      <h2 className="section">{t("ask.title")}</h2>
      <p className="quiet">{t("ask.advice")}</p>
      <div>
        <Button disabledFocusable={isAtIt} onClick={ask}>
          {t("ask.do")}
        </Button>
      </div>
      <p role="status">{asked !== null && t("ask.done", { count: number(asked) })}</p>
      {failure && <Failure failure={failure} />}
    </section>
  );
}

/** Nobody is reminded unseen: the list comes first. */
function RemindNow({ assessmentId, onReminded }: { assessmentId: string; onReminded: () => void }): ReactNode {
  const { t, number, moment, list } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const [reminded, setReminded] = useState<number | null>(null);
  const preview = useLoaded(useCallback((signal: AbortSignal) => get("/api/assessments/{id}/reminders", { path: { id: assessmentId }, signal }), [assessmentId]));
  const remind = (): void =>
    run(
      () => post("/api/assessments/{id}/reminders", { path: { id: assessmentId } }),
      ({ people }) => {
        setReminded(people);
        preview.reload();
        onReminded();
      },
    );
  return (
    <section className="card act" aria-label={t("remind.title")}>
      <h2 className="section">{t("remind.title")}</h2>
      <Show loaded={preview}>
        {({ reminders }) =>
          reminders.length === 0 ? (
            <p className="quiet">{t("remind.nobody")}</p>
          ) : (
            <>
              <details>
                <summary>{t("remind.who", { count: number(reminders.length) })}</summary>
                <ul className="plain-list who-list">
                  {reminders.map((one) => (
                    <li key={one.stakeholderId}>
                      <b dir="auto">{one.name}</b> <span dir="auto">{one.organisation}</span>
                      <span className="quiet"> {t("remind.what", { items: list(one.itemKeys), at: moment(one.arrivesAt), count: number(one.remindersSent) })}</span>
                    </li>
                  ))}
                </ul>
              </details>
              <div>
                <Button disabledFocusable={isAtIt} onClick={remind}>
                  {t("remind.do", { count: number(reminders.length) })}
                </Button>
              </div>
            </>
          )
        }
      </Show>
      <p role="status">{reminded !== null && t("remind.done", { count: number(reminded) })}</p>
      {failure && <Failure failure={failure} />}
    </section>
  );
}
