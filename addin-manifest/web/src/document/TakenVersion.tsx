import type { ReactNode } from "react";
import type { Answered } from "../api/client";
import { useTexts } from "../texts/TextsContext";

/** What became of an edited document. "isNew": it said something that the newest version did not. */
export type Taken = { version: Answered<"put", "/api/assessments/{id}/master">; isNew: boolean };

export function TakenVersion({ taken: { version, isNew } }: { taken: Taken }): ReactNode {
  const { t, number, list } = useTexts();
  return (
    <>
      <p>{t(isNew ? "upload.done" : "upload.nothing", { version: number(version.version) })}</p>
      {isNew && version.editedItems.length > 0 && <p>{t("versions.edited", { items: list(version.editedItems) })}</p>}
      {isNew && version.conflicts.length > 0 && <p>{t("versions.conflicts", { count: number(version.conflicts.length) })}</p>}
    </>
  );
}
