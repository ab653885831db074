// node --test progress.test.mjs; the file to test is named by PROGRESS_JS.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

// The page's scripts are modules because index.html says so; Node is told by the kind of address.
const source = readFileSync(process.env.PROGRESS_JS, "base64");
const { answerStages, count, isOverdue, received, stage } = await import(`data:text/javascript;base64,${source}`);

const inScope = (...assignments) => ({ use: { kind: "InScope" }, assignments });
const lead = (state, more = {}) => ({ role: "Lead", state, ...more });

test("an item out of scope expects no answer", () => {
  assert.deepEqual(answerStages({ use: { kind: "NotUsed" }, assignments: [] }), []);
});

test("an item in scope that nobody was asked for waits", () => {
  assert.deepEqual(answerStages(inScope()), ["waiting"]);
});

test("neither a reviewer nor who handed the item on is expected to answer", () => {
  assert.deepEqual(answerStages(inScope(lead("Delegated"), lead("Merged"), { role: "Reviewer", state: "Sent" })), ["merged"]);
});

test("a state the page does not know waits", () => {
  assert.equal(stage("SomethingNew"), "waiting");
});

test("answers are counted by stage, and received ones are those a coordinator has", () => {
  const { counts, total } = count([inScope(lead("Submitted"), lead("Accepted")), inScope(lead("Merged")), inScope(lead("Returned")), inScope(lead("Unreachable"))]);
  assert.equal(total, 5);
  assert.deepEqual(counts, { merged: 1, accepted: 1, submitted: 1, drafting: 1, waiting: 0, blocked: 1 });
  assert.equal(received(counts), 3);
});

test("only what is still to be written can be overdue", () => {
  const now = Date.parse("2026-06-01T00:00:00Z");
  const yesterday = { dueAt: "2026-05-31T00:00:00Z" };
  assert.equal(isOverdue(lead("Opened", yesterday), now), true);
  assert.equal(isOverdue(lead("Returned", yesterday), now), true);
  assert.equal(isOverdue(lead("Submitted", yesterday), now), false);
  assert.equal(isOverdue(lead("Delegated", yesterday), now), false);
  assert.equal(isOverdue(lead("Opened", { dueAt: "2026-06-02T00:00:00Z" }), now), false);
  assert.equal(isOverdue(lead("Opened", { dueAt: null }), now), false);
});
