import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import type { OpenedItem } from "../api/types";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import { useTexts } from "../texts/TextsContext";

type Way = "decline" | "delegate";

/** For whoever is the wrong person: says so, or names the right one. */
export function HandOff({ item, onDone }: { item: OpenedItem; onDone: () => void }): ReactNode {
  const { t } = useTexts();
  const [way, setWay] = useState<Way | null>(null);
  return (
    <section className="card hand-off" aria-label={t("handOff.title")}>
      <h2 className="section">{t("handOff.title")}</h2>
      <div className="page-actions">
        <Button aria-expanded={way === "delegate"} onClick={() => setWay(way === "delegate" ? null : "delegate")}>
          {t("handOff.delegate")}
        </Button>
        <Button aria-expanded={way === "decline"} onClick={() => setWay(way === "decline" ? null : "decline")}>
          {t("handOff.decline")}
        </Button>
      </div>
      {way && <HandOffForm key={way} way={way} item={item} onDone={onDone} />}
    </section>
  );
}

function HandOffForm({ way, item, onDone }: { way: Way; item: OpenedItem; onDone: () => void }): ReactNode {
  const { t } = useTexts();
  const [{ to, name, reason }, setForm] = useState({ to: "", name: "", reason: "" });
  const { isAtIt, failure, run } = useDoing();
  const path = { id: item.assessmentId, itemKey: item.itemKey };

  const send = (): void =>
    run(
      () =>
        way === "decline"
          ? post("/api/assessments/{id}/items/{itemKey}/decline", { path, json: { reason } })
          : post("/api/assessments/{id}/items/{itemKey}/delegate", { path, json: { to, ...(name === "" ? {} : { name }), reason } }),
      onDone,
    );

  return (
    <form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {way === "delegate" && (
        <div className="answer-choices">
          <Field label={t("handOff.to")} required>
            <Input type="email" dir="ltr" value={to} onChange={(_, { value }) => setForm((before) => ({ ...before, to: value }))} />
          </Field>
          <Field label={t("handOff.name")} hint={t("handOff.name.hint")}>
            <Input dir="auto" value={name} onChange={(_, { value }) => setForm((before) => ({ ...before, name: value }))} />
          </Field>
        </div>
      )}
      <Field label={t("handOff.reason")} required={way === "decline"}>
        <Textarea dir="auto" rows={2} value={reason} onChange={(_, { value }) => setForm((before) => ({ ...before, reason: value }))} />
      </Field>
      {failure && <Failure failure={failure} />}
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={isAtIt}>
          {t(`handOff.${way}.do`)}
        </Button>
      </div>
    </form>
  );
}
