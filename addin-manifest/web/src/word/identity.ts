import type { Region } from "./WordDocument";

/** What a document says of itself. */
export type DocumentIdentity = {
  kind: "Master" | "Section";
  assessmentId: string;
  /** Of the master it is, or was made from. */
  version: number;
  /** Whose section file it is; null for a master. */
  stakeholderId: string | null;
  /** Keys of its items, in their order. */
  items: string[];
};

const pieces = "OfficeIntegration.Stamp.";

/**
 * Reads the stamp in the custom properties: records between semicolons, fields between commas, cut into pieces.
 * @returns Null for a document that is none of ours.
 */
export function identityOf(properties: Readonly<Record<string, string>>): DocumentIdentity | null {
  const stamp = Object.keys(properties)
    .filter((name) => name.startsWith(pieces))
    .sort()
    .map((name) => properties[name]?.trim())
    .join("");
  const records = stamp.split(";").map((record) => record.split(",").map(decoded));
  const [, kind, assessmentId, version, , stakeholderId] = records.find(([what]) => what === "d") ?? [];
  if ((kind !== "Master" && kind !== "Section") || !assessmentId || !/^\d+$/.test(version ?? "")) return null;
  return {
    kind,
    assessmentId,
    version: Number(version),
    stakeholderId: stakeholderId === undefined || stakeholderId === "" ? null : stakeholderId,
    items: records.flatMap(([what, key]) => (what === "i" && key ? [key] : [])),
  };
}

export const regionOf = (itemKey: string): Region => ({ tag: `oi:item:${itemKey}`, bookmark: bookmarkOf(itemKey) });

export const answerTag = (itemKey: string, stakeholderId: string): string => `oi:answer:${itemKey}:${stakeholderId}`;

export const labelTag = (itemKey: string, stakeholderId: string): string => `oi:by:${itemKey}:${stakeholderId}`;

/** What a control with an item in its tag holds. */
const partsWithKey = ["item", "text", "status", "answer", "by", "body"];

/** Which item something stands in; by the controls around it, and where these are lost by the bookmarks. */
export function itemOf({ tags, bookmarks }: { tags: readonly string[]; bookmarks: readonly string[] }, items: readonly string[]): string | null {
  const byTag = items.find((key) => tags.some((tag) => partsWithKey.some((part) => `${tag}:`.startsWith(`oi:${part}:${key}:`))));
  return byTag ?? items.find((key) => bookmarks.some((name) => name.toLowerCase() === bookmarkOf(key).toLowerCase())) ?? null;
}

/** As the service names them: letters and digits stay, a dot becomes an underscore, anything else its code. */
const bookmarkOf = (itemKey: string): string =>
  `_oi_item_${itemKey.replace(/[^A-Za-z0-9]/g, (sign, at: number) => (sign === "." && itemKey[at + 1] !== "x" ? "_" : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`))}`;

function decoded(field: string): string {
  try {
    return decodeURIComponent(field);
  } catch {
    return field;
  }
}
