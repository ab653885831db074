import { Button, Field, Textarea } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { get, post, type Answered } from "../api/client";
import { useAnnounce } from "../app/Announcer";
import { Failure } from "../app/Notices";
import { Show } from "../app/Show";
import { useDoing } from "../app/useDoing";
import { useLoaded } from "../app/useLoaded";
import { useMayAct } from "../assessments/MayAct";
import { storage } from "../host/storage";
import { Comparison } from "../reading/Comparison";
import { useTexts } from "../texts/TextsContext";

type Conflict = Answered<"get", "/api/assessments/{id}/conflicts">["conflicts"][number];
type Choice = "Mine" | "Theirs" | "Both" | "Edited";

/** Two people changed the same words; both texts stand in the document until somebody decides. */
export function Conflicts({ assessmentId, onDecided }: { assessmentId: string; onDecided: () => void }): ReactNode {
  const { t, number } = useTexts();
  const conflicts = useLoaded(useCallback((signal: AbortSignal) => get("/api/assessments/{id}/conflicts", { path: { id: assessmentId }, signal }), [assessmentId]));
  return (
    <section className="stack" aria-label={t("conflicts.title")}>
      <Show loaded={conflicts}>
        {({ conflicts: all }) => (
          <>
            <h2 className="section">{t("conflicts.count", { count: number(all.length) })}</h2>
            {all.length === 0 && <p className="quiet">{t("conflicts.none")}</p>}
            {all.map((conflict) => (
              <OneConflict key={conflict.id} conflict={conflict} assessmentId={assessmentId} onDecided={onDecided} />
            ))}
          </>
        )}
      </Show>
    </section>
  );
}

function OneConflict({ conflict, assessmentId, onDecided }: { conflict: Conflict; assessmentId: string; onDecided: () => void }): ReactNode {
  const { t, moment } = useTexts();
  const announce = useAnnounce();
  const mayAct = useMayAct();
  const { isAtIt, failure, run } = useDoing();
  const key = `officeintegration.conflict|${assessmentId}|${conflict.id}`;
  const [own, setOwn] = useState(() => storage.read(key));

  function decide(choice: Choice): void {
    run(
      () => post("/api/assessments/{id}/conflicts/{conflict}/decision", { path: { id: assessmentId, conflict: conflict.id }, json: { choice, ...(choice === "Edited" ? { text: own } : {}) } }),
      () => {
        storage.remove(key);
        announce(t("conflicts.decided"));
        onDecided();
      },
    );
  }

  const write = (text: string | null): void => {
    setOwn(text);
    if (text === null) storage.remove(key);
    else storage.write(key, text);
  };
  return (
    <article className="card conflict">
      <h3>
        {conflict.itemKey !== null && <b className="label">{conflict.itemKey}</b>} <span dir="auto">{conflict.stakeholder ?? t("conflicts.outside")}</span>
      </h3>
      <p className="quiet">{t("conflicts.since", { at: moment(conflict.since) })}</p>
      <Comparison older={conflict.mine} newer={conflict.theirs} olderTitle={t("conflicts.mine", { name: conflict.mineBy || t("conflicts.somebody") })} newerTitle={t("conflicts.theirs", { name: conflict.theirsBy || t("conflicts.somebody") })} />
      {mayAct && (
        <div className="page-actions">
          {(["Mine", "Theirs", "Both"] as const).map((choice) => (
            <Button key={choice} disabledFocusable={isAtIt} onClick={() => decide(choice)}>
              {t(`conflicts.take.${choice}`)}
            </Button>
          ))}
          <Button aria-expanded={own !== null} onClick={() => write(own === null ? conflict.mine : null)}>
            {t("conflicts.take.Edited")}
          </Button>
        </div>
      )}
      {mayAct && own !== null && (
        <form
          className="own-text"
          onSubmit={(event) => {
            event.preventDefault();
            decide("Edited");
          }}
        >
          <Field label={t("conflicts.own")}>
            <Textarea dir="auto" rows={4} resize="vertical" value={own} onChange={(_, { value }) => write(value)} />
          </Field>
          <Button type="submit" appearance="primary" disabledFocusable={isAtIt || own.trim() === ""}>
            {t("conflicts.own.do")}
          </Button>
        </form>
      )}
      {failure && <Failure failure={failure} />}
    </article>
  );
}
