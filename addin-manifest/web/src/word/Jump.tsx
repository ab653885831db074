import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import { useTexts } from "../texts/TextsContext";
import { regionOf } from "./identity";
import type { WordDocument } from "./WordDocument";

/** Goes to an item in the document. */
export function Jump({ word, itemKey, label }: { word: WordDocument; itemKey: string; label: string }): ReactNode {
  const { t } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const [isGone, setGone] = useState(false);
  return (
    <>
      <Button disabledFocusable={isAtIt} onClick={() => run(() => word.show(regionOf(itemKey)), (found) => setGone(!found))}>
        {t("word.jump")}
        <span className="visually-hidden"> {t("item.title", { label })}</span>
      </Button>
      <span role="status">{isGone && t("word.gone")}</span>
      {failure && <Failure failure={failure} />}
    </>
  );
}
