import { expect, test } from "vitest";
import { attentionOf, byCategory, coverageRows, elapsedShare } from "./coverage";
import { assigned, inScope, outOfScope } from "./samples.test-data";

const heading = (...items: ReturnType<typeof inScope>[]) => [{ id: "A", title: "Needs", items }];

test("a category that is not asked is a gap, and one that has answered is whole", () => {
  const [row] = coverageRows(heading(inScope(assigned("Accepted"), assigned("Sent", { category: "Industry" }))));
  expect(row?.cells.filter((cell) => cell.coverage !== "none")).toEqual([
    { category: "Ministry", coverage: "all", received: 1, asked: 1, blocked: 0 },
    { category: "Industry", coverage: "asked", received: 0, asked: 1, blocked: 0 },
  ]);
});

test("two of three answers of a category are some", () => {
  const [row] = coverageRows(heading(inScope(assigned("Accepted"), assigned("Submitted"), assigned("Unreachable"))));
  expect(row?.cells[0]).toEqual({ category: "Ministry", coverage: "some", received: 2, asked: 3, blocked: 1 });
});

test("items out of scope have no row", () => {
  expect(coverageRows(heading(outOfScope()))).toEqual([]);
});

test("categories come in the resolution's order, and only those that are asked", () => {
  const found = byCategory([inScope(assigned("Sent", { category: "Academia" }), assigned("Merged")), inScope(assigned("Sent"))]);
  expect(found.map(({ category, people }) => [category, people])).toEqual([["Ministry", 1], ["Academia", 1]]);
});

test("what needs a coordinator is counted by kind", () => {
  const items = [inScope(assigned("Submitted"), assigned("Unreachable")), inScope(assigned("Declined")), inScope(), outOfScope()];
  expect(attentionOf(items, (one) => one.state === "Unreachable")).toEqual({ toRead: 1, unreachable: 1, declined: 1, unassigned: 1, overdue: 1 });
});

test.each([
  ["2026-01-01", "2026-01-11", "2026-01-06", 0.5],
  ["2026-01-01", "2026-01-11", "2025-12-01", 0],
  ["2026-01-01", "2026-01-11", "2026-02-01", 1],
  ["2026-01-11", "2026-01-11", "2026-01-11", 1],
])("from %s until %s, on %s %d of the time has gone", (from, until, now, share) => {
  expect(elapsedShare(from, until, Date.parse(now))).toBeCloseTo(share);
});
