import { useCallback, type ReactNode } from "react";
import { get } from "../api/client";
import type { MyItem, OwnAssessment, Template } from "../api/types";
import { Empty } from "../app/Notices";
import { useMe } from "../app/MeContext";
import { Page } from "../app/Page";
import { Refresh } from "../app/Refresh";
import { hashOf } from "../app/route";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { readDraft } from "../drafts/drafts";
import { Due } from "../progress/Due";
import { StatePill } from "../progress/StatePill";
import { Wording } from "../progress/Wording";
import { useTexts } from "../texts/TextsContext";
import { SectionFile } from "./SectionFile";
import "./items.css";

/** What the person is asked for, by assessment. */
export default function MyItems(): ReactNode {
  const { t, language } = useTexts();
  const asked = useLoaded(useCallback((signal: AbortSignal) => readAsked(language, signal), [language]));
  return (
    <Page place="items" title={t("items.title")} actions={<Refresh loaded={asked} />}>
      <Show loaded={asked}>
        {(groups) =>
          groups.length === 0 ? (
            <Empty title={t("items.empty.title")} advice={t("items.empty.advice")} />
          ) : (
            groups.map((group) => <Group key={group.assessment.id} asked={group} onTaken={asked.reload} />)
          )
        }
      </Show>
    </Page>
  );
}

type Asked = { assessment: OwnAssessment; items: MyItem[]; template: Template | null };

/** @param language Of the wording; a change of it reads everything again. */
async function readAsked(language: string, signal: AbortSignal): Promise<Asked[]> {
  const [{ items }, { assessments }, { templates }] = await Promise.all([
    get("/api/me/items", { signal }),
    get("/api/assessments", { signal }),
    get("/api/templates", { query: { language }, signal }),
  ]);
  return assessments
    .map((assessment) => ({
      assessment,
      items: items.filter((item) => item.assessmentId === assessment.id),
      template: templates.find((template) => template.id === assessment.templateId) ?? null,
    }))
    .filter((group) => group.items.length > 0);
}

function Group({ asked: { assessment, items, template }, onTaken }: { asked: Asked; onTaken: () => void }): ReactNode {
  return (
    <section className="stack">
      <h2 className="section" dir="auto">
        {assessment.title}
      </h2>
      <Wording provenance={template?.provenance ?? null} />
      <ul className="plain-list stack">
        {items.map((item) => (
          <li key={item.itemKey}>
            <ItemCard item={item} />
          </li>
        ))}
      </ul>
      <SectionFile assessmentId={assessment.id} onTaken={onTaken} />
    </section>
  );
}

const answered: ReadonlySet<MyItem["state"]> = new Set(["Submitted", "Accepted", "Merged"]);

function ItemCard({ item }: { item: MyItem }): ReactNode {
  const { t, number } = useTexts();
  const { objectId } = useMe();
  const isUnsent = readDraft({ person: objectId, assessmentId: item.assessmentId, itemKey: item.itemKey }) !== null;
  const to = hashOf({ page: "item", assessmentId: item.assessmentId, itemKey: item.itemKey });
  return (
    <article className="card">
      <p className="item-head">
        <StatePill state={item.state} />
        <Due assigned={item} />
        {item.latestVersion > 0 && <span className="quiet">{t("items.version", { version: number(item.latestVersion) })}</span>}
      </p>
      <p className="item-text">
        <b className="label">{item.label}</b>
        <span dir="auto">{item.text}</span>
      </p>
      {item.note != null && (
        <p className="note">
          <b>{t("items.note")}</b> <span dir="auto">{item.note}</span>
        </p>
      )}
      <p className="item-foot">
        <a href={to}>
          {t(answered.has(item.state) ? "items.read" : "items.answer")}
          <span className="visually-hidden"> {t("item.title", { label: item.label })}</span>
        </a>
        {isUnsent && <span className="note">{t("items.unsent")}</span>}
      </p>
    </article>
  );
}
