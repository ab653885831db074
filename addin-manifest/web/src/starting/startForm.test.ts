import { expect, test } from "vitest";
import { bodyOf, emptyForm, keptForm, type Template } from "./startForm";

const templateOf = (id: string, keys: string[]): Template => ({
  id,
  version: 1,
  language: "en",
  title: id,
  subtitle: "",
  source: "",
  provenance: { status: "Official", note: "" },
  headings: [{ id: "1", title: "One", items: keys.map((key) => ({ key, label: key, text: key, partOf: null })) }],
});
const small = templateOf("small", ["A1"]);
const full = templateOf("full", ["01", "02", "02.a"]);
const form = { ...emptyForm([small, full], "fr", "r1"), title: "T", state: "S", cycle: "2027", due: "2027-01-31" };

test("the fullest questionnaire is offered first", () => {
  expect(emptyForm([small, full], "en", "r1").templateId).toBe("full");
});

test("what was typed is found again; a form for a questionnaire that is gone is not", () => {
  expect(keptForm(JSON.stringify(form), [small, full])).toEqual(form);
  expect(keptForm(JSON.stringify(form), [small])).toBeNull();
});

test.each([null, "", "null", "[]", "{", '{"title":1}'])("%s is no form", (text) => {
  expect(keptForm(text, [small, full])).toBeNull();
});

test("the answers are due at the end of the day's work here", () => {
  const due = new Date(bodyOf(form, full).dueAt ?? "");
  expect([due.getFullYear(), due.getMonth(), due.getDate(), due.getHours()]).toEqual([2027, 0, 31, 17]);
});

test("only items of the chosen questionnaire are named, and who decided only where somebody did", () => {
  const unused = {
    A1: { kind: "NotUsed", reason: "Another form", decidedBy: "Nobody" },
    "02": { kind: "NotUsed", reason: "Not now", decidedBy: "The board" },
    "02.a": { kind: "NotApplicable", reason: "No such body", decidedBy: "left over" },
  } as const;
  expect(bodyOf({ ...form, unused }, full).itemUses).toEqual([
    { itemKey: "02", kind: "NotUsed", reason: "Not now", decidedBy: "The board" },
    { itemKey: "02.a", kind: "NotApplicable", reason: "No such body" },
  ]);
});
