import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import type { Assigned, Status } from "../api/types";
import { useAnnounce } from "../app/Announcer";
import { Failure } from "../app/Notices";
import { Show } from "../app/Show";
import { useDoing } from "../app/useDoing";
import type { Loaded } from "../app/useLoaded";
import { useTexts } from "../texts/TextsContext";
import "./assigning.css";

type Person = { id: string; name: string; organisation: string };

const roles: readonly Assigned["role"][] = ["Lead", "Contributor", "Reviewer"];

/** Names somebody for items; they are asked when the coordinator says so. */
export function Assign({ status, people, onAssigned }: { status: Status; people: Loaded<{ stakeholders: readonly Person[] }>; onAssigned: () => void }): ReactNode {
  const { t } = useTexts();
  return (
    <section className="card" aria-label={t("assign.title")}>
      <h2 className="section">{t("assign.title")}</h2>
      <Show loaded={people}>
        {({ stakeholders }) => (stakeholders.length === 0 ? <p className="quiet">{t("reach.nobody")}</p> : <AssignForm status={status} people={stakeholders} onAssigned={onAssigned} />)}
      </Show>
    </section>
  );
}

function AssignForm({ status, people, onAssigned }: { status: Status; people: readonly Person[]; onAssigned: () => void }): ReactNode {
  const { t } = useTexts();
  const announce = useAnnounce();
  const { isAtIt, failure, run } = useDoing();
  const [person, setPerson] = useState(people[0]?.id ?? "");
  const [role, setRole] = useState<Assigned["role"]>("Lead");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const items = status.headings.flatMap((heading) => heading.items).filter((item) => item.use.kind === "InScope");
  const hasAlready = (key: string): boolean => items.some((item) => item.key === key && item.assignments.some((one) => one.stakeholderId === person));

  const assign = (): void =>
    run(
      () => post("/api/assessments/{id}/assignments", { path: { id: status.assessment.id }, json: { assignments: [...chosen].map((itemKey) => ({ stakeholderId: person, itemKey, role })) } }),
      () => {
        setChosen(new Set());
        announce(t("assign.done"));
        onAssigned();
      },
    );
  const toggle = (key: string): void =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });

  return (
    <form
      className="assign"
      onSubmit={(event) => {
        event.preventDefault();
        assign();
      }}
    >
      <Field label={t("assign.person")}>
        <Select
          value={person}
          onChange={(_, { value }) => {
            setPerson(value);
            setChosen(new Set());
          }}
        >
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name} · {one.organisation}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("assign.role")}>
        <Select value={role} onChange={(_, { value }) => setRole(value as Assigned["role"])}>
          {roles.map((one) => (
            <option key={one} value={one}>
              {t(`role.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset>
        <legend>{t("assign.items")}</legend>
        {items.map((item) => (
          <label key={item.key} className="assign-item">
            <input type="checkbox" checked={chosen.has(item.key) || hasAlready(item.key)} disabled={hasAlready(item.key)} onChange={() => toggle(item.key)} />
            <b className="label">{item.key}</b>
            <span dir="auto">{item.text}</span>
          </label>
        ))}
      </fieldset>
      {failure && <Failure failure={failure} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={isAtIt || chosen.size === 0}>
          {t("assign.do")}
        </Button>
      </div>
    </form>
  );
}
