import type { ReactNode } from "react";
import { Problem } from "../api/problem";
import { useTexts } from "../texts/TextsContext";
import { isWaiting, type Kept } from "./useAnswering";

/** Says where what was typed is; whoever cannot see the screen hears it. */
export function KeptLine({ kept }: { kept: Kept }): ReactNode {
  const { t, moment } = useTexts();
  return (
    <p className={kept.where === "nowhere" ? "kept warning" : "kept"} role="status">
      {sentence()}
    </p>
  );

  function sentence(): string {
    switch (kept.where) {
      case "still":
        return "";
      case "service":
        return t("kept.service", { at: moment(kept.at) });
      case "here":
        if (kept.failure === null) return t("kept.typing");
        return isWaiting(kept) ? t("kept.here") : t("kept.refused", { why: detailOf(kept.failure) });
      case "nowhere":
        return t("kept.nowhere");
    }
  }
}

const detailOf = (failure: Error): string => (failure instanceof Problem ? (failure.body.detail ?? failure.message) : failure.message);
