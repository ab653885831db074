import { lazy } from "react";
import type { AssessmentView } from "../app/route";

const load = {
  overview: () => import("../overview/Overview"),
  answers: () => import("../answers/Answers"),
  reading: () => import("../reading/Reading"),
  people: () => import("../people/People"),
  reminders: () => import("../reminders/Reminders"),
  document: () => import("../document/Document"),
  history: () => import("../history/History"),
};

export const Overview = lazy(load.overview);
export const Answers = lazy(load.answers);
export const Reading = lazy(load.reading);
export const People = lazy(load.people);
export const Reminders = lazy(load.reminders);
export const Document = lazy(load.document);
export const History = lazy(load.history);

/** The code of a view, or of one answer that is read. */
export const loadView = ({ view, part }: { view: AssessmentView; part?: string }): Promise<unknown> =>
  view === "answers" && part !== undefined ? load.reading() : load[view]();
