import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import { bothOf, type Answer } from "./answer";
import "../reading/reading.css";

/** Two texts for the same item, from two places: side by side, and nothing is lost. */
export function ChooseText({ mine, theirs, theirsFrom, onChosen }: { mine: Answer; theirs: Answer; theirsFrom: "draft" | "submitted"; onChosen: (answer: Answer) => void }): ReactNode {
  const { t } = useTexts();
  return (
    <section className="card" aria-labelledby="choose-title">
      <h2 className="section" id="choose-title">
        {t("choose.title")}
      </h2>
      <p>{t("choose.advice")}</p>
      <div className="side-by-side">
        <TextToChoose title={t("choose.mine")} answer={mine} choose={t("choose.takeMine")} onChosen={onChosen} />
        <TextToChoose title={t(`choose.theirs.${theirsFrom}`)} answer={theirs} choose={t("choose.takeTheirs")} onChosen={onChosen} />
      </div>
      <Button onClick={() => onChosen(bothOf(mine, theirs))}>{t("choose.both")}</Button>
    </section>
  );
}

function TextToChoose({ title, answer, choose, onChosen }: { title: string; answer: Answer; choose: string; onChosen: (answer: Answer) => void }): ReactNode {
  const { t } = useTexts();
  return (
    <div className="side">
      <h3>{title}</h3>
      <p className="written" dir="auto">
        {answer.markdown}
      </p>
      {answer.furtherAction !== "" && (
        <>
          <h4>{t("answer.furtherAction")}</h4>
          <p className="written" dir="auto">
            {answer.furtherAction}
          </p>
        </>
      )}
      <Button onClick={() => onChosen(answer)}>{choose}</Button>
    </div>
  );
}
