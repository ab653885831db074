import { expect, test } from "vitest";
import { segmentsOf } from "./segments";

test("parts lie side by side and fill the whole", () => {
  expect(segmentsOf([1, 0, 3])).toEqual([
    { start: 0, width: 25 },
    { start: 25, width: 0 },
    { start: 25, width: 75 },
  ]);
});

test("no whole, no parts", () => {
  expect(segmentsOf([0, 0])).toEqual([
    { start: 0, width: 0 },
    { start: 0, width: 0 },
  ]);
});
