import type { TextKey } from "../texts/catalogue";
import type { Texts } from "../texts/texts";

/** What the record can hold, as the service names it. */
const known = [
  "accepted", "anonymised", "answered a question", "app installed", "app not installed", "asked", "asked the coordinator", "assigned",
  "audit exported", "auditor ended", "auditor named", "conflict", "decided", "declined", "delegated", "delivered", "downloaded", "drafting",
  "edited", "escalated", "exported", "handed over", "held", "imported", "merged", "muted", "opened", "person added", "person changed", "published",
  "reach step", "read", "reminded", "reminders changed", "returned", "section made", "section mail refused", "section mail uncertain",
  "section mailed", "settled", "started", "submitted", "undeliverable", "unmuted", "unplaced", "unreachable", "upload refused",
  "working copy chosen", "working copy ended", "working copy published", "working copy unreadable",
] as const;

/** An action in words; one that this page does not know yet stays as the record has it. */
export function wordOf(action: string, t: Texts["t"]): string {
  const word = known.find((one) => one === action);
  return word === undefined ? action : t(`action.${word}`);
}

/** What more an entry can say, as the service names it. */
const details = [
  "choice", "conflict", "coordinators", "file", "items", "kind", "mail", "master", "number", "origin", "package", "person", "piece", "pieces",
  "question", "reason", "role", "sha256", "source", "step", "template", "tenant", "to", "until", "version", "why",
] as const;

/** The values of these are words of the service, too. */
const kinds = {
  choice: { Mine: "conflicts.take.Mine", Theirs: "conflicts.take.Theirs", Both: "conflicts.take.Both", Edited: "conflicts.take.Edited" },
  origin: { Generated: "origin.Generated", Merged: "origin.Merged", Edited: "origin.Edited", Decided: "origin.Decided", Folder: "origin.Folder" },
  role: { Lead: "role.Lead", Contributor: "role.Contributor", Reviewer: "role.Reviewer" },
  source: { Card: "source.Card", Chat: "source.Chat", Word: "source.Word", Api: "source.Api" },
} as const;

/** "version: 3", in words; what this page does not know stays as the record has it. */
export function detailOf(name: string, value: string, t: Texts["t"]): string {
  const word = details.find((one) => one === name);
  const key = (kinds as Record<string, Record<string, TextKey>>)[name]?.[value];
  return t("audit.detail", { name: word === undefined ? name : t(`detail.${word}`), value: key === undefined ? value : t(key) });
}
