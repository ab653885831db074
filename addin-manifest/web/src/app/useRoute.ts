import { useSyncExternalStore } from "react";
import { currentRoute } from "./currentRoute";
import type { Route } from "./route";

/** Follows the address of the page. */
export const useRoute = (): Route => currentRoute(useSyncExternalStore(subscribe, () => location.hash));

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
