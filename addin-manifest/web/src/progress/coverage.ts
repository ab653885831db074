import type { Assigned, Category, Heading, Item } from "../api/types";
import { countStages, isExpected, receivedOf, stageOf, type Counts } from "./stages";

/** In the order of the resolution's list of participants. */
export const categories: readonly Category[] = ["Ministry", "OtherGovernment", "Industry", "CivilSociety", "Academia", "Citizens"];

export type CategoryProgress = { category: Category; counts: Counts; people: number };

/** One entry per category that somebody is asked of. */
export function byCategory(items: readonly Item[]): CategoryProgress[] {
  const asked = items.filter((item) => item.use.kind === "InScope").flatMap((item) => item.assignments).filter(isExpected);
  return categories.flatMap((category) => {
    const own = asked.filter((assigned) => assigned.category === category);
    return own.length === 0 ? [] : [{ category, counts: countStages(own.map((one) => stageOf(one.state))), people: distinctPeople(own) }];
  });
}

/** How one category covers one item. "none": nobody of it is asked. */
export type Coverage = "none" | "asked" | "some" | "all";

export type CoverageCell = { key: string; coverage: Coverage; received: number; asked: number; blocked: number };

/** @param columns Items in scope, each with a label that stands alone. */
export type CoverageTable = { columns: { key: string; label: string; text: string }[]; rows: { category: Category; cells: CoverageCell[] }[] };

/** Every category by every item in scope: where a voice is missing shows as a gap. */
export function coverageOf(headings: readonly Heading[]): CoverageTable {
  const all = headings.flatMap((heading) => heading.items);
  const items = all.filter((item) => item.use.kind === "InScope");
  return {
    columns: items.map((item) => ({ key: item.key, label: labelAlone(item, all), text: item.text })),
    rows: categories.map((category) => ({ category, cells: items.map((item) => cellOf(item, category)) })),
  };
}

/** The label of a part, "(b)", says nothing without that of its item: the part's key is the item's with something after a dot. */
function labelAlone(item: Item, all: readonly Item[]): string {
  const dot = item.key.lastIndexOf(".");
  const whole = dot === -1 ? undefined : all.find((other) => other.key === item.key.slice(0, dot));
  return whole === undefined ? item.label : `${whole.label} ${item.label}`;
}

function cellOf(item: Item, category: Category): CoverageCell {
  const own = item.assignments.filter((assigned) => assigned.category === category && isExpected(assigned));
  const counts = countStages(own.map((one) => stageOf(one.state)));
  const received = receivedOf(counts);
  return { key: item.key, coverage: coverageBy(received, own.length), received, asked: own.length, blocked: counts.blocked };
}

function coverageBy(received: number, asked: number): Coverage {
  if (asked === 0) return "none";
  if (received === 0) return "asked";
  return received === asked ? "all" : "some";
}

const distinctPeople = (asked: readonly Assigned[]): number => new Set(asked.map((one) => one.stakeholderId)).size;

/** What a coordinator has to look at, in numbers. */
export type Attention = { toRead: number; unreachable: number; declined: number; unassigned: number; overdue: number };

export function attentionOf(items: readonly Item[], isLate: (assigned: Assigned) => boolean): Attention {
  const inScope = items.filter((item) => item.use.kind === "InScope");
  const asked = inScope.flatMap((item) => item.assignments);
  const inState = (state: Assigned["state"]): number => asked.filter((one) => one.state === state).length;
  return {
    toRead: inState("Submitted"),
    unreachable: inState("Unreachable"),
    declined: inState("Declined"),
    unassigned: inScope.filter((item) => !item.assignments.some(isExpected)).length,
    overdue: asked.filter(isLate).length,
  };
}

/** How much of the time between two moments has gone, 0 to 1. */
export function elapsedShare(from: string, until: string, nowMs: number): number {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  if (!(end > start)) return nowMs >= end ? 1 : 0;
  return Math.min(1, Math.max(0, (nowMs - start) / (end - start)));
}
