import { Button } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { get } from "../api/client";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { useTexts } from "../texts/TextsContext";
import type { DocumentIdentity } from "./identity";
import { SectionItem } from "./SectionItem";
import { Selected } from "./Selected";
import { useUnsent, type Reading } from "./useUnsent";
import type { WordDocument } from "./WordDocument";

/** Beside a section file: its items, what of them was sent, and the way to send the rest. */
export function SectionPane({ word, identity }: { word: WordDocument; identity: DocumentIdentity }): ReactNode {
  const { t, number } = useTexts();
  const { loaded, touched } = useUnsent(word, identity);
  const asked = useLoaded(useCallback((signal: AbortSignal) => get("/api/me/items", { signal }), []));
  const changed = (): void => {
    loaded.reload();
    asked.reload();
  };
  return (
    <div className="stack">
      <Show loaded={loaded}>
        {({ reading }) => {
          const unsent = reading.answers.filter((answer) => answer.state === "Edited" || touched.has(answer.itemKey)).length;
          return (
            <>
              <p dir="auto">{t("word.section", { name: reading.name })}</p>
              <div role="status">{unsent > 0 && <p className="unsent">{t("word.unsent", { count: number(unsent) })}</p>}</div>
              <Button disabledFocusable={loaded.isLoading} onClick={changed}>
                {t("word.check")}
              </Button>
              <ul className="plain-list stack">
                {reading.answers.map((answer) => (
                  <li key={answer.itemKey}>
                    <SectionItem
                      word={word}
                      reading={reading}
                      answer={answer}
                      asked={asked.value?.items.find((item) => item.assessmentId === reading.assessmentId && item.itemKey === answer.itemKey) ?? null}
                      isTouched={touched.has(answer.itemKey)}
                      onChanged={changed}
                    />
                  </li>
                ))}
              </ul>
              <Unplaced reading={reading} />
            </>
          );
        }}
      </Show>
      <Selected word={word} identity={identity} />
    </div>
  );
}

function Unplaced({ reading }: { reading: Reading }): ReactNode {
  const { t } = useTexts();
  if (reading.unplaced.length === 0) return null;
  return (
    <section className="card" aria-label={t("word.unplaced")}>
      <p>{t("word.unplaced")}</p>
      <ul>
        {reading.unplaced.map((text, index) => (
          <li key={index} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
