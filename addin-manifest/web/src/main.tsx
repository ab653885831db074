import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { fetchPlace } from "./app/places";
import { loadTexts, Texts } from "./app/Texts";
import { currentRoute } from "./app/useRoute";
import { askEarly } from "./app/whoAsks";
import { LookProvider } from "./look/LookProvider";
import { chosenLanguage } from "./texts/chosenLanguage";
import { nearest } from "./texts/languages";
import "./look/page.css";
import "./charts/charts.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root.");

// Together, and not one after the other.
askEarly();
fetchPlace(currentRoute());
const texts = await loadTexts(chosenLanguage() ?? nearest(navigator.language) ?? "en");

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
