import { useState, type ReactNode } from "react";
import { put } from "../api/client";
import type { Status } from "../api/types";
import { ChooseFile, docx } from "../app/ChooseFile";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import { useTexts } from "../texts/TextsContext";
import { TakenVersion, type Taken } from "./TakenVersion";

/** The way in for a document that was edited elsewhere; made from an older version, it is merged with what came since. */
export function UploadMaster({ status, onTaken }: { status: Status; onTaken: () => void }): ReactNode {
  const { t } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const [taken, setTaken] = useState<Taken | null>(null);
  const newest = status.master?.version ?? 0;
  if (newest === 0) return null;

  const take = (file: File): void =>
    run(
      () => put("/api/assessments/{id}/master", { path: { id: status.assessment.id }, file: { content: file, type: docx }, headers: { "If-Match": `"v${newest}"` } }),
      (version) => {
        setTaken({ version, isNew: version.version > newest });
        onTaken();
      },
    );

  return (
    <section className="card upload-master" aria-label={t("upload.title")}>
      <h2 className="section">{t("upload.title")}</h2>
      <p className="quiet">{t("upload.advice")}</p>
      <div>
        <ChooseFile label={t("upload.do")} accept=".docx" isAtIt={isAtIt} onFile={take}>
          {isAtIt ? t("section.working") : t("upload.do")}
        </ChooseFile>
      </div>
      <div role="status">{taken && !isAtIt && <TakenVersion taken={taken} />}</div>
      {failure && <Failure failure={failure} />}
    </section>
  );
}
