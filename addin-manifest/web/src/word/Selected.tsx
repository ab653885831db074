import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { post, type Answered } from "../api/client";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import { useTexts } from "../texts/TextsContext";
import { itemOf, type DocumentIdentity } from "./identity";
import type { WordDocument } from "./WordDocument";

type Origin = Answered<"post", "/api/assessments/{id}/items/{itemKey}/origin">;

/** What was found: for the words that were selected. "outside" any item there is nothing to find. */
type Found = { words: string; origin: Origin | "outside" };

/** Who wrote the paragraph at the cursor, and when. */
export function Selected({ word, identity }: { word: WordDocument; identity: DocumentIdentity }): ReactNode {
  const { t } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const [found, setFound] = useState<Found | null>(null);
  return (
    <section className="card word-card" aria-label={t("word.author.title")}>
      <h2 className="section">{t("word.author.title")}</h2>
      <p className="quiet">{t("word.author.advice")}</p>
      <Button disabledFocusable={isAtIt} onClick={() => run(() => find(word, identity), setFound)}>
        {t("word.author.do")}
      </Button>
      <div role="status">{found && !isAtIt && <Told found={found} />}</div>
      {failure && <Failure failure={failure} />}
    </section>
  );
}

async function find(word: WordDocument, { assessmentId, items }: DocumentIdentity): Promise<Found> {
  const selection = await word.selection();
  const itemKey = itemOf(selection, items);
  const words = selection.text.trim();
  if (itemKey === null || words === "") return { words, origin: "outside" };
  return { words, origin: await post("/api/assessments/{id}/items/{itemKey}/origin", { path: { id: assessmentId, itemKey }, json: { text: words } }) };
}

function Told({ found: { words, origin } }: { found: Found }): ReactNode {
  const { t, number, moment } = useTexts();
  if (origin === "outside") return <p>{t("word.author.outside")}</p>;
  return (
    <>
      <blockquote>
        <p dir="auto">{words}</p>
      </blockquote>
      {origin.answer ? (
        <p dir="auto">
          {t("word.author.by", { name: origin.answer.name, organisation: origin.answer.organisation, version: number(origin.answer.version), at: moment(origin.answer.submittedAt) })}
        </p>
      ) : (
        <p>{t("word.author.none")}</p>
      )}
      {origin.answer?.exact === false && <p>{t("word.author.changed")}</p>}
      {origin.answer?.exact !== true &&
        origin.edits.map((edit) => (
          <p key={edit.version} className="quiet" dir="auto">
            {t("word.author.edit", { version: number(edit.version), at: moment(edit.at), name: edit.name ?? t("conflicts.somebody") })}
          </p>
        ))}
    </>
  );
}
