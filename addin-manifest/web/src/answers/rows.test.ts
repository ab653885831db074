import { expect, test } from "vitest";
import { assigned, inScope, outOfScope } from "../progress/samples.test-data";
import { peopleIn, rowsOf } from "./rows";

const headings = [
  { id: "A", title: "Needs", items: [inScope(assigned("Sent"), assigned("Merged", { assignmentId: "s2~01", name: "Li Shili", organisation: "国家通信管理局" }))] },
  { id: "B", title: "Roles", items: [{ ...inScope(), key: "02", label: "2" }, { ...outOfScope(), key: "03", label: "3" }] },
];
const now = Date.parse("2027-01-01T00:00:00Z");
const keys = (stage: Parameters<typeof rowsOf>[1]["stage"], text = "") => rowsOf(headings, { stage, text }, now).map((row) => row.key);

test("everything stands below its heading", () => {
  expect(keys("all")).toEqual(["A", "01", "s1~01", "s2~01", "B", "02", "03"]);
});

test("a stage leaves only those at it, with what they stand below", () => {
  expect(keys("merged")).toEqual(["A", "01", "s2~01"]);
});

test("nobody at a stage, nothing to show", () => {
  expect(keys("drafting")).toEqual([]);
});

test("an item that nobody is asked for can be looked for; one out of scope is none", () => {
  expect(keys("unassigned")).toEqual(["B", "02"]);
});

test("overdue is what is still to be written after its date", () => {
  expect(keys("overdue")).toEqual(["A", "01", "s1~01"]);
});

test.each([["li shi"], ["通信"]])("%s finds a person", (text) => {
  expect(keys("all", text)).toEqual(["A", "01", "s2~01"]);
});

test("people are counted", () => {
  expect(peopleIn(rowsOf(headings, { stage: "all", text: "" }, now))).toBe(2);
});
