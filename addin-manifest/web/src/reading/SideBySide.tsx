import type { ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import type { Piece } from "./wordDiff";
import "./reading.css";

/** Two texts side by side, each with what the other has not; whoever listens is told what was removed, added and formatted otherwise. */
export function SideBySide({ pieces, olderTitle, newerTitle }: { pieces: readonly Piece[]; olderTitle: string; newerTitle: string }): ReactNode {
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
      {pieces.length === 0 ? (
        <p className="quiet">{t("diff.nothing")}</p>
      ) : (
        <p className="written" dir="auto">
          {pieces.map((piece, index) => (
            <Words key={index} piece={piece} />
          ))}
        </p>
      )}
    </div>
  );
}

function Words({ piece: { kind, text } }: { piece: Piece }): ReactNode {
  const { t } = useTexts();
  if (kind === "same") return <span>{text}</span>;
  if (kind === "reformatted") {
    return (
      <span className="reformatted" title={t("diff.reformatted")}>
        <span className="visually-hidden">{t("diff.reformatted")}: </span>
        {text}
      </span>
    );
  }
  return kind === "added" ? (
    <ins>
      <span className="visually-hidden">{t("diff.added")} </span>
      {text}
    </ins>
  ) : (
    <del>
      <span className="visually-hidden">{t("diff.removed")} </span>
      {text}
    </del>
  );
}
