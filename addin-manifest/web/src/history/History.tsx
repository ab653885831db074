import { Field, Select } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { get } from "../api/client";
import type { Status } from "../api/types";
import { LongList } from "../answers/LongList";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { countItems, totalOf } from "../progress/stages";
import { useTexts } from "../texts/TextsContext";
import { detailOf, wordOf } from "./auditWords";
import { Course } from "./Course";
import { courseOf, type AuditEntry } from "./courseOf";
import "./history.css";

/** How the answers came in, and everything that happened, in order, with the proof that nothing is missing. */
export default function History({ status }: { status: Status }): ReactNode {
  const { id } = status.assessment;
  const record = useLoaded(useCallback((signal: AbortSignal) => readRecord(id, status.assessment.coordinators, signal), [id, status.assessment.coordinators]));
  return (
    <Show loaded={record}>
      {({ audit, names }) => (
        <div className="stack">
          <CourseCard status={status} entries={audit.entries} />
          <Whole isIntact={audit.intact} firstBreak={audit.firstBreak} count={audit.entries.length} />
          <Entries entries={audit.entries} names={names} assessmentId={id} />
        </div>
      )}
    </Show>
  );
}

/** Names by Entra object id, by stakeholder id and by pseudonym. */
async function readRecord(id: string, coordinators: Status["assessment"]["coordinators"], signal: AbortSignal) {
  const [audit, { stakeholders }] = await Promise.all([get("/api/assessments/{id}/audit", { path: { id }, signal }), get("/api/assessments/{id}/stakeholders", { path: { id }, signal })]);
  const names = new Map(coordinators.map((person) => [person.objectId, person.name]));
  for (const person of stakeholders) {
    names.set(person.id, person.name);
    if (person.objectId !== null) names.set(person.objectId, person.name);
  }
  // The record calls people by pseudonyms; who was anonymised has none that leads anywhere.
  for (const person of audit.people) names.set(person.pseudonym, names.get(person.objectId) ?? person.name ?? person.objectId);
  return { audit, names };
}

function CourseCard({ status, entries }: { status: Status; entries: readonly AuditEntry[] }): ReactNode {
  const { t } = useTexts();
  const { assessment } = status;
  const expected = totalOf(countItems(status.headings.flatMap((heading) => heading.items)));
  const points = useMemo(() => courseOf(entries), [entries]);
  return (
    <section className="card" aria-label={t("course.title")}>
      <h2 className="section">{t("course.title")}</h2>
      <Course points={points} expected={expected} from={assessment.createdAt} until={assessment.dueAt} nowMs={Date.now()} />
    </section>
  );
}

function Whole({ isIntact, firstBreak, count }: { isIntact: boolean; firstBreak: number | null; count: number }): ReactNode {
  const { t, number } = useTexts();
  return (
    <p className={isIntact ? "notice receipt" : "notice problem"} role={isIntact ? undefined : "alert"}>
      {isIntact ? t("audit.whole", { count: number(count) }) : t("audit.broken", { number: number(firstBreak ?? 0) })}
    </p>
  );
}

function Entries({ entries, names, assessmentId }: { entries: readonly AuditEntry[]; names: ReadonlyMap<string, string>; assessmentId: string }): ReactNode {
  const { t } = useTexts();
  const [action, setAction] = useState("");
  const actions = useMemo(() => [...new Set(entries.map((entry) => entry.action))].sort(), [entries]);
  const rows = useMemo(() => entries.filter((entry) => action === "" || entry.action === action).toReversed().map((entry) => ({ key: String(entry.sequence), entry })), [entries, action]);
  return (
    <section aria-label={t("audit.title")}>
      <div className="filters">
        <h2 className="section">{t("audit.title")}</h2>
        <Field label={t("answers.show")}>
          <Select value={action} onChange={(_, { value }) => setAction(value)}>
            <option value="">{t("answers.all")}</option>
            {actions.map((one) => (
              <option key={one} value={one}>
                {wordOf(one, t)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <LongList rows={rows}>{({ entry }) => <Entry entry={entry} names={names} assessmentId={assessmentId} />}</LongList>
    </section>
  );
}

function Entry({ entry, names, assessmentId }: { entry: AuditEntry; names: ReadonlyMap<string, string>; assessmentId: string }): ReactNode {
  const { t, number, moment } = useTexts();
  const nameOf = (id: string): string => names.get(id) ?? (id === "system" ? t("audit.system") : id);
  const details = Object.entries(entry.detail);
  return (
    <div className="audit-entry">
      <span className="quiet">{number(entry.sequence)}</span>
      <span className="quiet">{moment(entry.at)}</span>
      <b>{wordOf(entry.action, t)}</b>
      <span dir="auto">{nameOf(entry.actor)}</span>
      <span className="quiet" dir="auto">
        {subjectOf(entry, assessmentId, nameOf, (version) => t("versions.number", { version: number(version) }))}
      </span>
      {details.length > 0 && (
        <span className="quiet details" dir="auto">
          {details.map(([name, value]) => detailOf(name, nameOf(value), t)).join(" · ")}
        </span>
      )}
    </div>
  );
}

/** An assignment is its stakeholder and its item, a version of the document "master" and its number; that it is about the assessment goes without saying. */
function subjectOf({ subject, actor }: AuditEntry, assessmentId: string, nameOf: (id: string) => string, versionOf: (version: number) => string): string {
  const parts = subject.split("~");
  if (parts[0] === "master") return versionOf(Number(parts[1]));
  if (subject === assessmentId) return "";
  return parts
    .map(nameOf)
    .filter((part) => part !== nameOf(actor))
    .join(" · ");
}
