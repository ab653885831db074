import { useCallback, type ReactNode } from "react";
import { get } from "../api/client";
import type { Item, Status } from "../api/types";
import { useMe } from "../app/MeContext";
import { Show } from "../app/Show";
import { useLoaded, type Loaded } from "../app/useLoaded";
import { MayActContext } from "../assessments/MayAct";
import { RefreshOrShow } from "../assessments/RefreshOrShow";
import { useNews } from "../assessments/useNews";
import { Conflicts } from "../document/Conflicts";
import { Merge } from "../document/Merge";
import { StatePill } from "../progress/StatePill";
import { RemindNow } from "../reminders/RemindNow";
import { useTexts } from "../texts/TextsContext";
import { HandIn } from "./HandIn";
import type { DocumentIdentity } from "./identity";
import { Jump } from "./Jump";
import { OwnItems } from "./OwnItems";
import { Selected } from "./Selected";
import type { WordDocument } from "./WordDocument";

/**
 * Beside a master: for whoever coordinates or reads everything the whole of it, for others what they
 * are asked for. The latest accepted answers come into it by merging alone, and the newest version is then opened.
 */
export function MasterPane({ word, identity }: { word: WordDocument; identity: DocumentIdentity }): ReactNode {
  const { t, number, language } = useTexts();
  const { assessmentId, version } = identity;
  const status = useLoaded(useCallback((signal: AbortSignal) => readStatus(assessmentId, language, signal), [assessmentId, language]));
  return (
    <div className="stack">
      <p>{t("word.master", { version: number(version) })}</p>
      <Show loaded={status}>
        {(value) =>
          value === "others'" ? <OwnItems word={word} assessmentId={assessmentId} /> : <Whole word={word} identity={identity} loaded={status} read={value} />
        }
      </Show>
      <Selected word={word} identity={identity} />
    </div>
  );
}

/** Whoever is asked for something, and no more, would be refused the whole, and is not made to ask for it. */
async function readStatus(id: string, language: string, signal: AbortSignal): Promise<Status | "others'"> {
  const { assessments } = await get("/api/assessments", { signal });
  const isAsked = assessments.some((own) => own.id === id && own.role === "Stakeholder");
  return isAsked ? "others'" : get("/api/assessments/{id}/status", { path: { id }, query: { language }, signal });
}

function Whole({ word, identity, loaded, read }: { word: WordDocument; identity: DocumentIdentity; loaded: Loaded<unknown>; read: Status }): ReactNode {
  const { t } = useTexts();
  const { objectId } = useMe();
  const { status: kept, news, show } = useNews(read, identity.assessmentId, "", false);
  const status = kept ?? read;
  const onChanged = loaded.reload;
  const newest = status.master?.version ?? 0;
  const mayAct = status.assessment.coordinators.some((person) => person.objectId.toLowerCase() === objectId.toLowerCase());
  return (
    <MayActContext value={mayAct}>
      <RefreshOrShow loaded={loaded} news={news} onShow={show} />
      <HandIn word={word} identity={identity} newest={newest} onTaken={onChanged} />
      {/* No answer is put in by hand: it would count as typed by whoever did it, without its author and its marks, and the next merge would meet it as somebody's edit. */}
      {mayAct && <p className="quiet">{t("word.latest")}</p>}
      <Merge status={status} onMerged={onChanged} />
      <Conflicts key={newest} assessmentId={status.assessment.id} onDecided={onChanged} />
      {mayAct && <RemindNow assessmentId={status.assessment.id} onReminded={onChanged} />}
      <section className="card" aria-label={t("word.items")}>
        <h2 className="section">{t("word.items")}</h2>
        <ul className="plain-list master-items">
          {status.headings
            .flatMap((heading) => heading.items)
            .map((item) => (
              <li key={item.key}>
                <MasterItem word={word} item={item} />
              </li>
            ))}
        </ul>
      </section>
    </MayActContext>
  );
}

function MasterItem({ word, item }: { word: WordDocument; item: Item }): ReactNode {
  const { t } = useTexts();
  return (
    <div className="master-item">
      <b className="label">{item.label}</b>
      <Jump word={word} itemKey={item.key} label={item.label} />
      {item.use.kind !== "InScope" && <span className="quiet">{t(`use.${item.use.kind}`)}</span>}
      {item.assignments.map((assigned) => (
        <span key={assigned.assignmentId} className="who">
          <span dir="auto">{assigned.name}</span> <StatePill state={assigned.state} />
        </span>
      ))}
    </div>
  );
}
