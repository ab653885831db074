import { expect, test } from "vitest";
import { emptyAnswer, type Answer } from "../answering/answer";
import type { OpenedItem } from "../api/types";
import type { KeptDraft } from "./drafts";
import { reconcile } from "./reconcile";

const saying = (markdown: string): Answer => ({ ...emptyAnswer, markdown });
const kept = (markdown: string, baseSavedAt: string | null = null, baseVersion = 0): KeptDraft => ({ answer: saying(markdown), baseSavedAt, baseVersion, submissionId: "s" });
const draft = (markdown: string, savedAt: string): OpenedItem["draft"] => ({ ...saying(markdown), evidence: [], itemKey: "01", savedAt });
const newest = (markdown: string, version: number): OpenedItem["newest"] => ({ ...saying(markdown), evidence: [], version, source: "Api", submittedAt: "2026-06-01T10:00:00Z", submittedBy: "me" });
const [early, late] = ["2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z"];

test("nothing anywhere: an empty page", () => {
  expect(reconcile(null, { draft: null, newest: null })).toEqual({ kind: "go", answer: emptyAnswer, isUnsent: false });
});

test("the service's draft goes before what was submitted", () => {
  expect(reconcile(null, { draft: draft("draft", early), newest: newest("sent", 1) })).toMatchObject({ kind: "go", answer: { markdown: "draft" } });
});

test("what never arrived is gone on with", () => {
  expect(reconcile(kept("typed offline", early), { draft: draft("older", early), newest: null })).toEqual({ kind: "go", answer: saying("typed offline"), isUnsent: true });
});

test("a draft saved elsewhere since is shown beside it", () => {
  expect(reconcile(kept("typed here", early), { draft: draft("typed in Teams", late), newest: null })).toEqual({ kind: "choose", mine: saying("typed here"), theirs: saying("typed in Teams"), theirsFrom: "draft" });
});

test("an answer submitted elsewhere since is shown beside it", () => {
  expect(reconcile(kept("typed here"), { draft: null, newest: newest("from Word", 1) })).toMatchObject({ kind: "choose", theirs: { markdown: "from Word" }, theirsFrom: "submitted" });
});

test("the same text twice is no conflict", () => {
  expect(reconcile(kept("same \n"), { draft: draft("same", late), newest: null })).toEqual({ kind: "go", answer: saying("same"), isUnsent: false });
});

test("a revision that was begun from the newest version goes on", () => {
  expect(reconcile(kept("better", null, 2), { draft: null, newest: newest("good", 2) })).toMatchObject({ kind: "go", isUnsent: true });
});
