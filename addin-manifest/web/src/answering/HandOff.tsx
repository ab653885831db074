import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import type { OpenedItem } from "../api/types";
import { Failure } from "../app/Notices";
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
  const [sending, setSending] = useState<{ isSending: boolean; failure: Error | null }>({ isSending: false, failure: null });
  const path = { id: item.assessmentId, itemKey: item.itemKey };

  async function send(): Promise<void> {
    setSending({ isSending: true, failure: null });
    try {
      await (way === "decline"
        ? post("/api/assessments/{id}/items/{itemKey}/decline", { path, json: { reason } })
        : post("/api/assessments/{id}/items/{itemKey}/delegate", { path, json: { to, ...(name === "" ? {} : { name }), reason } }));
      onDone();
    } catch (failure) {
      setSending({ isSending: false, failure: failure as Error });
    }
  }

  return (
    <form
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
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
      {sending.failure && <Failure failure={sending.failure} />}
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={sending.isSending}>
          {t(`handOff.${way}.do`)}
        </Button>
      </div>
    </form>
  );
}
