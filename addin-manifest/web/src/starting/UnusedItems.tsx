import { Field, Input, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import type { Template, Unused } from "./startForm";

type TemplateItem = Template["headings"][number]["items"][number];
type UseKind = "InScope" | Unused["kind"];

const kinds: readonly UseKind[] = ["InScope", "NotUsed", "NotApplicable"];

/** Which items are left out this time, and why: that is a decision, and not the same as nobody having answered. */
export function UnusedItems({ template, unused, onChange }: { template: Template; unused: Readonly<Record<string, Unused>>; onChange: (unused: Readonly<Record<string, Unused>>) => void }): ReactNode {
  const { t, number } = useTexts();
  const items = template.headings.flatMap((heading) => heading.items);
  const count = items.filter((item) => unused[item.key] !== undefined).length;
  const [isOpen] = useState(count > 0);
  const use = (key: string, chosen: Unused | null): void => {
    const others = Object.entries(unused).filter(([other]) => other !== key);
    onChange(Object.fromEntries(chosen === null ? others : [...others, [key, chosen]]));
  };
  return (
    <details className="unused" open={isOpen}>
      <summary>{t("start.unused", { count: number(count) })}</summary>
      <p className="quiet">{t("start.unused.advice")}</p>
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.key}>
            <UnusedItem item={item} use={unused[item.key] ?? null} onUse={(chosen) => use(item.key, chosen)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function UnusedItem({ item, use, onUse }: { item: TemplateItem; use: Unused | null; onUse: (use: Unused | null) => void }): ReactNode {
  const { t } = useTexts();
  const choose = (kind: UseKind): void => onUse(kind === "InScope" ? null : { reason: "", decidedBy: "", ...use, kind });
  return (
    <div className="unused-item">
      <p className="item-text">
        <b className="label">{item.label}</b>
        <span dir="auto">{item.text}</span>
      </p>
      <Field label={t("start.use", { label: item.key })}>
        <Select value={use?.kind ?? "InScope"} onChange={(_, { value }) => choose(value as UseKind)}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`start.use.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {use && (
        <div className="start-choices">
          <Field label={t("start.reason")} required>
            <Input dir="auto" value={use.reason} onChange={(_, { value }) => onUse({ ...use, reason: value })} />
          </Field>
          {use.kind === "NotUsed" && (
            <Field label={t("start.decidedBy")} required>
              <Input dir="auto" value={use.decidedBy} onChange={(_, { value }) => onUse({ ...use, decidedBy: value })} />
            </Field>
          )}
        </div>
      )}
    </div>
  );
}
