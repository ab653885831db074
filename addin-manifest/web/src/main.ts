import { speak } from "./api/client";
import { currentRoute } from "./app/currentRoute";
import { askFirst } from "./app/firstQuestions";
import { fetchPlace } from "./app/placeCode";
import { chosenLanguage } from "./texts/chosenLanguage";
import { nearest } from "./texts/languages";
import { loadTexts } from "./texts/loadTexts";
import "./look/page.css";
import "./charts/charts.css";

/** So long the page waits for the first answers once everything else is there: it is drawn once and not twice. */
const patienceMs = 200;

// This file is small, so that the first questions are out, and everything else is on its way, before React has arrived.
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root.");

const language = chosenLanguage() ?? nearest(navigator.language) ?? "en";
const route = currentRoute();
speak(language);
const answers = askFirst(route, language);
// No await here: the other parts share code with this one, and would have to wait for its end.
void Promise.all([loadTexts(language), import("./app/draw"), fetchPlace(route)]).then(async ([texts, { draw }]) => {
  await Promise.race([answers, new Promise((ended) => setTimeout(ended, patienceMs))]);
  draw(root, texts);
});
