import { storage } from "../host/storage";
import { nearest, type Language } from "./languages";

const remembered = "officeintegration.language";

/** What the address says, or the person chose here before; null when neither does. */
export const chosenLanguage = (): Language | null =>
  nearest(new URLSearchParams(location.search).get("lang")) ?? nearest(storage.read(remembered));

export function rememberLanguage(language: Language): void {
  storage.write(remembered, language);
}
