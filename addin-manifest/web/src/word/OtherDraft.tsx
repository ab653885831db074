import { Button } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import type { UnsentAnswer } from "./useUnsent";

/** As much is read at a glance; more is opened. */
const shortChars = 600;

/** A draft that was typed elsewhere, and what can become of it: nothing that is in it goes away unseen. */
export function OtherDraft({
  draft,
  isAtIt,
  onInsert,
  onReplace,
}: {
  draft: NonNullable<UnsentAnswer["draft"]>;
  isAtIt: boolean;
  /** Puts it into the document. */
  onInsert: () => void;
  /** Saves what the document says in its place; null where the document says nothing of its own. */
  onReplace: (() => void) | null;
}): ReactNode {
  const { t, moment } = useTexts();
  const title = useId();
  return (
    <div className="notice elsewhere" role="group" aria-labelledby={title}>
      <details open={draft.markdown.length < shortChars}>
        <summary id={title}>{t("word.elsewhere", { at: moment(draft.savedAt) })}</summary>
        <blockquote>
          <p dir="auto">{draft.markdown}</p>
        </blockquote>
      </details>
      <div className="page-actions">
        <Button disabledFocusable={isAtIt} onClick={onInsert}>
          {t(onReplace ? "word.elsewhere.below" : "word.elsewhere.insert")}
        </Button>
        {onReplace && (
          <Button disabledFocusable={isAtIt} onClick={onReplace}>
            {t("word.elsewhere.replace")}
          </Button>
        )}
      </div>
    </div>
  );
}
