import type { Texts } from "../texts/texts";

/** What the record can hold, as the service names it. */
const known = [
  "accepted", "answered a question", "app installed", "app not installed", "asked the coordinator", "asked", "assigned", "auditor ended", "auditor named", "decided", "declined", "delegated", "delivered", "drafting", "edited",
  "escalated", "handed over", "imported", "merged", "muted", "opened", "person changed", "reach step", "reminded", "reminders changed", "returned",
  "settled", "started", "submitted", "undeliverable", "unmuted", "unplaced", "unreachable",
] as const;

/** An action in words; one that this page does not know yet stays as the record has it. */
export function wordOf(action: string, t: Texts["t"]): string {
  const word = known.find((one) => one === action);
  return word === undefined ? action : t(`action.${word}`);
}
