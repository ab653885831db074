import { Checkbox, Field, Select } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { get, type Answered } from "../api/client";
import type { Item, Status } from "../api/types";
import { hashOf } from "../app/route";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { SideBySide } from "../reading/SideBySide";
import type { Piece } from "../reading/wordDiff";
import { useTexts } from "../texts/TextsContext";
import { pairOf, versionPair, type VersionPair } from "./versionPair";
import "./document.css";

type Compared = Answered<"get", "/api/assessments/{id}/comparison">;
type Part = Compared["parts"][number];
type Version = Compared["older"];

/** What changed between two versions of the document, and whose text it is; what did not change is shown when asked for. */
export default function Changes({ status, part }: { status: Status; part: string }): ReactNode {
  const { t, number } = useTexts();
  const { id } = status.assessment;
  const newest = status.master?.version ?? 0;
  const [{ older, newer }, setPair] = useState(() => versionPair(part, newest));
  const [all, setAll] = useState(false);
  const compared = useLoaded(
    useCallback(
      (signal: AbortSignal) => get("/api/assessments/{id}/comparison", { path: { id }, query: { older: String(older), newer: String(newer), ...(all ? { all: "1" } : {}) }, signal }),
      [id, older, newer, all],
    ),
  );
  // The place stays the same, and with it the focus; a page that is loaded again shows the same two.
  const choose = (pair: VersionPair): void => {
    setPair(pair);
    history.replaceState(null, "", hashOf({ page: "assessment", id, view: "document", part: pairOf(pair) }));
  };
  return (
    <div className="stack">
      <a className="back" href={hashOf({ page: "assessment", id, view: "document" })}>
        {t("changes.back")}
      </a>
      <section className="card" aria-label={t("changes.title")}>
        <h2 className="section">{t("changes.title")}</h2>
        <div className="filters">
          <VersionChoice label={t("changes.older")} value={older} newest={newest} onChoice={(chosen) => choose({ older: chosen, newer })} />
          <VersionChoice label={t("changes.newer")} value={newer} newest={newest} onChoice={(chosen) => choose({ older, newer: chosen })} />
          <Checkbox label={t("changes.all")} checked={all} onChange={(_, { checked }) => setAll(checked === true)} />
        </div>
        <p role="status">{compared.value && t("changes.count", { count: number(compared.value.parts.filter(isChanged).length) })}</p>
        {compared.value !== null && compared.value.left > 0 && <p className="note">{t("changes.left", { count: number(compared.value.left) })}</p>}
      </section>
      <Show loaded={compared}>{(value) => value.parts.map((one, index) => <ComparedPart key={index} part={one} versions={value} item={itemOf(status, one.itemKey)} />)}</Show>
    </div>
  );
}

function VersionChoice({ label, value, newest, onChoice }: { label: string; value: number; newest: number; onChoice: (version: number) => void }): ReactNode {
  const { t, number } = useTexts();
  return (
    <Field label={label}>
      <Select value={String(value)} onChange={(_, chosen) => onChoice(Number(chosen.value))}>
        {Array.from({ length: newest }, (_, index) => newest - index).map((version) => (
          <option key={version} value={version}>
            {t("versions.number", { version: number(version) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const itemOf = (status: Status, key: string | null): Item | null => status.headings.flatMap((heading) => heading.items).find((item) => item.key === key) ?? null;

const isChanged = (part: Part): boolean => part.words.some(({ change }) => change !== "Same");

const kinds: Record<Part["words"][number]["change"], Piece["kind"]> = { Same: "same", Reformatted: "reformatted", Removed: "removed", Added: "added" };

function ComparedPart({ part, versions, item }: { part: Part; versions: Pick<Compared, "older" | "newer">; item: Item | null }): ReactNode {
  const { t } = useTexts();
  return (
    <article className="card compared">
      {item === null ? (
        <h3>{t("conflicts.outside")}</h3>
      ) : (
        <h3 className="item-text">
          <b className="label">{item.label}</b>
          <span dir="auto">{item.text}</span>
        </h3>
      )}
      <p className="item-head">
        {item !== null && <b dir="auto">{part.name ?? t("changes.nobody")}</b>}
        <span className="quiet" dir="auto">
          {part.organisation}
        </span>
        <span className="pill">{t(`changes.${kindOf(part)}`)}</span>
      </p>
      <SideBySide
        pieces={part.words.map(({ change, text }) => ({ kind: kinds[change], text }))}
        olderTitle={useSideTitle(versions.older, part.older)}
        newerTitle={useSideTitle(versions.newer, part.newer)}
      />
    </article>
  );
}

function kindOf(part: Part): "new" | "gone" | "changed" | "reformatted" | "same" {
  if (part.older === null) return "new";
  if (part.newer === null) return "gone";
  if (!isChanged(part)) return "same";
  return part.words.every(({ change }) => change === "Same" || change === "Reformatted") ? "reformatted" : "changed";
}

/** "Version 2, answer 1, edited in Word by Edna Editor" */
function useSideTitle(version: Version, standing: Part["older"]): string {
  const { t, number } = useTexts();
  const words = [t("versions.number", { version: number(version.version) })];
  if (standing !== null && standing.answer > 0) words.push(t("changes.answer", { version: number(standing.answer) }));
  if (standing !== null && standing.editor !== "") words.push(t("changes.editor", { name: standing.editor }));
  return words.join(" · ");
}
