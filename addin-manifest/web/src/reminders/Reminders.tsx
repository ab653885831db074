import { useCallback, type ReactNode } from "react";
import { get, post } from "../api/client";
import type { Status } from "../api/types";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { useMayAct } from "../assessments/MayAct";
import { useTexts } from "../texts/TextsContext";
import { Policy } from "./Policy";
import { RemindNow } from "./RemindNow";
import { SendMany } from "./SendMany";
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
      {mayAct && <Policy status={status} onChanged={changed} />}
      <Show loaded={simulation}>{(value) => <Simulation simulation={value} />}</Show>
    </div>
  );
}

/** Sends the prompts of everything that is planned; who has been asked is not asked again. */
function Ask({ assessmentId, onAsked }: { assessmentId: string; onAsked: () => void }): ReactNode {
  const { t } = useTexts();
  return (
    <section className="card act" aria-label={t("ask.title")}>
      <h2 className="section">{t("ask.title")}</h2>
      <p className="quiet">{t("ask.advice")}</p>
      <SendMany assessmentId={assessmentId} kind="prompts" label={t("ask.do")} send={() => post("/api/assessments/{id}/prompts", { path: { id: assessmentId } })} onSent={onAsked} />
    </section>
  );
}
