/** "reformatted": the same words, formatted otherwise; who compares plain texts has none. */
export type Piece = { kind: "same" | "reformatted" | "added" | "removed"; text: string };

/** Beyond this many words on both sides a comparison word by word would keep the page waiting; then whole lines are compared. */
const mostCells = 4_000_000;

/** What became of a text: removed pieces stand before what was added in their place. Joined without "added" it is the older text, without "removed" the newer. */
export function wordDiff(older: string, newer: string): Piece[] {
  const [old, now] = [wordsOf(older), wordsOf(newer)];
  const isLong = old.length * now.length > mostCells;
  return isLong ? diff(linesOf(older), linesOf(newer)) : diff(old, now);
}

/** Words with the space behind them. Scripts without spaces are cut by the browser's own knowledge of words. */
function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** The longest common run of pieces, after what is the same at both ends. */
function diff(old: readonly string[], now: readonly string[]): Piece[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return joined([
    ...old.slice(0, head).map((text): Piece => ({ kind: "same", text })),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail).map((text): Piece => ({ kind: "same", text })),
  ]);
}

function middle(old: readonly string[], now: readonly string[]): Piece[] {
  const common = commonLengths(old, now);
  const pieces: Piece[] = [];
  let [from, to] = [0, 0];
  while (from < old.length || to < now.length) {
    if (from < old.length && to < now.length && old[from] === now[to]) {
      pieces.push({ kind: "same", text: now[to++] ?? "" });
      from += 1;
    } else if (to >= now.length || (from < old.length && common(from + 1, to) >= common(from, to + 1))) {
      pieces.push({ kind: "removed", text: old[from++] ?? "" });
    } else {
      pieces.push({ kind: "added", text: now[to++] ?? "" });
    }
  }
  return pieces;
}

/** How long the common run is from a place in each to the ends. */
function commonLengths(old: readonly string[], now: readonly string[]): (from: number, to: number) => number {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const at = from * width + to;
      lengths[at] = old[from] === now[to] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return (from, to) => lengths[from * width + to] ?? 0;
}

/**
 * Neighbours of a kind become one piece, and so do changes with nothing but space between them; between two things that
 * are the same, what was removed comes before what was added.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let [removed, added, space] = ["", "", ""];
  const push = (kind: Piece["kind"], text: string): void => {
    const last = all.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") all.push({ kind, text });
  };
  const flush = (): void => {
    push("removed", removed);
    push("added", added);
    push("same", space);
    [removed, added, space] = ["", "", ""];
  };
  for (const { kind, text } of pieces) {
    const isOpen = removed !== "" || added !== "";
    if (kind === "same" && isOpen && text.trim() === "") {
      space += text;
    } else if (kind === "same") {
      flush();
      push(kind, text);
    } else {
      removed += space + (kind === "removed" ? text : "");
      added += space + (kind === "added" ? text : "");
      space = "";
    }
  }
  flush();
  return all;
}
