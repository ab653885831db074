/** From nothing to done; the order in which a bar is drawn. "blocked" needs somebody to act. */
export const stages = ["merged", "accepted", "submitted", "drafting", "waiting", "blocked"];

const stageOf = {
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
  Unreachable: "blocked",
};

export const stage = (state) => stageOf[state] ?? "waiting";

/** Whether the person is expected to answer: a reviewer is not, and neither is who handed the item on. */
const expected = (assignment) => assignment.role !== "Reviewer" && assignment.state !== "Delegated";

/** The stages of the answers expected for an item; an item in scope without anybody waits. */
export function answerStages(item) {
  if (item.use.kind !== "InScope") return [];
  const answers = item.assignments.filter(expected).map((assignment) => stage(assignment.state));
  return answers.length > 0 ? answers : ["waiting"];
}

/** How many expected answers stand at each stage. */
export function count(items) {
  const counts = Object.fromEntries(stages.map((name) => [name, 0]));
  for (const name of items.flatMap(answerStages)) counts[name] += 1;
  return { counts, total: Object.values(counts).reduce((sum, value) => sum + value, 0) };
}

export const received = (counts) => counts.submitted + counts.accepted + counts.merged;

const settled = new Set(["Submitted", "Accepted", "Merged", "Declined", "Delegated"]);

export const isOverdue = (assignment, now = Date.now()) =>
  !settled.has(assignment.state) && Boolean(assignment.dueAt) && Date.parse(assignment.dueAt) < now;
