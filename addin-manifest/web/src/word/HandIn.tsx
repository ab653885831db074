import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { download, put } from "../api/client";
import { Failure } from "../app/Notices";
import { saveAs } from "../app/saveAs";
import { useDoing } from "../app/useDoing";
import { useMayAct } from "../assessments/MayAct";
import { TakenVersion, type Taken } from "../document/TakenVersion";
import { useTexts } from "../texts/TextsContext";
import type { DocumentIdentity } from "./identity";
import type { WordDocument } from "./WordDocument";

/** Which version this is, whether there is a newer one, and the way in for what was changed in this one. */
export function HandIn({ word, identity: { assessmentId, version }, newest, onTaken }: { word: WordDocument; identity: DocumentIdentity; newest: number; onTaken: () => void }): ReactNode {
  const { t, number } = useTexts();
  const mayAct = useMayAct();
  const { isAtIt, failure, run } = useDoing();
  const [taken, setTaken] = useState<Taken | null>(null);

  // A Word that opens no other document leaves it to the person.
  const open = (): void =>
    run(
      async () => {
        const file = await download("/api/assessments/{id}/master", { path: { id: assessmentId } });
        await word.open(file.content).catch(() => saveAs(file.content, file.name ?? `v${newest}.docx`));
      },
      () => undefined,
    );
  // The newest version is named: the service merges what was typed in this one with everything that came since.
  const handIn = (): void =>
    run(
      async () => put("/api/assessments/{id}/master", { path: { id: assessmentId }, file: await word.file(), headers: { "If-Match": `"v${newest}"` } }),
      (kept) => {
        setTaken({ version: kept, isNew: kept.version > newest });
        onTaken();
      },
    );

  if (!mayAct && version >= newest) return null;
  return (
    <section className="card word-card" aria-label={t("word.handIn.title")}>
      {version < newest && (
        <div className="notice" role="status">
          <p>{t("word.older", { version: number(version), newest: number(newest) })}</p>
          <Button disabledFocusable={isAtIt} onClick={open}>
            {t("word.newest.open", { version: number(newest) })}
          </Button>
        </div>
      )}
      {mayAct && (
        <>
          <h2 className="section">{t("word.handIn.title")}</h2>
          <p className="quiet">{t("word.handIn.advice")}</p>
          <Button disabledFocusable={isAtIt} onClick={handIn}>
            {isAtIt ? t("section.working") : t("word.handIn.do")}
          </Button>
        </>
      )}
      <div role="status">{taken && !isAtIt && <TakenVersion taken={taken} />}</div>
      {failure && <Failure failure={failure} />}
    </section>
  );
}
