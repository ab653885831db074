import type { Assigned, AssignmentState, Item } from "../api/types";

/** From done to not begun; the order in which a bar is drawn. "blocked" needs somebody to act. */
export const stages = ["merged", "accepted", "submitted", "drafting", "waiting", "blocked"] as const;
export type Stage = (typeof stages)[number];
export type Counts = Readonly<Record<Stage, number>>;

const stageOfState: Record<AssignmentState, Stage> = {
  Planned: "waiting",
  Sent: "waiting",
  Delivered: "waiting",
  Opened: "waiting",
  Drafting: "drafting",
  Returned: "drafting",
  Submitted: "submitted",
  Accepted: "accepted",
  Merged: "merged",
  Declined: "blocked",
  Delegated: "waiting",
  Unreachable: "blocked",
};

export const stageOf = (state: AssignmentState): Stage => stageOfState[state];

/** Whether the person is expected to answer: a reviewer is not, and neither is who handed the item on. */
export const isExpected = (assigned: Assigned): boolean => assigned.role !== "Reviewer" && assigned.state !== "Delegated";

/** The stages of the answers expected for an item; an item in scope that nobody is asked for waits. */
export function answerStages(item: Item): Stage[] {
  if (item.use.kind !== "InScope") return [];
  const answers = item.assignments.filter(isExpected).map((assigned) => stageOf(assigned.state));
  return answers.length > 0 ? answers : ["waiting"];
}

export function countStages(found: readonly Stage[]): Counts {
  const counts = { merged: 0, accepted: 0, submitted: 0, drafting: 0, waiting: 0, blocked: 0 };
  for (const stage of found) counts[stage] += 1;
  return counts;
}

/** How many expected answers stand at each stage. */
export const countItems = (items: readonly Item[]): Counts => countStages(items.flatMap(answerStages));

export const totalOf = (counts: Counts): number => stages.reduce((sum, stage) => sum + counts[stage], 0);

export const receivedOf = (counts: Counts): number => counts.submitted + counts.accepted + counts.merged;

const settled: ReadonlySet<AssignmentState> = new Set(["Submitted", "Accepted", "Merged", "Declined", "Delegated"]);

/** @param dueAt ISO 8601; empty when there is no date. */
export const isOverdue = ({ state, dueAt }: { state: AssignmentState; dueAt: string }, nowMs: number): boolean =>
  !settled.has(state) && dueAt !== "" && Date.parse(dueAt) < nowMs;
