import type { ReactNode } from "react";
import type { AssignmentState } from "../api/types";
import { useTexts } from "../texts/TextsContext";
import { isOverdue } from "./stages";

/** Until when an answer is wanted; plainly so when that is past. */
export function Due({ assigned }: { assigned: { state: AssignmentState; dueAt: string } }): ReactNode {
  const { t, day } = useTexts();
  const isLate = isOverdue(assigned, Date.now());
  return <span className={isLate ? "due late" : "due"}>{t(isLate ? "due.late" : "due.on", { date: day(assigned.dueAt) })}</span>;
}
