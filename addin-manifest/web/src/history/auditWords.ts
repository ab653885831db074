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
