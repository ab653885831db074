import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { get, post } from "../api/client";
import { Failure } from "../app/Notices";
import { Show } from "../app/Show";
import { useDoing } from "../app/useDoing";
import { useLoaded } from "../app/useLoaded";
import { useTexts } from "../texts/TextsContext";
import "./reminders.css";

/** Nobody is reminded unseen: the list comes first. */
export function RemindNow({ assessmentId, onReminded }: { assessmentId: string; onReminded: () => void }): ReactNode {
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
