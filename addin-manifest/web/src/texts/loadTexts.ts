import { speak } from "../api/client";
import { loadCatalogue } from "./catalogue";
import { directionOf, type Language } from "./languages";
import { textsOf, type Texts } from "./texts";

/** Also tells the document and the service which language is read. */
export async function loadTexts(language: Language): Promise<Texts> {
  const texts = textsOf(language, await loadCatalogue(language));
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  speak(language);
  return texts;
}
