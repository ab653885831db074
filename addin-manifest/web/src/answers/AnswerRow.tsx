import { memo, type ReactNode } from "react";
import type { Assigned, Item } from "../api/types";
import { hashOf } from "../app/route";
import { Due } from "../progress/Due";
import { StatePill } from "../progress/StatePill";
import { useTexts } from "../texts/TextsContext";
import type { Row } from "./rows";

/** A row that stays in sight while the list is scrolled is not drawn again. */
export const AnswerRow = memo(function AnswerRow({ row, assessmentId }: { row: Row; assessmentId: string }): ReactNode {
  switch (row.kind) {
    case "heading":
      return (
        <h2 className="answers-heading">
          <b className="numeral">{row.heading.id}</b> <span dir="auto">{row.heading.title}</span>
        </h2>
      );
    case "item":
      return <ItemRow item={row.item} />;
    case "person":
      return <PersonRow assigned={row.assigned} assessmentId={assessmentId} />;
  }
});

function ItemRow({ item }: { item: Item }): ReactNode {
  const { t } = useTexts();
  return (
    <div className="answers-item">
      <h3 className="item-text">
        <b className="label">{item.label}</b>
        <span dir="auto">{item.text}</span>
      </h3>
      {item.use.kind !== "InScope" && <OutOfScope use={item.use} />}
      {item.use.kind === "InScope" && item.assignments.length === 0 && <p className="quiet">{t("people.none")}</p>}
    </div>
  );
}

function OutOfScope({ use }: { use: Item["use"] }): ReactNode {
  const { t } = useTexts();
  return (
    <p className="out">
      <span className="pill">{t(`use.${use.kind}`)}</span>
      {use.reason != null && <span dir="auto">{use.reason}</span>}
      {use.decidedBy != null && <span className="quiet">{t("use.decidedBy", { name: use.decidedBy })}</span>}
    </p>
  );
}

function PersonRow({ assigned, assessmentId }: { assigned: Assigned; assessmentId: string }): ReactNode {
  const { t } = useTexts();
  return (
    <div className="answers-person">
      <span className="who">
        {assigned.latestVersion > 0 ? (
          <a href={hashOf({ page: "assessment", id: assessmentId, view: "answers", part: assigned.assignmentId })} dir="auto">
            <b>{assigned.name}</b>
          </a>
        ) : (
          <b dir="auto">{assigned.name}</b>
        )}
        <span className="quiet" dir="auto">
          {assigned.organisation}
        </span>
      </span>
      <span className="quiet">{t(`role.${assigned.role}`)}</span>
      <StatePill state={assigned.state} />
      <Due assigned={assigned} />
      {assigned.note != null && (
        <span className="note" dir="auto">
          {assigned.note}
        </span>
      )}
    </div>
  );
}
