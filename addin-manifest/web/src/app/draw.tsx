import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { LookProvider } from "../look/LookProvider";
import type { Texts as TextsInLanguage } from "../texts/texts";
import { App } from "./App";
import { Texts } from "./Texts";

/** @param texts What is read until the person, or the host, chooses another language. */
export function draw(root: HTMLElement, texts: TextsInLanguage): void {
  createRoot(root).render(
    <StrictMode>
      <Texts first={texts}>
        {(choose) => (
          <LookProvider>
            <App onLanguage={choose} />
          </LookProvider>
        )}
      </Texts>
    </StrictMode>,
  );
}
