import { loadView } from "../assessments/viewCode";
import { code } from "./code";
import type { Route } from "./route";

export const placeCode = {
  assessment: code(() => import("../assessments/Assessment")),
  item: code(() => import("../answering/ItemPage")),
  items: code(() => import("../items/MyItems")),
  start: code(() => import("../starting/StartAssessment")),
  word: code(() => import("../word/WordPane")),
};

/** Resolves when the code of a place has come, or has not; a failure shows when the place is drawn. */
export async function fetchPlace(route: Route): Promise<void> {
  if (route.page === "assessments") return;
  await Promise.allSettled([placeCode[route.page].fetch(), ...(route.page === "assessment" ? [loadView(route)] : [])]);
}
