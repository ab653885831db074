const spareMs = 60_000;

/** Whether a token still holds for a minute. What cannot be read is taken as good: the service decides. */
export function isFresh(token: string, nowMs: number): boolean {
  const expiresAtMs = expiryOf(token);
  return expiresAtMs === null || expiresAtMs - nowMs > spareMs;
}

function expiryOf(token: string): number | null {
  try {
    const payload = token.split(".")[1] ?? "";
    const claims = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))) as { exp?: unknown };
    return typeof claims.exp === "number" ? claims.exp * 1000 : null;
  } catch {
    return null;
  }
}
