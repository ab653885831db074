import type { ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import { rungs, type Rung } from "./rungs";

/** How many people stand on each rung, from not asked to accepted; those who fell off stand below. */
export function ReachLadder({ totals }: { totals: Readonly<Record<string, number>> }): ReactNode {
  const { t, number } = useTexts();
  const most = Math.max(1, ...rungs.map((rung) => totals[rung] ?? 0));
  return (
    <ol className="ladder plain-list">
      {rungs.map((rung: Rung) => {
        const count = totals[rung] ?? 0;
        return (
          <li key={rung}>
            <span>{t(`rung.${rung}`)}</span>
            <div className="track" aria-hidden="true">
              <i className={`rung-${rung}`} style={{ inlineSize: `${(count / most) * 100}%` }} />
            </div>
            <b>{number(count)}</b>
          </li>
        );
      })}
    </ol>
  );
}
