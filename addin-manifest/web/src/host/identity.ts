import { host } from "./hosts";
import { localUser } from "./surface";
import { isFresh } from "./token";

let kept: string | null = null;
let asking: Promise<string | null> | null = null;

/**
 * Headers that say who asks. Empty in a plain browser; the service then answers with what to do.
 * Rejects when Word or Teams does not answer.
 */
export async function identityHeaders(): Promise<Record<string, string>> {
  if (localUser !== null) return { "X-Local-User": localUser };
  if (kept === null || !isFresh(kept, Date.now())) kept = await askOnce();
  return kept === null ? {} : { Authorization: `Bearer ${kept}` };
}

/** After the service refused a token: the next headers carry a new one. @returns Whether there can be a new one. */
export function forgetToken(): boolean {
  const had = kept !== null;
  kept = null;
  return had;
}

/** A page asks for several things at once; Office refuses a second question while it is at the first (13008). */
function askOnce(): Promise<string | null> {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

const ask = async (): Promise<string | null> => (await (await host())?.token()) ?? null;
