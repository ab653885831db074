import { expect, test } from "vitest";
import { pairOf, versionPair } from "./versionPair";

test("two versions go through the address and back", () => {
  expect(versionPair(pairOf({ older: 2, newer: 15 }), 20)).toEqual({ older: 2, newer: 15 });
});

test.each(["", "changes", "1", "1-2-3", "-1-2", "1-x"])("%s names no two versions", (part) => {
  expect(versionPair(part, 7)).toEqual({ older: 6, newer: 7 });
});

test("the first version has none before it", () => {
  expect(versionPair("", 1)).toEqual({ older: 1, newer: 1 });
});
