import * as api from "./api.js";
import { el, written } from "./dom.js";
import { bar, due, legend, pill, receivedLine, wording } from "./parts.js";
import { day, languages, moment, number, t } from "./texts.js";

export const title = () => t("assessment.title");

export async function render(id) {
  const [{ assessment, headings, totals, master, conflicts }, provenances] = await Promise.all([api.status(id), api.provenances()]);
  const items = headings.flatMap((heading) => heading.items);
  const content = el("div", { class: "stack" },
    summary(assessment, items, { ...totals, conflicts: conflicts?.length }, master),
    el("h2", { class: "section" }, t("headings.title")),
    wording(provenances.get(assessment.templateId)),
    headings.map(section));
  return { content, heading: assessment.title };
}

function summary(assessment, items, totals, master) {
  return el("section", { class: "card" },
    el("p", { class: "facts" },
      written("span", "", assessment.state),
      el("span", {}, t("cycle", { cycle: assessment.cycle })),
      el("span", {}, languages[assessment.language] ?? assessment.language),
      el("span", {}, t("due.on", { date: day(assessment.dueAt) }))),
    bar(items, t("progress")),
    el("p", { class: "bar-line" }, receivedLine(items)),
    legend(items),
    tiles(totals),
    el("p", { class: "quiet" }, master
      ? t("master.at", { version: number(master.version), at: moment(master.at) })
      : t("master.none")));
}

/** Counted in items; what the bar and its legend count is answers. */
function tiles(totals) {
  const shown = ["inScope", "answered", "notUsed", "notApplicable"].map((name) => [name, "tile"]);
  const toActOn = ["unreachable", "conflicts"].filter((name) => totals[name] > 0).map((name) => [name, "tile attention"]);
  return el("dl", { class: "tiles" }, [...shown, ...toActOn].map(([name, className]) =>
    el("div", { class: className },
      el("dt", {}, t(`total.${name}`)),
      el("dd", {}, number(totals[name])))));
}

function section(heading) {
  return el("details", { class: "card heading" },
    el("summary", {},
      el("span", { class: "heading-line" },
        el("span", { class: "heading-title" }, el("b", { class: "heading-id" }, heading.id), written("span", "", heading.title)),
        el("span", { class: "quiet" }, receivedLine(heading.items))),
      bar(heading.items, heading.title)),
    el("ol", { class: "items plain-list" }, heading.items.map(row)));
}

function row(item) {
  return el("li", { class: "item" },
    el("p", { class: "item-text" }, el("b", { class: "label" }, item.label), written("span", "", item.text)),
    item.use.kind === "InScope" ? people(item.assignments) : outOfScope(item.use));
}

function outOfScope(use) {
  return el("p", { class: "out" },
    el("span", { class: "pill out-of-scope" }, t(`use.${use.kind}`)),
    use.reason ? written("span", "", use.reason) : null,
    use.decidedBy ? el("span", { class: "quiet" }, t("use.decidedBy", { name: use.decidedBy })) : null);
}

function people(assignments) {
  if (assignments.length === 0) return el("p", { class: "quiet" }, t("people.none"));
  return el("ul", { class: "people plain-list" }, assignments.map((assignment) =>
    el("li", { class: "person" },
      el("span", { class: "who" }, written("b", "", assignment.name), written("span", "quiet", assignment.organisation)),
      el("span", { class: "quiet role" }, t(`role.${assignment.role}`)),
      pill(assignment.state),
      due(assignment),
      assignment.note ? written("span", "note", assignment.note) : null)));
}
