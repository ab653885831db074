import { useCallback, type ReactNode } from "react";
import { get, post } from "../api/client";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { useTexts } from "../texts/TextsContext";
import { SendMany } from "./SendMany";
import "./reminders.css";

/** Nobody is reminded unseen: the list comes first. */
export function RemindNow({ assessmentId, onReminded }: { assessmentId: string; onReminded: () => void }): ReactNode {
  const { t, number, moment, list } = useTexts();
  const preview = useLoaded(useCallback((signal: AbortSignal) => get("/api/assessments/{id}/reminders", { path: { id: assessmentId }, signal }), [assessmentId]));
  const sent = (): void => {
    preview.reload();
    onReminded();
  };
  return (
    <section className="card act" aria-label={t("remind.title")}>
      <h2 className="section">{t("remind.title")}</h2>
      <Show loaded={preview}>
        {({ reminders }) =>
          reminders.length === 0 ? (
            <p className="quiet">{t("remind.nobody")}</p>
          ) : (
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
          )
        }
      </Show>
      <SendMany
        assessmentId={assessmentId}
        kind="reminders"
        label={preview.value?.reminders.length ? t("remind.do", { count: number(preview.value.reminders.length) }) : null}
        send={() => post("/api/assessments/{id}/reminders", { path: { id: assessmentId } })}
        onSent={sent}
      />
    </section>
  );
}
