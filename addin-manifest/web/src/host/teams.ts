import type * as TeamsLibrary from "@microsoft/teams-js";
import type { Host, HostLook } from "./hosts";
import { loadScript, patiently } from "./hostScript";
import { reasonOfTeams, SignInFailure } from "./signIn";

const source = "https://res.cdn.office.net/teams-js/2.30.0/js/MicrosoftTeams.min.js";
const integrity = "sha384-8I0Bv4bWDPSX5ZYhJcChnvrBNoieX3zASTxmZ9URwnjEVx70hsrN0ZUy/C46u8dw";

declare global {
  interface Window {
    microsoftTeams?: typeof TeamsLibrary;
  }
}

export async function startTeams(): Promise<Host> {
  await loadScript(source, integrity);
  const teams = window.microsoftTeams;
  if (teams === undefined) throw new Error("the Teams library is not what it should be");
  await patiently(teams.app.initialize());
  const { app } = await patiently(teams.app.getContext());
  return {
    token: () => teamsToken(teams),
    look: lookOf(app.theme),
    language: app.locale,
    onLook: (changed) => teams.app.registerOnThemeChangeHandler((theme) => changed(lookOf(theme))),
  };
}

/**
 * A token for our API.
 * @throws {SignInFailure}
 */
export const teamsToken = (teams: Pick<typeof TeamsLibrary, "authentication">): Promise<string> =>
  teams.authentication.getAuthToken().catch((refused: unknown) => {
    const message = (refused as Partial<Error> | null)?.message ?? String(refused);
    throw new SignInFailure(reasonOfTeams(message), message);
  });

export function lookOf(theme: string): HostLook {
  if (theme === "contrast") return "contrast";
  return theme === "dark" ? "dark" : "light";
}
