import { get } from "../api/client";
import type { Me } from "../api/types";

let early: Promise<Me> | null = null;

/** Asks who the person is before there is anything to show it in. */
export function askEarly(): void {
  early = get("/api/me");
  early.catch(() => {
    // Whoever waits for it hears it.
  });
}

/** What was asked early is used once; after that, and after a failure, it is asked anew. @throws {Problem} */
export function whoAsks(signal: AbortSignal): Promise<Me> {
  const asked = early ?? get("/api/me", { signal });
  early = null;
  return asked;
}
