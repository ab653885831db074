import { useSyncExternalStore } from "react";
import { surface } from "../host/surface";
import { routeOf, type Route } from "./route";

const atHome: Route = surface === "word" ? { page: "word" } : { page: "assessments" };

export const currentRoute = (): Route => routeOf(location.hash, atHome);

/** Follows the address of the page. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return routeOf(hash, atHome);
}

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
