import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { download, post } from "../api/client";
import { Failure } from "../app/Notices";
import { saveAs } from "../app/saveAs";
import { useDoing } from "../app/useDoing";
import { useMayAct } from "../assessments/MayAct";
import { useTexts } from "../texts/TextsContext";
import { outside, type ReachedPerson } from "./rungs";

/** One person: how far, what is in the way, and what comes next. */
export function PersonReach({ assessmentId, person, people, onChanged }: { assessmentId: string; person: ReachedPerson; people: readonly ReachedPerson[]; onChanged: () => void }): ReactNode {
  const { t, list, moment } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const mayAct = useMayAct();
  const path = { id: assessmentId };
  const deputies = people.filter((other) => person.deputies.includes(other.stakeholderId)).map((other) => other.name);

  const giveFile = (): void =>
    run(
      () => download("/api/assessments/{id}/section", { path, query: { stakeholderId: person.stakeholderId } }),
      (file) => saveAs(file.content, file.name ?? "section.docx"),
    );
  const record = (): void => run(() => post("/api/assessments/{id}/reach/{stakeholderId}/steps", { path: { ...path, stakeholderId: person.stakeholderId }, json: { step: person.next } }), onChanged);
  const remind = (): void => run(() => post("/api/assessments/{id}/reminders", { path, json: { stakeholderId: person.stakeholderId, itemKey: null } }), onChanged);

  return (
    <article className={person.problem === null ? "person" : "person troubled"}>
      <h3 dir="auto">{person.name}</h3>
      <span className="quiet" dir="auto">
        {person.organisation}
      </span>
      <span className="pill">
        <span className={`swatch rung-${person.rung}`} aria-hidden="true" />
        {person.rungText}
      </span>
      <span className="quiet items">{list(person.items.map((item) => item.itemKey))}</span>
      {(person.problemText !== null || person.nextText !== null) && (
        <p className="why">
          {person.problemText !== null && <b dir="auto">{person.problemText}</b>}
          {person.nextText !== null && <span dir="auto">{person.nextText}</span>}
          {person.next === "Deputy" && deputies.length > 0 && <span dir="auto"> {list(deputies)}</span>}
        </p>
      )}
      {person.mayHaveArrivedTwice && <p className="quiet why">{t("reach.twice")}</p>}
      {person.steps.length > 0 && <p className="quiet why">{t("reach.steps", { steps: list(person.steps.map((step) => `${t(`step.${step.step}`)} (${moment(step.at)})`)) })}</p>}
      {mayAct && (
        <div className="page-actions why">
          {person.next === "Remind" && (
            <Button size="small" disabledFocusable={isAtIt} onClick={remind}>
              {t("reach.remind")}
            </Button>
          )}
          {person.sectionFile !== null && (
            <Button size="small" disabledFocusable={isAtIt} onClick={giveFile}>
              {t("reach.file")}
            </Button>
          )}
          {person.mail !== null && <a href={person.mail}>{t("reach.mail")}</a>}
          {outside.has(person.next) && (
            <Button size="small" disabledFocusable={isAtIt} onClick={record}>
              {t("reach.done")}
            </Button>
          )}
        </div>
      )}
      {failure && <Failure failure={failure} />}
    </article>
  );
}
