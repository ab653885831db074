import { host } from "./hosts";
import { localUser } from "./surface";
import { isFresh } from "./token";

let kept: string | null = null;

/**
 * Headers that say who asks. Empty in a plain browser; the service then answers with what to do.
 * Rejects when Word or Teams does not answer.
 */
export async function identityHeaders(): Promise<Record<string, string>> {
  if (localUser !== null) return { "X-Local-User": localUser };
  if (kept === null || !isFresh(kept, Date.now())) kept = (await (await host())?.token()) ?? null;
  return kept === null ? {} : { Authorization: `Bearer ${kept}` };
}

/** After the service refused a token: the next headers carry a new one. @returns Whether there can be a new one. */
export function forgetToken(): boolean {
  const had = kept !== null;
  kept = null;
  return had;
}
