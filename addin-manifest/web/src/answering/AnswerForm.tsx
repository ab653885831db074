import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { Marking, OpenedItem, Receipt } from "../api/types";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import type { DraftPlace, KeptDraft } from "../drafts/drafts";
import { useTexts } from "../texts/TextsContext";
import { isEmpty, levels, markings, type Answer } from "./answer";
import { KeptLine } from "./KeptLine";
import { MarkdownField } from "./MarkdownField";
import { useAnswering } from "./useAnswering";

/** Everything an answer consists of. What is typed is never taken away but by the person. */
export function AnswerForm({
  place,
  item,
  first,
  onElsewhere,
  onReceipt,
}: {
  place: DraftPlace;
  item: OpenedItem;
  first: { answer: Answer; isUnsent: boolean; submissionId: string };
  onElsewhere: (mine: () => KeptDraft) => Promise<void>;
  onReceipt: (receipt: Receipt) => void;
}): ReactNode {
  const { t } = useTexts();
  const { answer, kept, change, submit } = useAnswering(place, item, first, onElsewhere);
  const { isAtIt, failure, run } = useDoing();
  const title = useId();

  return (
    <form
      className="card answer-form"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        run(submit, onReceipt);
      }}
    >
      <h2 className="section" id={title}>
        {t("answer.title")}
      </h2>
      <MarkdownField value={answer.markdown} onChange={(markdown) => change({ ...answer, markdown })} />
      <Field label={t("answer.furtherAction")} hint={t("answer.furtherAction.hint")}>
        <Textarea dir="auto" resize="vertical" rows={3} value={answer.furtherAction} onChange={(_, { value }) => change({ ...answer, furtherAction: value })} />
      </Field>
      <Field label={t("answer.evidence")} hint={t("answer.evidence.hint")}>
        <Textarea dir="ltr" resize="vertical" rows={2} value={answer.evidence.join("\n")} onChange={(_, { value }) => change({ ...answer, evidence: value === "" ? [] : value.split("\n") })} />
      </Field>
      <div className="answer-choices">
        <Field label={t("answer.marking")} hint={t(`marking.${answer.marking}.hint`)}>
          <Select value={answer.marking} onChange={(_, { value }) => change({ ...answer, marking: value as Marking })}>
            {markings.map((marking) => (
              <option key={marking} value={marking}>
                {t(`marking.${marking}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("answer.level")} hint={t("answer.level.hint")}>
          <Select value={answer.level?.toString() ?? ""} onChange={(_, { value }) => change({ ...answer, level: value === "" ? null : Number(value) })}>
            <option value="">{t("answer.level.none")}</option>
            {levels.map((level) => (
              <option key={level} value={level}>
                {level}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {failure && <Failure failure={failure} />}
      <div className="answer-end">
        <Button appearance="primary" type="submit" disabledFocusable={isAtIt || isEmpty(answer)}>
          {isAtIt ? t("answer.sending") : item.assignment.latestVersion > 0 ? t("answer.submitAgain") : t("answer.submit")}
        </Button>
        <KeptLine kept={kept} />
      </div>
    </form>
  );
}
