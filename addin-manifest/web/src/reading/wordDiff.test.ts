import { expect, test } from "vitest";
import { wordDiff } from "./wordDiff";

const written = (older: string, newer: string): string =>
  wordDiff(older, newer)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

test.each([
  ["the grid fails", "the grid fails", "the grid fails"],
  ["the grid fails", "the power grid fails", "the {+power +}grid fails"],
  ["one hour", "two hours", "[-one hour-]{+two hours+}"],
  ["", "new", "{+new+}"],
  ["old", "", "[-old-]"],
  ["银行业依靠网络", "银行业完全依靠网络", "银行业{+完全+}依靠网络"],
  ["a\nb", "a\nc", "a\n[-b-]{+c+}"],
])("%j to %j is %j", (older, newer, expected) => {
  expect(written(older, newer)).toBe(expected);
});

test("both texts can be read out of it, whatever they are", () => {
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  const text = (): string => Array.from({ length: next(30) }, () => ["alpha", "beta", "gamma", "\n", "دلتا"][next(5)]).join(" ");
  for (let round = 0; round < 200; round += 1) {
    const [older, newer] = [text(), text()];
    const pieces = wordDiff(older, newer);
    expect(pieces.filter(({ kind }) => kind !== "added").map((piece) => piece.text).join("")).toBe(older);
    expect(pieces.filter(({ kind }) => kind !== "removed").map((piece) => piece.text).join("")).toBe(newer);
  }
});

test("a long text is compared by lines", () => {
  const lines = Array.from({ length: 400 }, (_, index) => `line ${index} of a very long answer with many words\n`);
  const pieces = wordDiff(lines.join(""), [...lines.slice(0, 200), "one more\n", ...lines.slice(200)].join(""));
  expect(pieces.filter(({ kind }) => kind === "added")).toEqual([{ kind: "added", text: "one more\n" }]);
});
