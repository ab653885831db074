import type { Host, HostLook } from "./hosts";
import { loadScript, patiently } from "./hostScript";

/** Office.js changes under its address and cannot be pinned. */
const source = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export async function startOffice(): Promise<Host> {
  await loadScript(source);
  await patiently(Office.onReady());
  return {
    token: () => Office.auth.getAccessToken({ allowSignInPrompt: true, allowConsentPrompt: true }),
    look: lookOf(themeBackground()),
    language: Office.context.displayLanguage,
    onLook: (changed) => document.addEventListener("visibilitychange", () => changed(lookOf(themeBackground()))),
  };
}

/** Older versions of Office tell no theme. */
const themeBackground = (): string | undefined =>
  (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;

/** @param background As #rrggbb. */
export function lookOf(background: string | undefined): HostLook {
  const [red, green, blue] = (background?.match(/[0-9a-f]{2}/gi) ?? ["ff", "ff", "ff"]).map((pair) => parseInt(pair, 16));
  const lightness = 0.299 * (red ?? 255) + 0.587 * (green ?? 255) + 0.114 * (blue ?? 255);
  return lightness < 128 ? "dark" : "light";
}
