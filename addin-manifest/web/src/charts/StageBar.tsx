import { useId, type ReactNode } from "react";
import { stages, totalOf, type Counts } from "../progress/stages";
import { useTexts } from "../texts/TextsContext";
import { segmentsOf } from "./segments";

/** Answers by stage, drawn from done to not begun; its label says in words what the colours say. */
export function StageBar({ counts, label, tall = false }: { counts: Counts; label: string; tall?: boolean }): ReactNode {
  const { t, number, direction, list } = useTexts();
  const hatch = useId();
  const words = stages.filter((stage) => counts[stage] > 0).map((stage) => `${t(`stage.${stage}`)}: ${number(counts[stage])}`);
  return (
    <svg className={tall ? "stage-bar tall" : "stage-bar"} role="img" aria-label={`${label}: ${totalOf(counts) === 0 ? t("bar.none") : list(words)}`}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="stage-blocked" />
          <rect width="2" height="6" className="hatch" />
        </pattern>
      </defs>
      <rect className="track" width="100%" height="100%" />
      {segmentsOf(stages.map((stage) => counts[stage])).map(({ start, width }, index) => {
        const stage = stages[index] ?? "waiting";
        return width === 0 ? null : (
          <rect
            key={stage}
            className={`segment stage-${stage}`}
            x={`${direction === "rtl" ? 100 - start - width : start}%`}
            width={`${width}%`}
            height="100%"
            {...(stage === "blocked" ? { fill: `url(#${hatch})`, style: { fill: `url(#${hatch})` } } : {})}
          />
        );
      })}
    </svg>
  );
}
