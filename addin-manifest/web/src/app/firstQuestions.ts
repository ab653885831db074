import { get } from "../api/client";
import { namesSomebody } from "../host/surface";
import type { Language } from "../texts/languages";
import { early } from "./early";
import type { Route } from "./route";

const going = (signal: AbortSignal | undefined): { signal?: AbortSignal } => (signal === undefined ? {} : { signal });

/** Who the person is. */
export const whoAsks = early((signal) => get("/api/me", going(signal)));

/** Every assessment the person has a part in. */
export const ownAssessments = early((signal) => get("/api/assessments", going(signal)));

/** Where one assessment stands. */
export const statusOf = early((signal, id: string, language: string) => get("/api/assessments/{id}/status", { path: { id }, query: { language }, ...going(signal) }));

/** Asks what the first place will ask, so that the answers come while the code is still on its way. Ends when they have. */
export function askFirst(route: Route, language: Language): Promise<unknown> {
  const asked = [whoAsks.begin()];
  if (namesSomebody && route.page === "assessments") asked.push(ownAssessments.begin());
  if (namesSomebody && route.page === "assessment") asked.push(statusOf.begin(route.id, language));
  return Promise.all(asked);
}
