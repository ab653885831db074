import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { post, type Answered } from "../api/client";
import { Problem } from "../api/problem";
import { ChooseFile } from "../app/ChooseFile";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import { storage } from "../host/storage";
import { useTexts } from "../texts/TextsContext";
import { csvRows } from "./csvRows";

type Imported = Answered<"post", "/api/assessments/{id}/stakeholders">;

const columns = "name,organisation,category,language,timeZone,email,items";

/** A list of people, pasted or out of a file: taken whole, or not at all and with what is wrong in each row. */
export function ImportPeople({ assessmentId, onImported }: { assessmentId: string; onImported: () => void }): ReactNode {
  const { t } = useTexts();
  const key = `officeintegration.import|${assessmentId}`;
  const [text, setText] = useState(() => storage.read(key) ?? "");
  const [imported, setImported] = useState<Imported | null>(null);
  const { isAtIt, failure, run } = useDoing();

  const write = (value: string): void => {
    setText(value);
    setImported(null);
    storage.write(key, value);
  };
  const send = (): void =>
    run(
      () => post("/api/assessments/{id}/stakeholders", { path: { id: assessmentId }, file: { content: text, type: "text/csv; charset=utf-8" } }),
      (value) => {
        setImported(value);
        setText("");
        storage.remove(key);
        onImported();
      },
    );

  return (
    <section className="card import" aria-label={t("import.title")}>
      <h2 className="section">{t("import.title")}</h2>
      <p className="quiet">{t("import.advice")}</p>
      <p>
        <code dir="ltr">{columns}</code>
      </p>
      <form
        className="import"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={t("import.text")}>
          <Textarea dir="ltr" rows={6} resize="vertical" value={text} onChange={(_, { value }) => write(value)} />
        </Field>
        <div className="page-actions">
          <Button type="submit" appearance="primary" disabledFocusable={isAtIt || text.trim() === ""}>
            {isAtIt ? t("import.working") : t("import.do")}
          </Button>
          <ChooseFile label={t("import.file")} accept=".csv,text/csv" onFile={(file) => void file.text().then(write)} />
        </div>
      </form>
      {failure && <Failure failure={failure} />}
      {failure instanceof Problem && <RowErrors problem={failure} text={text} />}
      {imported && <Done imported={imported} />}
    </section>
  );
}

/** What is wrong in each row, next to the row as it was given. */
function RowErrors({ problem, text }: { problem: Problem; text: string }): ReactNode {
  const { t, number } = useTexts();
  const rows = csvRows(text);
  if (!problem.body.errors?.length) return null;
  return (
    <table className="row-errors">
      <thead>
        <tr>
          <th scope="col">{t("import.row")}</th>
          <th scope="col">{t("import.wrong")}</th>
          <th scope="col">{t("import.given")}</th>
        </tr>
      </thead>
      <tbody>
        {problem.body.errors.map((error, index) => (
          <tr key={index}>
            <th scope="row">{number(error.row)}</th>
            <td dir="auto">{error.detail}</td>
            <td dir="auto">
              <code>{rows[error.row]}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Done({ imported }: { imported: Imported }): ReactNode {
  const { t, number, list } = useTexts();
  const unknown = imported.people.filter((person) => imported.notInDirectory.includes(person.id)).map((person) => person.name);
  return (
    <div className="notice receipt" role="status">
      <p>
        <b>{t("import.done", { added: number(imported.added), changed: number(imported.changed), assigned: number(imported.assigned) })}</b>
      </p>
      {unknown.length > 0 && <p dir="auto">{t("import.unknown", { names: list(unknown) })}</p>}
    </div>
  );
}
