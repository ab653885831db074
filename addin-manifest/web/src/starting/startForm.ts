import type { Answered, Asking } from "../api/client";
import { isLanguage, type Language } from "../texts/languages";

export type Template = Answered<"get", "/api/templates">["templates"][number];
type Body = NonNullable<Asking<"post", "/api/assessments">["json"]>;

/** Why an item is not answered this time. */
export type Unused = { kind: "NotUsed" | "NotApplicable"; reason: string; decidedBy: string };

/** What the form holds. "requestId" is the same for every try: sent twice, it starts one assessment. */
export type StartForm = {
  requestId: string;
  templateId: string;
  title: string;
  state: string;
  cycle: string;
  language: Language;
  /** yyyy-mm-dd; empty while none is chosen. */
  due: string;
  unused: Readonly<Record<string, Unused>>;
};

/** @param templates At least one; the fullest is the one most people come for. */
export const emptyForm = (templates: readonly Template[], language: Language, requestId: string): StartForm => ({
  requestId,
  templateId: templates.reduce((one, other) => (countOf(other) > countOf(one) ? other : one)).id,
  title: "",
  state: "",
  cycle: "",
  language,
  due: "",
  unused: {},
});

const countOf = (template: Template): number => template.headings.reduce((sum, heading) => sum + heading.items.length, 0);

/** @returns Null for what is no form, or one for a questionnaire that is not there any more. */
export function keptForm(text: string | null, templates: readonly Template[]): StartForm | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isForm(kept) && templates.some(({ id }) => id === kept.templateId) ? kept : null;
  } catch {
    return null;
  }
}

function isForm(value: unknown): value is StartForm {
  const form = value as Partial<Record<keyof StartForm, unknown>> | null;
  const isWhole = (["requestId", "templateId", "title", "state", "cycle", "due"] as const).every((field) => typeof form?.[field] === "string");
  return isWhole && typeof form?.language === "string" && isLanguage(form.language) && typeof form.unused === "object" && form.unused !== null;
}

/** @param template The one that is chosen; what was said about items of another stays in the form and is not sent. */
export function bodyOf(form: StartForm, template: Template): Body {
  const keys = template.headings.flatMap((heading) => heading.items).map((item) => item.key);
  return {
    templateId: form.templateId,
    title: form.title,
    state: form.state,
    cycle: form.cycle,
    language: form.language,
    dueAt: dueAt(form.due),
    itemUses: keys.flatMap((itemKey) => {
      const use = form.unused[itemKey];
      if (use === undefined) return [];
      return [{ itemKey, kind: use.kind, reason: use.reason, ...(use.kind === "NotUsed" ? { decidedBy: use.decidedBy } : {}) }];
    }),
  };
}

/** The end of that day's work where whoever fills in the form is, as it is when it is filled in in a chat. */
const dueAt = (due: string): string => new Date(`${due}T17:00:00`).toISOString();
