import { Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Status } from "../api/types";
import { stages } from "../progress/stages";
import { useTexts } from "../texts/TextsContext";
import { AnswerRow } from "./AnswerRow";
import { peopleIn, rowsOf, type Filter } from "./rows";
import { LongList } from "./LongList";
import "./answers.css";

/** Every item and everybody who is asked for it; made for thousands. */
export default function Answers({ status }: { status: Status }): ReactNode {
  const { t, number } = useTexts();
  const [filter, setFilter] = useState<Filter>({ stage: "all", text: "" });
  const rows = useMemo(() => rowsOf(status.headings, filter, Date.now()), [status.headings, filter]);
  return (
    <>
      <div className="filters">
        <Field label={t("answers.find")}>
          <Input type="search" value={filter.text} onChange={(_, { value }) => setFilter((before) => ({ ...before, text: value }))} />
        </Field>
        <Field label={t("answers.show")}>
          <Select value={filter.stage} onChange={(_, { value }) => setFilter((before) => ({ ...before, stage: value as Filter["stage"] }))}>
            <option value="all">{t("answers.all")}</option>
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {t(`stage.${stage}`)}
              </option>
            ))}
            <option value="overdue">{t("answers.overdue")}</option>
            <option value="unassigned">{t("answers.unassigned")}</option>
          </Select>
        </Field>
        <p className="found" role="status">
          {t("answers.found", { count: number(peopleIn(rows)) })}
        </p>
      </div>
      {rows.length === 0 ? <p className="quiet">{t("answers.none")}</p> : <LongList rows={rows}>{(row) => <AnswerRow row={row} assessmentId={status.assessment.id} />}</LongList>}
    </>
  );
}
