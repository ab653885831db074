import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import { useAnnounce } from "../app/Announcer";
import { useMe } from "../app/MeContext";
import { Failure } from "../app/Notices";
import { hashOf } from "../app/route";
import { useDoing } from "../app/useDoing";
import { storage } from "../host/storage";
import { languages, type Language } from "../texts/languages";
import { useTexts } from "../texts/TextsContext";
import { bodyOf, emptyForm, keptForm, type StartForm, type Template } from "./startForm";
import { UnusedItems } from "./UnusedItems";

const labels = { title: "start.name", state: "start.state", cycle: "start.cycle" } as const;

const newForm = (templates: readonly Template[], language: Language): StartForm => emptyForm(templates, language, crypto.randomUUID());

/** The form; what is typed stays until the assessment is there, over a reload, too. */
export function Start({ templates }: { templates: readonly Template[] }): ReactNode {
  const { t, language } = useTexts();
  const { objectId } = useMe();
  const announce = useAnnounce();
  const { isAtIt, failure, run } = useDoing();
  const key = `officeintegration.start|${objectId}`;
  const [form, setForm] = useState(() => keptForm(storage.read(key), templates) ?? newForm(templates, language));
  const template = templates.find(({ id }) => id === form.templateId);

  const change = (changed: Partial<StartForm>): void => {
    const after = { ...form, ...changed };
    setForm(after);
    storage.write(key, JSON.stringify(after));
  };
  const start = (chosen: Template): void =>
    run(
      () => post("/api/assessments", { json: bodyOf(form, chosen), headers: { "Idempotency-Key": form.requestId } }),
      ({ id, title }) => {
        storage.remove(key);
        announce(t("start.done", { title }));
        location.hash = hashOf({ page: "assessment", id, view: "people" });
      },
    );

  if (template === undefined) return null;
  return (
    <form
      className="card start"
      onSubmit={(event) => {
        event.preventDefault();
        start(template);
      }}
    >
      <p className="quiet">{t("start.advice")}</p>
      <Field label={t("start.template")} hint={template.subtitle}>
        <Select value={form.templateId} onChange={(_, { value }) => change({ templateId: value })}>
          {templates.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {(["title", "state", "cycle"] as const).map((name) => (
        <Field key={name} label={t(labels[name])} required>
          <Input dir="auto" value={form[name]} maxLength={200} onChange={(_, { value }) => change({ [name]: value })} />
        </Field>
      ))}
      <div className="start-choices">
        <Field label={t("start.language")}>
          <Select value={form.language} onChange={(_, { value }) => change({ language: value as Language })}>
            {Object.entries(languages).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t("start.due")} required>
          <Input type="date" value={form.due} onChange={(_, { value }) => change({ due: value })} />
        </Field>
      </div>
      <UnusedItems template={template} unused={form.unused} onChange={(unused) => change({ unused })} />
      {failure && <Failure failure={failure} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={isAtIt}>
          {isAtIt ? t("start.working") : t("start.do")}
        </Button>
      </div>
    </form>
  );
}
