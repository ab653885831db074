/**
 * Why Word or Teams gave no token, by what the person can do: sign in there with a work account ("account"), choose
 * one that is of an organisation ("personal"), agree this time ("declined"), ask whoever set the app up ("setup"), use
 * another way in ("unsupported"), or wait a little ("later").
 */
export type SignInReason = "account" | "personal" | "declined" | "setup" | "unsupported" | "later";

/** The host did not say who asks. */
export class SignInFailure extends Error {
  /** @param code The host's own, for whoever looks after the app. */
  constructor(
    readonly reason: SignInReason,
    readonly code: string,
  ) {
    super(`sign-in: ${reason} (${code})`);
  }
}

/** The codes of Office's getAccessToken; one that is not listed may pass. */
const office: Readonly<Record<number, SignInReason>> = {
  13000: "unsupported",
  13001: "account",
  13002: "declined",
  13003: "personal",
  13004: "setup",
  13005: "setup",
  13009: "setup",
  13010: "setup",
  13012: "unsupported",
};

export const reasonOfOffice = (code: number): SignInReason => office[code] ?? "later";

/** @param message Of the error that Teams' getAuthToken rejects with; its only content. */
export function reasonOfTeams(message: string): SignInReason {
  if (/cancel|denied/i.test(message)) return "declined";
  if (/consent|interaction_required|invalid_grant|invalid_resource|resource|do not match/i.test(message)) return "setup";
  return /not supported|notsupported/i.test(message) ? "unsupported" : "later";
}
