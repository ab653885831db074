import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "..");
const styles = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));

test.each(styles)("%s knows no left and right, so that Arabic mirrors by itself", (file) => {
  const physical = readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => /(^|[\s-])(left|right)\s*[:;]|(margin|padding|border)-(left|right|top|bottom)|^\s*(width|height|top|bottom):|text-align:\s*(left|right)/.test(line));
  expect(physical).toEqual([]);
});

test.each(styles)("%s takes its colours from the theme", (file) => {
  const own = readFileSync(join(folder, file), "utf8").match(/#[0-9a-f]{3,8}\b/gi) ?? [];
  expect(own.filter((colour) => colour !== "#ffffff")).toEqual([]);
});
