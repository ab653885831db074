import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import english from "./en.json";
import { formatsOf } from "./formats";
import { languages, nearest, type Language } from "./languages";
import { fill } from "./texts";

const folder = import.meta.dirname;
const read = (language: string) => JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")) as Record<string, string>;
const places = (text: string | undefined) => [...(text ?? "").matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
const sources = readdirSync(join(folder, ".."), { recursive: true, encoding: "utf8" })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.endsWith("schema.ts"))
  .map((file) => readFileSync(join(folder, "..", file), "utf8"))
  .join("\n");

test.each(Object.keys(languages))("%s has every text, none too many, and none is empty", (language) => {
  const texts = read(language);
  expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  expect(Object.entries(texts).filter(([, text]) => text.trim() === "")).toEqual([]);
});

test.each(Object.keys(languages))("%s has a place for every value", (language) => {
  const texts = read(language);
  const other = Object.entries(english).filter(([key, text]) => places(texts[key]).join() !== places(text).join());
  expect(other).toEqual([]);
});

test("every text is used: by its key, or by a family that is put together", () => {
  const families = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map(([, family]) => family ?? "");
  const unused = Object.keys(english).filter((key) => !sources.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)));
  expect(unused).toEqual([]);
});

test.each([["fr-CA", "fr"], ["zh-CN", "zh-Hans"], ["AR_eg", "ar"], ["de", null], ["", null], [null, null]])("%s is nearest to %s", (tag, language) => {
  expect(nearest(tag)).toBe(language);
});

test("values take their places, and a place without a value stays", () => {
  expect(fill("{a} of {b}, {c}", { a: "1", b: "2" })).toBe("1 of 2, {c}");
});

test.each<[Language, string]>([["en", "1,234"], ["fr", "1\u202f234"], ["ar", "1,234"], ["zh-Hans", "1,234"]])("%s writes %s", (language, written) => {
  expect(formatsOf(language).number(1234)).toBe(written);
});
