import type { ReactNode } from "react";

/** One share of a whole; two of them below each other, in .meters, compare. */
export function Meter({ share, label, value, kind }: { share: number; label: string; value: string; kind: "answers" | "time" }): ReactNode {
  return (
    <div className="meter">
      <span className="meter-label">{label}</span>
      <div className={`track ${kind}`} aria-hidden="true">
        <i style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <span className="meter-value">{value}</span>
    </div>
  );
}
