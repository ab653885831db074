import type { ReactNode } from "react";
import { stages, totalOf, type Counts } from "../progress/stages";
import { useTexts } from "../texts/TextsContext";

/** Answers by stage, drawn from done to not begun; its label says in words what the colours say. */
export function StageBar({ counts, label, tall = false }: { counts: Counts; label: string; tall?: boolean }): ReactNode {
  const { t, number } = useTexts();
  const there = stages.filter((stage) => counts[stage] > 0);
  const words = there.map((stage) => `${t(`stage.${stage}`)}: ${number(counts[stage])}`);
  return (
    <div className={tall ? "stage-bar tall" : "stage-bar"} role="img" aria-label={`${label}: ${totalOf(counts) === 0 ? t("bar.none") : words.join(t("comma"))}`}>
      {there.map((stage) => (
        <i key={stage} className={`stage-${stage}`} style={{ flexGrow: counts[stage] }} />
      ))}
    </div>
  );
}
