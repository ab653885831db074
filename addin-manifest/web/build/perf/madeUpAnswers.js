const states = ["Planned", "Sent", "Delivered", "Opened", "Drafting", "Submitted", "Accepted", "Merged", "Returned", "Declined"];
const categories = ["Ministry", "OtherGovernment", "Industry", "CivilSociety", "Academia", "Citizens"];

const at = "2026-11-01T09:00:00Z";
const due = "2027-01-31T17:00:00Z";
const assessment = {
  id: "a", title: "National self-assessment", state: "Sample State", cycle: "2027", language: "en", dueAt: due, templateId: "t", templateVersion: 1, createdAt: at,
  coordinators: [{ objectId: "c", name: "Carol Sample", email: "carol.sample@example.org" }], auditors: [], reminders: {}, previousAssessmentId: null,
};

/**
 * What the service says to the coordinator of an assessment, by path.
 * @param {{ headings: number, items: number, assignments: number }} size Of the whole; spread evenly.
 * @returns {Record<string, object>}
 */
export const madeUpAnswers = (size) => ({
  "/api/me": { objectId: "c", name: "Carol Sample", tenantId: "t", local: false, language: "en", mayStart: true },
  "/api/assessments": { assessments: [] },
  "/api/assessments/a/status": statusOf(size),
});

function statusOf({ headings: headingCount, items: itemCount, assignments }) {
  const [perItem, perHeading] = [Math.ceil(assignments / itemCount), Math.ceil(itemCount / headingCount)];
  const people = Array.from({ length: assignments }, (_, index) => ({
    stakeholderId: `s${index}`, assignmentId: `s${index}~${index}`, name: `Person ${index}`, organisation: `Organisation ${index % 97}`,
    category: categories[index % categories.length], role: "Contributor", state: states[index % states.length], dueAt: due,
    latestVersion: 1, acceptedVersion: 0, mergedVersion: 0, note: index % 9 === 0 ? "Please add figures." : null,
  }));
  const items = Array.from({ length: itemCount }, (_, index) => ({
    key: String(index), label: `${index + 1}.`, text: "Describe how critical information infrastructures are identified and protected, and by whom.",
    use: { kind: "InScope", reason: null, decidedBy: null }, assignments: people.slice(index * perItem, (index + 1) * perItem),
  }));
  const headings = Array.from({ length: headingCount }, (_, index) => ({
    id: String(index), title: `Heading ${index}`, items: items.slice(index * perHeading, (index + 1) * perHeading),
  }));
  return { assessment, headings, totals: { inScope: items.length, answered: 0, notUsed: 0, notApplicable: 0 }, master: null, conflicts: [], reach: {} };
}
