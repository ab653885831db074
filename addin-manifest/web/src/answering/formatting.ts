export type Mark = "bold" | "italic" | "bullets" | "numbers";
export type Selected = { text: string; start: number; end: number };

const around: Partial<Record<Mark, string>> = { bold: "**", italic: "*" };

/** Marks what is selected; once more takes the mark away. */
export function formatted(selected: Selected, mark: Mark): Selected {
  const sign = around[mark];
  return sign === undefined ? listed(selected, mark) : wrapped(selected, sign);
}

function wrapped({ text, start, end }: Selected, sign: string): Selected {
  const [before, inner, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  return before.endsWith(sign) && after.startsWith(sign)
    ? { text: before.slice(0, -sign.length) + inner + after.slice(sign.length), start: start - sign.length, end: end - sign.length }
    : { text: before + sign + inner + sign + after, start: start + sign.length, end: end + sign.length };
}

/** Whole lines become list items, or stop being them. */
function listed({ text, start, end }: Selected, mark: Mark): Selected {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const until = !text.includes("\n", end) ? text.length : text.indexOf("\n", end);
  const lines = text.slice(from, until).split("\n");
  const item = mark === "bullets" ? /^- / : /^\d+\. /;
  const isList = lines.every((line) => item.test(line));
  const changed = lines.map((line, index) => (isList ? line.replace(item, "") : `${mark === "bullets" ? "-" : `${index + 1}.`} ${line}`)).join("\n");
  return { text: text.slice(0, from) + changed + text.slice(until), start: from, end: from + changed.length };
}
