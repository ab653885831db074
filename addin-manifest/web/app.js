import * as api from "./api.js";
import { el } from "./dom.js";
import { surface } from "./identity.js";
import { failure, loading } from "./parts.js";
import { chosenLanguage, language, languages, loadTexts, nearest, t, useLanguage } from "./texts.js";
import * as assessment from "./view-assessment.js";
import * as assessments from "./view-assessments.js";
import * as myItems from "./view-my-items.js";

const main = document.getElementById("main");
const announcer = document.getElementById("announcer");
let person = null;
let drawing = 0;

/** The hash decides what is shown, so that ?user= and what the host added to the address stay as they are. */
function route() {
  const [, room, id] = location.hash.split("/");
  if (room === "assessments" && id) return { view: assessment, id: decodeURIComponent(id), nav: "assessments" };
  if (room === "items" || (!room && surface === "word")) return { view: myItems, nav: "items" };
  return { view: assessments, nav: "assessments" };
}

async function draw() {
  const mine = ++drawing;
  const { view, id, nav } = route();
  frame(view, nav);
  show(loading());
  try {
    await knowPerson();
    const { content, heading } = await view.render(id);
    if (mine === drawing) show(content, heading ?? view.title());
  } catch (problem) {
    if (!(problem instanceof api.Problem)) console.error(problem);
    if (mine === drawing) show(failure(problem, draw));
  }
}

/** @param heading What the page turned out to be about; without it the view's title stays. */
function show(content, heading) {
  main.querySelector(".content").replaceChildren(content);
  if (heading) main.querySelector("h1").textContent = heading;
  announcer.textContent = heading ?? "";
}

function frame(view, current) {
  document.title = `${view.title()} · OfficeIntegration`;
  document.getElementById("skip").textContent = t("skip");
  document.getElementById("nav").replaceChildren(
    link("#/assessments", t("assessments.title"), current === "assessments"),
    link("#/items", t("items.title"), current === "items"));
  document.getElementById("nav").setAttribute("aria-label", t("nav"));
  chooser();
  banner();
  main.replaceChildren(
    el("div", { class: "head" },
      el("div", {},
        view === assessment ? el("a", { class: "back", href: "#/assessments" }, t("assessments.title")) : null,
        el("h1", { dir: "auto" }, view.title())),
      el("button", { type: "button", class: "button", onclick: draw }, t("refresh"))),
    el("div", { class: "content" }));
}

const link = (href, text, current) => el("a", { href, "aria-current": current ? "page" : null }, text);

function chooser() {
  document.getElementById("language-label").textContent = t("language");
  const select = document.getElementById("language");
  select.replaceChildren(...Object.entries(languages).map(([tag, name]) => el("option", { value: tag, lang: tag, selected: tag === language() }, name)));
}

async function knowPerson() {
  if (person) return;
  person = await api.me();
  if (!chosenLanguage() && nearest(person.language) && nearest(person.language) !== language()) {
    useLanguage(person.language);
    const { view, nav } = route();
    frame(view, nav);
    show(loading());
  }
  banner();
}

function banner() {
  const place = document.getElementById("banner");
  place.hidden = !person?.local;
  place.textContent = person?.local ? t("local", { name: person.name ?? person.objectId }) : "";
}

async function start() {
  document.body.classList.add(`surface-${surface}`);
  await loadTexts();
  useLanguage(chosenLanguage() ?? navigator.language);
  document.getElementById("language").addEventListener("change", (event) => {
    useLanguage(event.target.value, true);
    draw();
  });
  addEventListener("hashchange", async () => {
    await draw();
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
  });
  document.getElementById("skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  await draw();
}

start();
