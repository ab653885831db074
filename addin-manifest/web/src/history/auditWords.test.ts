import { expect, test } from "vitest";
import english from "../texts/en.json";
import { textsOf } from "../texts/texts";
import { detailOf, wordOf } from "./auditWords";

const { t } = textsOf("en", english);

test.each([
  ["version", "3", "version: 3"],
  ["conflict", "a1_1", "conflict: a1_1"],
  ["origin", "Edited", "origin: Edited in Word"],
  ["source", "Api", "source: Web page"],
  ["role", "Lead", "role: Lead"],
  ["newer than this page", "x", "newer than this page: x"],
  ["origin", "Newer", "origin: Newer"],
])("%s %s is said in words where there are any", (name, value, words) => {
  expect(detailOf(name, value, t)).toBe(words);
});

test("an action that is not known stays as the record has it", () => {
  expect([wordOf("accepted", t), wordOf("something new", t)]).toEqual(["Answer accepted", "something new"]);
});
