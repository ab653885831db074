/** Two versions of the document, as they stand in the address of the page: "2-5". */
export type VersionPair = { older: number; newer: number };

export const pairOf = ({ older, newer }: VersionPair): string => `${older}-${newer}`;

/** @returns The newest version and the one before where the address names no two. */
export function versionPair(part: string, newest: number): VersionPair {
  const [, older, newer] = /^(\d{1,8})-(\d{1,8})$/.exec(part) ?? [];
  return { older: Number(older ?? Math.max(1, newest - 1)), newer: Number(newer ?? newest) };
}
