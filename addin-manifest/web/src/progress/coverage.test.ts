import { expect, test } from "vitest";
import { attentionOf, byCategory, coverageOf, elapsedShare } from "./coverage";
import { assigned, inScope, outOfScope } from "./samples.test-data";

const heading = (...items: ReturnType<typeof inScope>[]) => [{ id: "A", title: "Needs", items }];

const cellsOf = (table: ReturnType<typeof coverageOf>) => Object.fromEntries(table.rows.map(({ category, cells }) => [category, cells[0]]));

test("a category that is not asked is a gap, and one that has answered is whole", () => {
  const cells = cellsOf(coverageOf(heading(inScope(assigned("Accepted"), assigned("Sent", { category: "Industry" })))));
  expect(cells.Ministry).toEqual({ key: "01", coverage: "all", received: 1, asked: 1, blocked: 0 });
  expect(cells.Industry).toMatchObject({ coverage: "asked", asked: 1 });
  expect(cells.Academia).toMatchObject({ coverage: "none" });
});

test("two of three answers of a category are some", () => {
  const cells = cellsOf(coverageOf(heading(inScope(assigned("Accepted"), assigned("Submitted"), assigned("Unreachable")))));
  expect(cells.Ministry).toEqual({ key: "01", coverage: "some", received: 2, asked: 3, blocked: 1 });
});

test("items out of scope have no column, and a part's label stands with its item's", () => {
  const [whole, part] = [{ ...inScope(), key: "05", label: "5." }, { ...inScope(), key: "05.b", label: "(b)" }];
  expect(coverageOf(heading(outOfScope(), whole, part)).columns.map((column) => column.label)).toEqual(["5.", "5. (b)"]);
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
