import type { Catalogue, TextKey } from "./catalogue";
import { fill } from "./fill";
import { formatsOf, type Formats } from "./formats";
import { directionOf, type Language } from "./languages";

/** The texts of one language, with its numbers and dates. */
export type Texts = Formats & {
  language: Language;
  direction: "ltr" | "rtl";
  /** The text of a key with each {name} replaced. */
  t: (key: TextKey, values?: Readonly<Record<string, string>>) => string;
};

export function textsOf(language: Language, catalogue: Catalogue): Texts {
  return {
    language,
    direction: directionOf(language),
    t: (key, values) => fill(catalogue[key], values ?? {}),
    ...formatsOf(language, catalogue),
  };
}
