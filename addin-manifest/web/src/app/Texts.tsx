import { useCallback, useEffect, useState, type ReactNode } from "react";
import { host } from "../host/hosts";
import { chosenLanguage, rememberLanguage } from "../texts/chosenLanguage";
import { nearest, type Language } from "../texts/languages";
import { loadTexts } from "../texts/loadTexts";
import type { Texts as TextsInLanguage } from "../texts/texts";
import { TextsContext } from "../texts/TextsContext";

/** @param children Gets the way to choose another language. */
export function Texts({ first, children }: { first: TextsInLanguage; children: (choose: (language: Language) => void) => ReactNode }): ReactNode {
  const [texts, setTexts] = useState(first);
  const use = useCallback((language: Language) => {
    void loadTexts(language).then(setTexts);
  }, []);

  useEffect(() => {
    if (chosenLanguage() === null) {
      host().then(
        (around) => {
          const tag = nearest(around?.language);
          if (tag !== null) use(tag);
        },
        () => {
          // A silent host says no language; the browser's stays.
        },
      );
    }
  }, [use]);

  const choose = useCallback(
    (language: Language) => {
      rememberLanguage(language);
      use(language);
    },
    [use],
  );
  return <TextsContext value={texts}>{children(choose)}</TextsContext>;
}
