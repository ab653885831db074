import { useCallback, type ReactNode } from "react";
import { get } from "../api/client";
import { hashOf } from "../app/route";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { SectionFile } from "../items/SectionFile";
import { Due } from "../progress/Due";
import { StatePill } from "../progress/StatePill";
import { useTexts } from "../texts/TextsContext";
import { Jump } from "./Jump";
import type { WordDocument } from "./WordDocument";

/** What the person is asked for in the master that is open; answers are sent from their page or from the section file. */
export function OwnItems({ word, assessmentId }: { word: WordDocument; assessmentId: string }): ReactNode {
  const { t } = useTexts();
  const asked = useLoaded(useCallback((signal: AbortSignal) => get("/api/me/items", { signal }), []));
  return (
    <Show loaded={asked}>
      {({ items }) => (
        <>
          <h2 className="section">{t("items.title")}</h2>
          <p className="quiet">{t("word.own.advice")}</p>
          <ul className="plain-list stack">
            {items
              .filter((item) => item.assessmentId === assessmentId)
              .map((item) => (
                <li key={item.itemKey} className="card word-item">
                  <p className="item-head">
                    <b className="label">{item.label}</b>
                    <StatePill state={item.state} />
                    <Due assigned={item} />
                  </p>
                  <p className="item-words" dir="auto">
                    {item.text}
                  </p>
                  <div className="page-actions">
                    <Jump word={word} itemKey={item.itemKey} label={item.label} />
                    <a href={hashOf({ page: "item", assessmentId, itemKey: item.itemKey })}>{t("items.answer")}</a>
                  </div>
                </li>
              ))}
          </ul>
          <SectionFile assessmentId={assessmentId} onTaken={asked.reload} />
        </>
      )}
    </Show>
  );
}
