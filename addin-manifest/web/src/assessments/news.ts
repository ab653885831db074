import type { Status } from "../api/types";
import type { Texts } from "../texts/texts";

/** @param answers Assignments with an answer that was not there before. */
export type News = { answers: number; isOther: boolean };

/** What a coordinator would want to see of what happened between two statuses; null when it is nothing of that. */
export function newsIn(seen: Status, now: Status): News | null {
  const before = new Map(assignmentsOf(seen).map((one) => [one.assignmentId, one.latestVersion]));
  const answers = assignmentsOf(now).filter((one) => one.latestVersion > (before.get(one.assignmentId) ?? 0)).length;
  const isOther = seen.master?.version !== now.master?.version || conflictsOf(seen) !== conflictsOf(now);
  return answers > 0 || isOther ? { answers, isOther } : null;
}

/** "New answers: 2" */
export const newsWords = ({ answers }: News, { t, number }: Texts): string => (answers > 0 ? t("news.answers", { count: number(answers) }) : t("news.other"));

const assignmentsOf = (status: Status): Status["headings"][number]["items"][number]["assignments"] =>
  status.headings.flatMap((heading) => heading.items).flatMap((item) => item.assignments);

const conflictsOf = (status: Status): string =>
  status.conflicts
    .map(({ id }) => id)
    .sort()
    .join();
