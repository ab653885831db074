const address = new URLSearchParams(location.search);

export type Surface = "word" | "tab" | "browser";

/** Where the page stands; "browser" when the address does not say. */
export const surface: Surface = surfaceOf(address.get("surface"));

/** Who the page acts as on one machine: the object id in ?user=; null otherwise. */
export const localUser = address.get("user") === "" ? null : address.get("user");

/** Office adds this to the address of every page it opens; without it there is no host to talk to. */
export const insideOffice = address.has("_host_Info");

export const insideTeams = surface === "tab" && window.parent !== window;

/** The page can say who is asking; in a plain browser it cannot. */
export const namesSomebody = localUser !== null || insideOffice || insideTeams;

/** Only there can the product take callers at their word. */
export const onLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname);

function surfaceOf(named: string | null): Surface {
  return named === "word" || named === "tab" ? named : "browser";
}
