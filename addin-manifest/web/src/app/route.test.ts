import { expect, test } from "vitest";
import { hashOf, routeOf, type Route } from "./route";

const places: Route[] = [
  { page: "assessments" },
  { page: "assessment", id: "0123/é #", view: "overview" },
  { page: "assessment", id: "a", view: "answers" },
  { page: "assessment", id: "a", view: "answers", part: "s1~05.b" },
  { page: "items" },
  { page: "word" },
  { page: "item", assessmentId: "a", itemKey: "05.b" },
];

test.each(places)("%o is found again by its hash", (route) => {
  expect(routeOf(hashOf(route))).toEqual(route);
});

test.each(["", "#", "#/", "#/nowhere", "#/assessments/", "#/%"])("%s leads to the list", (hash) => {
  expect(routeOf(hash)).toEqual({ page: "assessments" });
});

test("a view that there is not is the overview", () => {
  expect(routeOf("#/assessments/a/none")).toEqual({ page: "assessment", id: "a", view: "overview" });
});

test("where the hash says nothing the surface decides", () => {
  expect(routeOf("", { page: "items" })).toEqual({ page: "items" });
});
