import type { ReactNode } from "react";
import type { Item, Status } from "../api/types";
import { hashOf } from "../app/route";
import { attentionOf } from "../progress/coverage";
import { isOverdue } from "../progress/stages";
import { useTexts } from "../texts/TextsContext";

/** What only a coordinator can do next; a quiet sentence when there is nothing. */
export function NeedsYou({ status, items }: { status: Status; items: readonly Item[] }): ReactNode {
  const { t, number } = useTexts();
  const found = { ...attentionOf(items, (assigned) => isOverdue(assigned, Date.now())), conflicts: status.conflicts.length };
  const shown = (["toRead", "conflicts", "unreachable", "declined", "unassigned", "overdue"] as const).filter((kind) => found[kind] > 0);
  return (
    <section className="card wide">
      <h2 className="section">{t("needs.title")}</h2>
      {shown.length === 0 ? (
        <p className="quiet">{t("needs.nothing")}</p>
      ) : (
        <ul className="needs plain-list">
          {shown.map((kind) => (
            <li key={kind}>
              <a href={hashOf({ page: "assessment", id: status.assessment.id, view: "answers" })}>
                <b>{number(found[kind])}</b>
                <span>{t(`needs.${kind}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
