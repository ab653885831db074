import * as api from "./api.js";
import { el, written } from "./dom.js";
import { due, empty, pill, wording } from "./parts.js";
import { number, t } from "./texts.js";

export const title = () => t("items.title");

export async function render() {
  const [items, assessments, provenances] = await Promise.all([api.myItems(), api.assessments(), api.provenances()]);
  if (items.length === 0) return { content: empty(t("items.empty.title"), t("items.empty.advice")) };
  const asked = assessments.filter((assessment) => items.some((item) => item.assessmentId === assessment.id));
  return { content: el("div", { class: "stack" }, asked.map((assessment) => group(
    assessment,
    items.filter((item) => item.assessmentId === assessment.id),
    provenances.get(assessment.templateId)))) };
}

function group(assessment, items, provenance) {
  return el("section", { class: "stack" },
    written("h2", "section", assessment.title),
    wording(provenance),
    el("ul", { class: "stack plain-list" }, items.map((item) => el("li", {}, card(item)))));
}

function card(item) {
  return el("article", { class: "card" },
    el("p", { class: "item-head" }, pill(item.state), due(item),
      item.latestVersion > 0 ? el("span", { class: "quiet" }, t("items.version", { version: number(item.latestVersion) })) : null),
    el("p", { class: "item-text" }, el("b", { class: "label" }, item.label), written("span", "", item.text)),
    item.note ? el("p", { class: "note" }, el("b", {}, t("items.note")), " ", written("span", "", item.note)) : null,
    ["Submitted", "Accepted", "Merged"].includes(item.state) ? null : el("p", { class: "quiet" }, t("items.how")));
}
