import type { Assigned, AssignmentState, Item } from "../api/types";

/** Records for tests, whole and plain. */
export const assigned = (state: AssignmentState, more: Partial<Assigned> = {}): Assigned => ({
  stakeholderId: "s1",
  assignmentId: "s1~01",
  name: "Alice Sample",
  organisation: "Ministry",
  category: "Ministry",
  role: "Lead",
  state,
  dueAt: "2026-12-31T00:00:00Z",
  latestVersion: 0,
  acceptedVersion: 0,
  mergedVersion: 0,
  note: null,
  ...more,
});

export const inScope = (...assignments: Assigned[]): Item => ({
  key: "01",
  label: "1",
  text: "Assess the role of networks.",
  use: { kind: "InScope", reason: null, decidedBy: null },
  assignments,
});

export const outOfScope = (): Item => ({ ...inScope(), use: { kind: "NotUsed", reason: "By decision", decidedBy: "Carol Sample" } });
