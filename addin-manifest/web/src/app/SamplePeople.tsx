import { useCallback, type ReactNode } from "react";
import { Problem } from "../api/problem";
import { useTexts } from "../texts/TextsContext";
import { Page } from "./Page";
import { Show } from "./Show";
import { useLoaded } from "./useLoaded";

type SamplePerson = { objectId: string; name: string; email: string; coordinates: boolean };

/** On one machine: whom the page is to act as. */
export default function SamplePeople(): ReactNode {
  const { t } = useTexts();
  const people = useLoaded(useCallback(readPeople, []));
  return (
    <Page place="people" title={t("local.choose")}>
      <p className="lead">{t("local.advice")}</p>
      <Show loaded={people}>
        {(all) => (
          <ul className="plain-list people-choice">
            {all.map((person) => (
              <li key={person.objectId}>
                <a className="card link-card" href={asPerson(person.objectId)}>
                  <b dir="auto">{person.name}</b>
                  <span className="quiet">{person.coordinates ? t("local.coordinator") : t("local.stakeholder")}</span>
                  <span className="quiet" dir="ltr">
                    {person.email}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Show>
    </Page>
  );
}

async function readPeople(signal: AbortSignal): Promise<SamplePerson[]> {
  const answer = await fetch("../local/people", { signal, headers: { Accept: "application/json" } }).catch(() => {
    throw new Problem("unreached");
  });
  if (!answer.ok) throw new Problem("answer", { status: answer.status });
  return (await answer.json()) as SamplePerson[];
}

function asPerson(objectId: string): string {
  const address = new URLSearchParams(location.search);
  address.set("user", objectId);
  return `?${address}${location.hash}`;
}
