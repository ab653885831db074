import type { Assigned, Heading, Item } from "../api/types";
import { isOverdue, stageOf, type Stage } from "../progress/stages";

/** The list of answers, flattened: a heading, its items, and below each who is asked. */
export type Row =
  | { kind: "heading"; key: string; heading: Heading }
  | { kind: "item"; key: string; item: Item }
  | { kind: "person"; key: string; item: Item; assigned: Assigned };

/** What is looked for; "all" and an empty text leave everything in. */
export type Filter = { stage: Stage | "all" | "overdue" | "unassigned"; text: string };

/** @returns An item stands only where somebody below it is found, unless everything is shown. */
export function rowsOf(headings: readonly Heading[], filter: Filter, nowMs: number): Row[] {
  return headings.flatMap((heading) => {
    const items = heading.items.flatMap((item) => itemRows(item, filter, nowMs));
    return items.length === 0 ? [] : [{ kind: "heading", key: heading.id, heading } as const, ...items];
  });
}

function itemRows(item: Item, filter: Filter, nowMs: number): Row[] {
  const head = { kind: "item", key: item.key, item } as const;
  const said = isNamed([item.label, item.text], filter.text);
  const people = item.assignments
    .filter((assigned) => isMeant(assigned, filter, nowMs) && (said || isNamed([assigned.name, assigned.organisation], filter.text)))
    .map((assigned) => ({ kind: "person", key: assigned.assignmentId, item, assigned }) as const);
  if (people.length > 0) return [head, ...people];
  const isShownAlone = filter.stage === "all" || (filter.stage === "unassigned" && item.use.kind === "InScope" && item.assignments.length === 0);
  return isShownAlone && said ? [head] : [];
}

function isMeant(assigned: Assigned, { stage }: Filter, nowMs: number): boolean {
  if (stage === "all") return true;
  if (stage === "overdue") return isOverdue(assigned, nowMs);
  return assigned.state !== "Delegated" && stageOf(assigned.state) === stage;
}

function isNamed(texts: readonly string[], wanted: string): boolean {
  const words = wanted.trim().toLocaleLowerCase();
  return words === "" || texts.some((text) => text.toLocaleLowerCase().includes(words));
}

export const peopleIn = (rows: readonly Row[]): number => rows.filter((row) => row.kind === "person").length;
