import { expect, test } from "vitest";
import { csvRows } from "./csvRows";

test.each([
  ["a,b\r\n1,2\n\n3,4\n", ["a,b", "1,2", "3,4"]],
  ['a\n"two\nlines",x\nlast', ["a", '"two\nlines",x', "last"]],
  ['a\n"never closed\nb', ["a", '"never closed\nb']],
  ["", []],
])("%j has the rows %j", (text, rows) => {
  expect(csvRows(text)).toEqual(rows);
});
