import type { Answered } from "../api/client";

export type AuditEntry = Answered<"get", "/api/assessments/{id}/audit">["entries"][number];

/** How many answers there were from a moment on. */
export type CoursePoint = { at: string; received: number };

/** An answer counts from its first submission; one that is declined or handed on afterwards counts no more. */
export function courseOf(entries: readonly AuditEntry[]): CoursePoint[] {
  const received = new Set<string>();
  const points: CoursePoint[] = [];
  for (const { action, subject, at } of entries) {
    const before = received.size;
    if (action === "submitted") received.add(subject);
    if (action === "declined" || action === "delegated") received.delete(subject);
    if (received.size !== before) points.push({ at, received: received.size });
  }
  return points;
}
