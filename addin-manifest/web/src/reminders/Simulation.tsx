import type { ReactNode } from "react";
import type { Answered } from "../api/client";
import { nameOf } from "../texts/languages";
import { useTexts } from "../texts/TextsContext";
import { placeOf, type Span } from "./placeOf";

type Simulated = Answered<"get", "/api/assessments/{id}/simulation">;
type SimulatedPerson = Simulated["people"][number];
type Kind = "Prompt" | "Reminder" | "Escalation";

const kinds: readonly Kind[] = ["Prompt", "Reminder", "Escalation"];

/** Every message there will be if nobody answers, person by person on one axis of time. */
export function Simulation({ simulation }: { simulation: Simulated }): ReactNode {
  const { t, number, day, list } = useTexts();
  const span: Span = { from: simulation.at, until: simulation.lastAt ?? simulation.at };
  return (
    <section className="card" aria-label={t("simulation.title")}>
      <h2 className="section">{t("simulation.title")}</h2>
      <p className="quiet">{t("simulation.advice")}</p>
      <ul className="legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <svg className="message" viewBox="-8 -8 16 16" aria-hidden="true">
              <Sign kind={kind} />
            </svg>
            {t(`message.${kind}`)} <b>{number(simulation[countOf[kind]])}</b>
          </li>
        ))}
      </ul>
      {simulation.unassigned.length > 0 && <p className="note">{t("simulation.unassigned", { items: list(simulation.unassigned) })}</p>}
      {simulation.people.length === 0 ? (
        <p className="quiet">{t("simulation.nobody")}</p>
      ) : (
        <table className="simulation">
          <thead>
            <tr>
              <th scope="col">{t("simulation.person")}</th>
              <th scope="col">
                <span className="axis">
                  <span>{day(span.from)}</span>
                  <span>{day(span.until)}</span>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {simulation.people.map((person) => (
              <Row key={person.stakeholderId} person={person} span={span} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const countOf: Record<Kind, "prompts" | "reminders" | "escalations"> = { Prompt: "prompts", Reminder: "reminders", Escalation: "escalations" };

function Row({ person, span }: { person: SimulatedPerson; span: Span }): ReactNode {
  const { t, moment, list, direction } = useTexts();
  const shown = person.messages.flatMap((message) => kinds.filter((kind) => kind === message.kind).map((kind) => ({ ...message, kind })));
  const words = shown.map((message) => t("simulation.message", { kind: t(`message.${message.kind}`), at: moment(message.at) }));
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{person.name}</span>
        <span className="quiet">
          {list(person.itemKeys)} · {nameOf(person.language)}
          {!person.isInDirectory && <b> · {t("simulation.notInDirectory")}</b>}
          {person.isInDirectory && !person.hasApp && <> · {t("simulation.noApp")}</>}
        </span>
      </th>
      <td>
        <svg className="messages" role="img" aria-label={words.length === 0 ? t("simulation.none") : list(words)}>
          <line className="rail" x1="0" x2="100%" y1="50%" y2="50%" />
          {shown.map((message, index) => {
            const share = placeOf(message.at, span);
            return (
              <svg key={index} x={`${direction === "rtl" ? 100 - share : share}%`} y="50%" overflow="visible">
                <Sign kind={message.kind} />
              </svg>
            );
          })}
        </svg>
      </td>
    </tr>
  );
}

/** Told apart by shape, not by colour alone. */
function Sign({ kind }: { kind: Kind }): ReactNode {
  switch (kind) {
    case "Prompt":
      return <circle className="prompt" r="5" />;
    case "Reminder":
      return <circle className="reminder" r="4.5" />;
    case "Escalation":
      return <path className="escalation" d="M0-6 6 5H-6z" />;
  }
}
