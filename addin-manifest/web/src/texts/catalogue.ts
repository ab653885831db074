import type english from "./en.json";
import type { Language } from "./languages";

export type TextKey = keyof typeof english;
export type Catalogue = Record<TextKey, string>;

/** Each language is a file of its own, and only the one that is read is loaded. */
const files: Record<Language, () => Promise<{ default: Catalogue }>> = {
  ar: () => import("./ar.json"),
  en: () => import("./en.json"),
  es: () => import("./es.json"),
  fr: () => import("./fr.json"),
  ru: () => import("./ru.json"),
  "zh-Hans": () => import("./zh-Hans.json"),
};

export const loadCatalogue = async (language: Language): Promise<Catalogue> => (await files[language]()).default;
