import type { ReactNode } from "react";
import { stages, type Counts } from "../progress/stages";
import { useTexts } from "../texts/TextsContext";

/** What the colours of a bar mean, and how many of each there are. */
export function StageLegend({ counts }: { counts: Counts }): ReactNode {
  const { t, number } = useTexts();
  return (
    <ul className="legend">
      {stages.map((stage) => (
        <li key={stage}>
          <span className={`swatch stage-${stage}`} aria-hidden="true" />
          {t(`stage.${stage}`)} <b>{number(counts[stage])}</b>
        </li>
      ))}
    </ul>
  );
}
