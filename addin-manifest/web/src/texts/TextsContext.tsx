import { createContext, use } from "react";
import type { Texts } from "./texts";

export const TextsContext = createContext<Texts | null>(null);

/** What the page says, in the language that is chosen now. */
export function useTexts(): Texts {
  const texts = use(TextsContext);
  if (texts === null) throw new Error("The texts have not been loaded.");
  return texts;
}
