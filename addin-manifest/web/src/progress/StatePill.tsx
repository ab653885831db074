import type { ReactNode } from "react";
import type { AssignmentState } from "../api/types";
import { useTexts } from "../texts/TextsContext";
import { stageOf } from "./stages";

/** The state of an assignment in a word, with the colour of its stage beside it. */
export function StatePill({ state }: { state: AssignmentState }): ReactNode {
  const { t } = useTexts();
  return (
    <span className="pill">
      <span className={`swatch stage-${stageOf(state)}`} aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
