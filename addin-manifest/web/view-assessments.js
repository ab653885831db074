import * as api from "./api.js";
import { el, written } from "./dom.js";
import { empty } from "./parts.js";
import { day, languages, t } from "./texts.js";

export const title = () => t("assessments.title");

export async function render() {
  const all = await api.assessments();
  if (all.length === 0) return { content: empty(t("assessments.empty.title"), t("assessments.empty.advice")) };
  return { content: el("ul", { class: "stack plain-list" }, all.map((assessment) => el("li", {}, card(assessment)))) };
}

/** Progress is the coordinators' to see; whoever answers goes to their items. */
const placeOf = (assessment) =>
  assessment.role === "Stakeholder" ? "#/items" : `#/assessments/${encodeURIComponent(assessment.id)}`;

function card(assessment) {
  return el("a", { class: "card link-card", href: placeOf(assessment) },
    written("h2", "card-title", assessment.title),
    el("p", { class: "facts" },
      written("span", "", assessment.state),
      el("span", {}, t("cycle", { cycle: assessment.cycle })),
      el("span", {}, languages[assessment.language] ?? assessment.language)),
    el("p", { class: "quiet" }, t("due.on", { date: day(assessment.dueAt) })));
}
