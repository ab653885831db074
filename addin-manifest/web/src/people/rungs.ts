import type { Answered } from "../api/client";

export type ReachedPerson = Answered<"get", "/api/assessments/{id}/reach">["people"][number];
export type Rung = ReachedPerson["rung"];
export type Step = ReachedPerson["next"];

/** Upwards, and then the ways out. */
export const rungs: readonly Rung[] = ["NotAsked", "Queued", "Delivered", "Read", "Opened", "Drafting", "Returned", "Submitted", "Accepted", "Unreachable", "Declined", "Delegated"];

/** What is done outside Teams, so that somebody has to record that it was done. */
export const outside: ReadonlySet<Step> = new Set<Step>(["Deputy", "SectionFileByEmail", "PrintedForm"]);
