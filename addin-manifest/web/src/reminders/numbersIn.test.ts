import { expect, test } from "vitest";
import { numbersIn } from "./numbersIn";

test.each([
  ["7, 2, 0", [7, 2, 0]],
  ["7،2", [7, 2]],
  ["14", [14]],
  [" ", []],
  ["7,", null],
  ["soon", null],
  ["-1", null],
  ["1.5", null],
])("%s is %o", (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
