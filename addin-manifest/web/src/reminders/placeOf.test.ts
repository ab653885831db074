import { expect, test } from "vitest";
import { placeOf } from "./placeOf";

const span = { from: "2026-01-01T00:00:00Z", until: "2026-01-11T00:00:00Z" };

test.each([
  ["2026-01-01T00:00:00Z", 2],
  ["2026-01-06T00:00:00Z", 50],
  ["2026-01-11T00:00:00Z", 98],
  ["2027-01-01T00:00:00Z", 98],
])("%s lies at %d percent", (at, place) => {
  expect(placeOf(at, span)).toBeCloseTo(place);
});

test("a span of nothing begins and ends at the same place", () => {
  expect(placeOf(span.from, { from: span.from, until: span.from })).toBe(2);
});
