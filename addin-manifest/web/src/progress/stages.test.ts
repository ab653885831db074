import { expect, test } from "vitest";
import { answerStages, countItems, isOverdue, receivedOf, totalOf } from "./stages";
import { assigned, inScope, outOfScope } from "./samples.test-data";

test("an item out of scope expects no answer", () => {
  expect(answerStages(outOfScope())).toEqual([]);
});

test("an item in scope that nobody was asked for waits", () => {
  expect(answerStages(inScope())).toEqual(["waiting"]);
});

test("neither a reviewer nor who handed the item on is expected to answer", () => {
  expect(answerStages(inScope(assigned("Delegated"), assigned("Merged"), assigned("Sent", { role: "Reviewer" })))).toEqual(["merged"]);
});

test("answers are counted by stage, and received ones are those a coordinator has", () => {
  const counts = countItems([inScope(assigned("Submitted"), assigned("Accepted")), inScope(assigned("Merged")), inScope(assigned("Returned")), inScope(assigned("Unreachable"))]);
  expect(totalOf(counts)).toBe(5);
  expect(counts).toEqual({ merged: 1, accepted: 1, submitted: 1, drafting: 1, waiting: 0, blocked: 1 });
  expect(receivedOf(counts)).toBe(3);
});

test("only what is still to be written can be overdue", () => {
  const now = Date.parse("2026-06-01T00:00:00Z");
  const yesterday = { dueAt: "2026-05-31T00:00:00Z" };
  expect(isOverdue(assigned("Opened", yesterday), now)).toBe(true);
  expect(isOverdue(assigned("Returned", yesterday), now)).toBe(true);
  expect(isOverdue(assigned("Submitted", yesterday), now)).toBe(false);
  expect(isOverdue(assigned("Delegated", yesterday), now)).toBe(false);
  expect(isOverdue(assigned("Opened", { dueAt: "2026-06-02T00:00:00Z" }), now)).toBe(false);
});
