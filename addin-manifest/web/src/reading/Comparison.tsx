import { useMemo, type ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import { wordDiff, type Piece } from "./wordDiff";
import "./reading.css";

/** Two texts side by side, each with what the other has not; whoever listens is told what was removed and added. */
export function Comparison({ older, newer, olderTitle, newerTitle }: { older: string; newer: string; olderTitle: string; newerTitle: string }): ReactNode {
  const pieces = useMemo(() => wordDiff(older, newer), [older, newer]);
  return (
    <div className="side-by-side">
      <Side title={olderTitle} pieces={pieces.filter(({ kind }) => kind !== "added")} />
      <Side title={newerTitle} pieces={pieces.filter(({ kind }) => kind !== "removed")} />
    </div>
  );
}

function Side({ title, pieces }: { title: string; pieces: readonly Piece[] }): ReactNode {
  const { t } = useTexts();
  return (
    <div className="side">
      <h3>{title}</h3>
      <p className="written" dir="auto">
        {pieces.map(({ kind, text }, index) => {
          if (kind === "same") return <span key={index}>{text}</span>;
          return kind === "added" ? (
            <ins key={index}>
              <span className="visually-hidden">{t("diff.added")} </span>
              {text}
            </ins>
          ) : (
            <del key={index}>
              <span className="visually-hidden">{t("diff.removed")} </span>
              {text}
            </del>
          );
        })}
      </p>
    </div>
  );
}
