import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { put } from "../api/client";
import type { Status } from "../api/types";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import { useTexts } from "../texts/TextsContext";
import { numbersIn } from "./numbersIn";

const fields = ["overdueEveryDays", "maxReminders", "escalateAfterDays", "fromHour", "untilHour"] as const;

/** When people are reminded; what is not shown here (holidays, calendars of places) stays as it is. */
export function Policy({ status: { assessment }, onChanged }: { status: Status; onChanged: () => void }): ReactNode {
  const { t } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const { reminders } = assessment;
  const [days, setDays] = useState(reminders.daysBeforeDue.join(", "));
  const [numbers, setNumbers] = useState(() => fields.map((field) => String(reminders[field])));
  const [isSaved, setSaved] = useState(false);
  const daysBeforeDue = numbersIn(days);
  const isWhole = daysBeforeDue !== null && numbers.every((text) => /^\d+$/.test(text.trim()));

  const save = (): void =>
    run(
      () =>
        put("/api/assessments/{id}/reminders/policy", {
          path: { id: assessment.id },
          json: { daysBeforeDue: daysBeforeDue ?? [], ...Object.fromEntries(fields.map((field, index) => [field, Number(numbers[index])])) },
        }),
      () => {
        setSaved(true);
        onChanged();
      },
    );

  return (
    <details className="card">
      <summary>{t("policy.title")}</summary>
      <form
        className="policy"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t("policy.daysBeforeDue")} hint={t("policy.daysBeforeDue.hint")} {...(daysBeforeDue === null ? { validationMessage: t("policy.numbers") } : {})}>
          <Input
            dir="ltr"
            value={days}
            onChange={(_, { value }) => {
              setDays(value);
              setSaved(false);
            }}
          />
        </Field>
        {fields.map((field, index) => (
          <Field key={field} label={t(`policy.${field}`)}>
            <Input
              dir="ltr"
              inputMode="numeric"
              value={numbers[index] ?? ""}
              onChange={(_, { value }) => {
                setNumbers(numbers.with(index, value));
                setSaved(false);
              }}
            />
          </Field>
        ))}
        <Button type="submit" disabledFocusable={isAtIt || !isWhole}>
          {t("policy.do")}
        </Button>
        <p role="status">{isSaved && !isAtIt && t("policy.done")}</p>
        {failure && <Failure failure={failure} />}
      </form>
    </details>
  );
}
