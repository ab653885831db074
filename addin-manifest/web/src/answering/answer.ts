import type { Contribution, Marking, ServerDraft } from "../api/types";

/** An answer as it is typed. */
export type Answer = {
  /** Markdown. */
  markdown: string;
  furtherAction: string;
  /** Addresses, as typed. */
  evidence: readonly string[];
  /** Traffic Light Protocol 2.0. */
  marking: Marking;
  /** 0 to 5; null when none is given. */
  level: number | null;
};

export const markings: readonly Marking[] = ["Clear", "Green", "Amber", "AmberStrict", "Red"];
export const levels: readonly number[] = [0, 1, 2, 3, 4, 5];

export const emptyAnswer: Answer = { markdown: "", furtherAction: "", evidence: [], marking: "Amber", level: null };

export const answerOf = ({ markdown, furtherAction, evidence, marking, level }: ServerDraft | Contribution): Answer => ({
  markdown,
  furtherAction,
  evidence,
  marking,
  level,
});

/** Whether two answers say the same; spaces at the ends and line ends do not count. */
export const isSame = (one: Answer, other: Answer): boolean => comparable(one) === comparable(other);

const comparable = (answer: Answer): string =>
  JSON.stringify([
    plain(answer.markdown),
    plain(answer.furtherAction),
    sentEvidence(answer),
    answer.marking,
    answer.level,
  ]);

const plain = (text: string): string => text.replaceAll("\r\n", "\n").trim();

/** Evidence as it is sent: without empty lines. */
export const sentEvidence = (answer: Answer): string[] => answer.evidence.map((line) => line.trim()).filter((line) => line !== "");

export const isEmpty = (answer: Answer): boolean => plain(answer.markdown) === "";

/** Both texts below each other, for whoever wants to keep both and sort them out. */
export const bothOf = (mine: Answer, theirs: Answer): Answer => ({
  ...mine,
  markdown: joined(mine.markdown, theirs.markdown),
  furtherAction: joined(mine.furtherAction, theirs.furtherAction),
  evidence: [...new Set([...sentEvidence(mine), ...sentEvidence(theirs)])],
});

const joined = (one: string, other: string): string =>
  plain(one) === plain(other) ? one : [plain(one), plain(other)].filter((text) => text !== "").join("\n\n");
