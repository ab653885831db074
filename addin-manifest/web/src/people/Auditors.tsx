import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import type { Status } from "../api/types";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import { useMayAct } from "../assessments/MayAct";
import { useTexts } from "../texts/TextsContext";

/** Who reads everything and changes nothing. */
export function Auditors({ status: { assessment }, onChanged }: { status: Status; onChanged: () => void }): ReactNode {
  const { t } = useTexts();
  const mayAct = useMayAct();
  const { isAtIt, failure, run } = useDoing();
  const [email, setEmail] = useState("");
  const name = (who: string, ends: boolean): void =>
    run(
      () => post("/api/assessments/{id}/auditors", { path: { id: assessment.id }, json: { email: who, ends } }),
      () => {
        if (!ends) setEmail("");
        onChanged();
      },
    );

  return (
    <section className="card auditors" aria-label={t("auditors.title")}>
      <h2 className="section">{t("auditors.title")}</h2>
      <p className="quiet">{t(assessment.auditors.length === 0 ? "auditors.none" : "auditors.advice")}</p>
      <ul className="plain-list stack">
        {assessment.auditors.map((auditor) => (
          <li key={auditor.objectId} className="page-actions">
            <b dir="auto">{auditor.name}</b> <span dir="ltr">{auditor.email}</span>
            {mayAct && (
              <Button size="small" disabledFocusable={isAtIt} onClick={() => name(auditor.email, true)}>
                {t("auditors.end")}
                <span className="visually-hidden"> {auditor.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayAct && (
        <form
          className="auditor-form"
          onSubmit={(event) => {
            event.preventDefault();
            name(email.trim(), false);
          }}
        >
          <Field label={t("auditors.email")}>
            <Input dir="ltr" type="email" autoComplete="off" value={email} onChange={(_, { value }) => setEmail(value)} />
          </Field>
          <Button type="submit" disabledFocusable={isAtIt || email.trim() === ""}>
            {t("auditors.do")}
          </Button>
        </form>
      )}
      {failure && <Failure failure={failure} />}
    </section>
  );
}
