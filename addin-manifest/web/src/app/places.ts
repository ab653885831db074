import { lazy } from "react";
import { loadView } from "../assessments/views";
import type { Route } from "./route";

const load = {
  assessment: () => import("../assessments/Assessment"),
  item: () => import("../answering/ItemPage"),
  items: () => import("../items/MyItems"),
  word: () => import("../word/WordPane"),
};

export const Assessment = lazy(load.assessment);
export const ItemPage = lazy(load.item);
export const MyItems = lazy(load.items);
export const WordPane = lazy(load.word);

/** Has the code of a place come while the texts and the person are still on their way; a failure shows when it is needed. */
export function fetchPlace(route: Route): void {
  if (route.page === "assessments") return;
  const parts: Promise<unknown>[] = [load[route.page](), ...(route.page === "assessment" ? [loadView(route)] : [])];
  for (const part of parts) part.catch(() => undefined);
}
