import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import type * as TeamsLibrary from "@microsoft/teams-js";
import { expect, test } from "vitest";
import { SignInFailure } from "./signIn";
import { teamsToken } from "./teams";

type Asked = { id: number; uuidAsString?: string; func: string };

/** The vendor's library in a window whose parent is Teams. @param signIn What Teams answers: whether, and the token or why not. */
async function inTeams(signIn: [boolean, string]): Promise<typeof TeamsLibrary> {
  const hear: ((event: object) => void)[] = [];
  const origin = "https://teams.microsoft.com";
  const answers: Record<string, unknown[]> = {
    initialize: ["web", "web", JSON.stringify({ apiVersion: 4, supports: {} }), "2.30.0"],
    "authentication.getAuthToken": signIn,
  };
  const parent = {
    postMessage: ({ id, uuidAsString, func }: Asked) => {
      const data = { id, uuidAsString, args: answers[func] ?? [] };
      setTimeout(() => hear.forEach((one) => one({ source: parent, origin, data })));
    },
  };
  const page: Record<string, unknown> = {
    console, setTimeout, clearTimeout, Promise, performance, URL, Uint8Array, crypto,
    navigator: { userAgent: "test" },
    location: { origin: "https://example.org", href: "https://example.org/" },
    document: { referrer: `${origin}/`, getElementsByTagName: () => [] },
    fetch: () => Promise.reject(new Error("no network")),
    parent,
    addEventListener: (_: string, one: (event: object) => void) => hear.push(one),
    removeEventListener: () => undefined,
  };
  page.window = page;
  page.self = page;
  createContext(page);
  runInContext(readFileSync(createRequire(import.meta.url).resolve("@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js"), "utf8"), page);
  const teams = page.microsoftTeams as typeof TeamsLibrary;
  await teams.app.initialize([origin]);
  return teams;
}

test("whoever is signed in gets a token", async () => {
  expect(await teamsToken(await inTeams([true, "a token"]))).toBe("a token");
});

test.each([
  ["CancelledByUser", "declined"],
  ["resourceRequiresConsent", "setup"],
  ["something new", "later"],
] as const)("what Teams calls %j is told as %s", async (message, reason) => {
  await expect(teamsToken(await inTeams([false, message]))).rejects.toEqual(new SignInFailure(reason, message));
});
