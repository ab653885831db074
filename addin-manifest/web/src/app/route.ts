export const assessmentViews = ["overview", "answers", "people", "reminders", "document", "history"] as const;
export type AssessmentView = (typeof assessmentViews)[number];

/** What the page shows. */
export type Route =
  | { page: "assessments" }
  | { page: "assessment"; id: string; view: AssessmentView; /** One thing of the view, for example an assignment. */ part?: string }
  | { page: "items" }
  | { page: "start" }
  /** Beside the document that is open in Word. */
  | { page: "word" }
  | { page: "item"; assessmentId: string; itemKey: string };

/**
 * Reads the hash of an address; ?user= and what a host added stay as they are.
 * @param atHome What is shown where the hash says nothing.
 */
export function routeOf(hash: string, atHome: Route = { page: "assessments" }): Route {
  const [room, first, second, third] = hash.replace(/^#\/?/, "").split("/").map(decoded);
  if (room === "assessments") return first ? { page: "assessment", id: first, view: viewOf(second), ...(third ? { part: third } : {}) } : { page: "assessments" };
  if (room === "items") return first && second ? { page: "item", assessmentId: first, itemKey: second } : { page: "items" };
  if (room === "start") return { page: "start" };
  if (room === "word") return { page: "word" };
  return atHome;
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case "assessments":
      return "#/assessments";
    case "assessment":
      return ["#/assessments", route.id, ...(route.view === "overview" ? [] : [route.view]), ...(route.part === undefined ? [] : [route.part])].map(encoded).join("/");
    case "items":
      return "#/items";
    case "start":
      return "#/start";
    case "word":
      return "#/word";
    case "item":
      return `#/items/${encodeURIComponent(route.assessmentId)}/${encodeURIComponent(route.itemKey)}`;
  }
}

const viewOf = (named: string | undefined): AssessmentView => assessmentViews.find((view) => view === named) ?? "overview";

const encoded = (part: string, index: number): string => (index === 0 ? part : encodeURIComponent(part));

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
