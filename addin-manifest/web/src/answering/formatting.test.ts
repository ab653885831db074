import { expect, test } from "vitest";
import { formatted } from "./formatting";

test("a word becomes bold, and plain again", () => {
  const bold = formatted({ text: "a word here", start: 2, end: 6 }, "bold");
  expect(bold).toEqual({ text: "a **word** here", start: 4, end: 8 });
  expect(formatted(bold, "bold")).toEqual({ text: "a word here", start: 2, end: 6 });
});

test("nothing selected: the signs stand around the cursor", () => {
  expect(formatted({ text: "", start: 0, end: 0 }, "italic")).toEqual({ text: "**", start: 1, end: 1 });
});

test("the lines that are touched become a list, and lines again", () => {
  const list = formatted({ text: "intro\none\ntwo\nend", start: 7, end: 12 }, "bullets");
  expect(list.text).toBe("intro\n- one\n- two\nend");
  expect(formatted(list, "bullets").text).toBe("intro\none\ntwo\nend");
});

test("numbers count from one", () => {
  expect(formatted({ text: "a\nb", start: 0, end: 3 }, "numbers").text).toBe("1. a\n2. b");
});
