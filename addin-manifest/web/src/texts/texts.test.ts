import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Catalogue } from "./catalogue";
import english from "./en.json";
import { fill } from "./fill";
import { formatsOf } from "./formats";
import { languages, nearest, type Language } from "./languages";

const folder = import.meta.dirname;
const read = (language: string) => JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")) as Catalogue;
const formats = (language: Language) => formatsOf(language, read(language));
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
  const other = Object.entries(english).filter(([key, text]) => places(texts[key as keyof Catalogue]).join() !== places(text).join());
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

test.each([0, 7, 999, 1000, 9999, 12_345, 100_000, 1_234_567])("%d is written as the browser writes it, in every language", (value) => {
  for (const language of Object.keys(languages) as Language[])
    expect(formats(language).number(value)).toBe(new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language).format(value));
});

test.each<[Language, string, string, string]>([
  ["en", "2 Feb 2026", "2 Feb 2026, 15:04", "45%"],
  ["fr", "2 févr. 2026", "2 févr. 2026, 15:04", "45\u202f%"],
  ["es", "2 feb 2026", "2 feb 2026, 15:04", "45\u00a0%"],
  ["ru", "2 февр. 2026\u00a0г.", "2 февр. 2026\u00a0г., 15:04", "45\u00a0%"],
  ["zh-Hans", "2026年2月2日", "2026年2月2日 15:04", "45%"],
  ["ar", "2 فبراير 2026", "2 فبراير 2026، 15:04", "45%\u200e"],
])("%s writes a day, a moment where the person is, and a share", (language, day, moment, percent) => {
  const iso = new Date(2026, 1, 2, 15, 4).toISOString();
  expect([formats(language).day(iso), formats(language).moment(iso), formats(language).percent(0.449)]).toEqual([day, moment, percent]);
});

test.each<[Language, string]>([["en", "a, b and c"], ["es", "a, b y c"], ["fr", "a, b et c"], ["ru", "a, b и c"], ["zh-Hans", "a、b和c"], ["ar", "a وb وc"]])("%s lists words", (language, written) => {
  expect(formats(language).list(["a", "b", "c"])).toBe(written);
});

test("every month has its name, and the hours before ten their nought", () => {
  for (const language of Object.keys(languages) as Language[]) {
    const months = Array.from({ length: 12 }, (_, month) => formats(language).day(new Date(2026, month, 9).toISOString()));
    expect(new Set(months).size).toBe(12);
    expect(months.join()).not.toContain("undefined");
    expect(read(language)["date.months"].split(" ")).toHaveLength(12);
  }
  expect(formats("en").moment(new Date(2026, 8, 30, 0, 5).toISOString())).toBe("30 Sept 2026, 00:05");
});
