import { surface } from "../host/surface";
import { routeOf, type Route } from "./route";

const atHome: Route = surface === "word" ? { page: "word" } : { page: "assessments" };

/** What the address of the page says; beside Word it says nothing at first, and then it is the pane. */
export const currentRoute = (hash = location.hash): Route => routeOf(hash, atHome);
