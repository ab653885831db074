export const assessmentViews = ["overview", "answers"] as const;
export type AssessmentView = (typeof assessmentViews)[number];

/** What the page shows. */
export type Route =
  | { page: "assessments" }
  | { page: "assessment"; id: string; view: AssessmentView }
  | { page: "items" };

/**
 * Reads the hash of an address; ?user= and what a host added stay as they are.
 * @param atHome What is shown where the hash says nothing.
 */
export function routeOf(hash: string, atHome: Route = { page: "assessments" }): Route {
  const [room, first, second] = hash.replace(/^#\/?/, "").split("/").map(decoded);
  if (room === "assessments") return first ? { page: "assessment", id: first, view: viewOf(second) } : { page: "assessments" };
  if (room === "items") return { page: "items" };
  return atHome;
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case "assessments":
      return "#/assessments";
    case "assessment":
      return `#/assessments/${encodeURIComponent(route.id)}${route.view === "overview" ? "" : `/${route.view}`}`;
    case "items":
      return "#/items";
  }
}

const viewOf = (named: string | undefined): AssessmentView => assessmentViews.find((view) => view === named) ?? "overview";

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
