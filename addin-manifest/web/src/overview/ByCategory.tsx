import type { ReactNode } from "react";
import type { Item } from "../api/types";
import { StageBar } from "../charts/StageBar";
import { byCategory } from "../progress/coverage";
import { useTexts } from "../texts/TextsContext";
import { ReceivedLine } from "./ReceivedLine";

/** A bar per kind of organisation that is asked. */
export function ByCategory({ items }: { items: readonly Item[] }): ReactNode {
  const { t } = useTexts();
  const found = byCategory(items);
  if (found.length === 0) return <p className="quiet">{t("people.none")}</p>;
  return (
    <ol className="bars plain-list">
      {found.map(({ category, counts }) => (
        <li key={category}>
          <span className="bar-name">{t(`category.${category}`)}</span>
          <ReceivedLine counts={counts} />
          <StageBar counts={counts} label={t(`category.${category}`)} />
        </li>
      ))}
    </ol>
  );
}
