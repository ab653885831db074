import { el, written } from "./dom.js";
import { count, isOverdue, received, stage, stages } from "./progress.js";
import { day, number, t } from "./texts.js";

export const pill = (state) => el("span", { class: `pill ${stage(state)}` }, t(`state.${state}`));

/** A bar of answers by stage; its label says in words what the colours say. */
export function bar(items, label) {
  const { counts, total } = count(items);
  const parts = stages.filter((name) => counts[name] > 0);
  const words = parts.map((name) => `${t(`stage.${name}`)}: ${number(counts[name])}`).join(", ");
  const segments = parts.map((name) => {
    const segment = el("span", { class: `segment ${name}` });
    segment.style.flexGrow = String(counts[name]);
    return segment;
  });
  return el("div", { class: "bar", role: "img", "aria-label": total ? `${label}: ${words}` : `${label}: ${t("bar.none")}` }, segments);
}

/** "Answers received: 3 of 8"; nothing when no answer is expected. */
export function receivedLine(items) {
  const { counts, total } = count(items);
  return total ? t("bar.received", { received: number(received(counts)), total: number(total) }) : t("bar.none");
}

export function legend(items) {
  const { counts } = count(items);
  return el("ul", { class: "legend" }, stages.map((name) =>
    el("li", {}, el("span", { class: `swatch ${name}`, "aria-hidden": "true" }), `${t(`stage.${name}`)} `, el("b", {}, number(counts[name])))));
}

export function due(assignment) {
  const date = day(assignment.dueAt);
  return isOverdue(assignment)
    ? el("span", { class: "due late" }, t("due.late", { date }))
    : el("span", { class: "due" }, t("due.on", { date }));
}

/** Where the questionnaire's wording comes from, wherever it is not the official one. */
export const wording = (provenance) =>
  provenance && provenance.status !== "Official" ? written("p", "quiet", provenance.note) : null;

export function loading() {
  const lines = [1, 2, 3].map(() => el("div", { class: "card skeleton", "aria-hidden": "true" }, el("i"), el("i"), el("i")));
  return el("div", { class: "stack", "aria-busy": "true" }, el("p", { class: "visually-hidden" }, t("loading")), lines);
}

export const empty = (title, advice) =>
  el("div", { class: "notice" }, el("img", { src: "icons/mark.svg", alt: "", width: 48, height: 48 }), el("h2", {}, title), el("p", {}, advice));

/** @param problem An api.Problem, or anything else that was thrown: then the fault is the page's. */
export function failure(problem, retry) {
  const kind = problem.kind ?? "page";
  return el("div", { class: "notice error", role: "alert" },
    el("h2", {}, problem.title ?? t(`error.${kind}.title`)),
    el("p", {}, problem.detail ?? t(`error.${kind}.detail`)),
    problem.status ? el("p", { class: "quiet" }, t("error.status", { status: String(problem.status) })) : null,
    el("button", { type: "button", class: "button", onclick: retry }, t("retry")));
}
