import type { ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import { rungs, type Rung } from "./rungs";

/** How many people stand on each rung, from not asked to accepted; those who fell off stand below. */
export function ReachLadder({ totals }: { totals: Readonly<Record<string, number>> }): ReactNode {
  const { t, number, direction } = useTexts();
  const most = Math.max(1, ...rungs.map((rung) => totals[rung] ?? 0));
  return (
    <ol className="ladder plain-list">
      {rungs.map((rung: Rung) => {
        const count = totals[rung] ?? 0;
        const width = (count / most) * 100;
        return (
          <li key={rung}>
            <span>{t(`rung.${rung}`)}</span>
            <svg aria-hidden="true">
              <rect className="track" width="100%" height="100%" />
              <rect className={`rung-${rung}`} x={direction === "rtl" ? `${100 - width}%` : "0"} width={`${width}%`} height="100%" />
            </svg>
            <b>{number(count)}</b>
          </li>
        );
      })}
    </ol>
  );
}
