import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { download, post } from "../api/client";
import type { SectionReceipt } from "../api/types";
import { ChooseFile, docx } from "../app/ChooseFile";
import { Failure } from "../app/Notices";
import { saveAs } from "../app/saveAs";
import { useDoing } from "../app/useDoing";
import { useTexts } from "../texts/TextsContext";

/** The way of those who would rather write in Word: their file out, and in again. */
export function SectionFile({ assessmentId, onTaken }: { assessmentId: string; onTaken: () => void }): ReactNode {
  const { t } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const [receipt, setReceipt] = useState<SectionReceipt | null>(null);
  const path = { id: assessmentId };

  const take = (file: File): void => {
    setReceipt(null);
    run(
      () => post("/api/assessments/{id}/section", { path, file: { content: file, type: docx } }),
      (taken) => {
        setReceipt(taken);
        if (taken.submitted.length > 0) onTaken();
      },
    );
  };
  const give = (): void =>
    run(
      () => download("/api/assessments/{id}/section", { path }),
      (file) => saveAs(file.content, file.name ?? "section.docx"),
    );

  return (
    <div className="card section-file">
      <h3>{t("section.title")}</h3>
      <p className="quiet">{t("section.advice")}</p>
      <div className="page-actions">
        <Button disabledFocusable={isAtIt} onClick={give}>
          {t("section.download")}
        </Button>
        <ChooseFile label={t("section.upload")} accept=".docx" isAtIt={isAtIt} onFile={take} />
      </div>
      <div role="status">{isAtIt && t("section.working")}</div>
      {failure && <Failure failure={failure} />}
      {receipt && <Taken receipt={receipt} />}
    </div>
  );
}

function Taken({ receipt }: { receipt: SectionReceipt }): ReactNode {
  const { t, number } = useTexts();
  return (
    <div className="notice receipt" role="status">
      <p>
        <b>{t("section.taken", { count: number(receipt.submitted.length) })}</b>
      </p>
      <p>{t("section.unchanged", { count: number(receipt.unchanged.length) })}</p>
      {receipt.refused.length > 0 && (
        <ul>
          {receipt.refused.map((refused) => (
            <li key={refused.itemKey}>
              <b>{refused.itemKey}</b> <span dir="auto">{refused.detail}</span>
            </li>
          ))}
        </ul>
      )}
      {receipt.unplaced.length > 0 && (
        <>
          <p>{t("section.unplaced")}</p>
          <ul>
            {receipt.unplaced.map((text, index) => (
              <li key={index} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
