import type { Host, HostLook } from "./hosts";
import { loadScript, patiently } from "./hostScript";
import { reasonOfOffice, SignInFailure } from "./signIn";

/** Office.js changes under its address and cannot be pinned. */
const source = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export async function startOffice(): Promise<Host> {
  await loadScript(source);
  await patiently(Office.onReady());
  return {
    token: officeToken,
    look: lookOf(themeBackground()),
    language: Office.context.displayLanguage,
    onLook: (changed) => document.addEventListener("visibilitychange", () => changed(lookOf(themeBackground()))),
  };
}

/** Office is at something else, or cannot just now: it is asked once more. */
const passing = [13007, 13008];
const pauseMs = 1_000;

/**
 * A token for our API. An Office that cannot sign anybody in is not asked: it would fail in a way of its own.
 * @throws {SignInFailure}
 */
export async function officeToken(): Promise<string> {
  if (!Office.context.requirements.isSetSupported("IdentityAPI", "1.3")) throw new SignInFailure("unsupported", "IdentityAPI");
  try {
    return await ask();
  } catch (refused) {
    if (!passing.includes(codeOf(refused))) throw failureOf(refused);
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return ask().catch((refused: unknown) => {
    throw failureOf(refused);
  });
}

const ask = (): Promise<string> => Office.auth.getAccessToken({ allowSignInPrompt: true, allowConsentPrompt: true });

/** Office rejects with an object of its own, which is no Error. */
const codeOf = (refused: unknown): number => Number((refused as { code?: unknown } | null)?.code ?? 0);

const failureOf = (refused: unknown): SignInFailure => new SignInFailure(reasonOfOffice(codeOf(refused)), String(codeOf(refused)));

/** Older versions of Office tell no theme. */
const themeBackground = (): string | undefined =>
  (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;

/** @param background As #rrggbb. */
export function lookOf(background: string | undefined): HostLook | null {
  const pairs = background?.match(/[0-9a-f]{2}/gi);
  if (!pairs) return null;
  const [red, green, blue] = pairs.map((pair) => parseInt(pair, 16));
  const lightness = 0.299 * (red ?? 255) + 0.587 * (green ?? 255) + 0.114 * (blue ?? 255);
  return lightness < 128 ? "dark" : "light";
}
