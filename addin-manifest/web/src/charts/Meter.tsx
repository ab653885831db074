import type { ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";

/** One share of a whole; two of them below each other compare. */
export function Meter({ share, label, value, kind }: { share: number; label: string; value: string; kind: "answers" | "time" }): ReactNode {
  const { direction } = useTexts();
  const width = share * 100;
  return (
    <div className="meter">
      <span className="meter-label">{label}</span>
      <svg className={`meter-bar ${kind}`} aria-hidden="true">
        <rect className="track" width="100%" height="100%" />
        <rect className="fill" x={direction === "rtl" ? `${100 - width}%` : "0"} width={`${width}%`} height="100%" />
      </svg>
      <span className="meter-value">{value}</span>
    </div>
  );
}
