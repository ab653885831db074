import { expect, test } from "vitest";
import { courseOf, type AuditEntry } from "./courseOf";

const entry = (sequence: number, action: string, subject: string): AuditEntry => ({ sequence, action, subject, at: `2026-01-0${sequence}T00:00:00Z`, actor: "a", detail: {}, previous: "", hash: "" });

test("each answer counts once, from its first submission", () => {
  expect(courseOf([entry(1, "started", "x"), entry(2, "submitted", "p~01"), entry(3, "submitted", "p~01"), entry(4, "submitted", "q~01")])).toEqual([
    { at: "2026-01-02T00:00:00Z", received: 1 },
    { at: "2026-01-04T00:00:00Z", received: 2 },
  ]);
});

test("what is declined afterwards counts no more", () => {
  expect(courseOf([entry(1, "submitted", "p~01"), entry(2, "declined", "p~01"), entry(3, "declined", "q~01")])).toEqual([
    { at: "2026-01-01T00:00:00Z", received: 1 },
    { at: "2026-01-02T00:00:00Z", received: 0 },
  ]);
});

test("nothing submitted, no course", () => {
  expect(courseOf([entry(1, "started", "x")])).toEqual([]);
});
