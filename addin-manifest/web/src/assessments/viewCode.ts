import { code } from "../app/code";
import type { AssessmentView } from "../app/route";

export const viewCode = {
  overview: code(() => import("../overview/Overview")),
  answers: code(() => import("../answers/Answers")),
  reading: code(() => import("../reading/Reading")),
  people: code(() => import("../people/People")),
  reminders: code(() => import("../reminders/Reminders")),
  document: code(() => import("../document/Document")),
  changes: code(() => import("../document/Changes")),
  history: code(() => import("../history/History")),
};

/** Of a view, or of one thing in it. */
export function loadView({ view, part }: { view: AssessmentView; part?: string }): Promise<unknown> {
  if (part !== undefined && view === "answers") return viewCode.reading.fetch();
  return part !== undefined && view === "document" ? viewCode.changes.fetch() : viewCode[view].fetch();
}
