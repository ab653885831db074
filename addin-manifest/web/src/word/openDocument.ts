import { host } from "../host/hosts";
import { insideOffice } from "../host/surface";
import { identityOf, type DocumentIdentity } from "./identity";
import { isWordNewEnough, officeWord } from "./officeWord";
import type { WordDocument } from "./WordDocument";

/** What there is around the pane: "outside" Word, in a Word that is too "old", next to some "other" document, or "ours". */
export type OpenDocument = { what: "outside" | "old" | "other" } | { what: "ours"; word: WordDocument; identity: DocumentIdentity };

/** Which document is open. @throws {WordFailure} */
export async function openDocument(): Promise<OpenDocument> {
  if (!insideOffice) return { what: "outside" };
  await host();
  if (!isWordNewEnough()) return { what: "old" };
  const identity = identityOf(await officeWord.properties());
  return identity === null ? { what: "other" } : { what: "ours", word: officeWord, identity };
}
