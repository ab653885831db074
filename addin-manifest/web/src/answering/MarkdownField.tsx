import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import { formatted, type Mark } from "./formatting";

const marks: readonly { mark: Mark; key?: string }[] = [{ mark: "bold", key: "b" }, { mark: "italic", key: "i" }, { mark: "bullets" }, { mark: "numbers" }];

/** The answer's text, with the few marks that end up in the Word document. */
export function MarkdownField({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactNode {
  const { t } = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);

  function apply(mark: Mark): void {
    const field = area.current;
    if (field === null) return;
    const { text, start, end } = formatted({ text: value, start: field.selectionStart, end: field.selectionEnd }, mark);
    onChange(text);
    // After React has written the new text.
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(start, end);
    });
  }

  return (
    <div>
      <Field label={t("answer.text")} required>
        <Textarea
          textarea={{ ref: area }}
          dir="auto"
          resize="vertical"
          rows={12}
          value={value}
          onChange={(_, changed) => onChange(changed.value)}
          onKeyDown={(event) => {
            const mark = marks.find(({ key }) => key === event.key.toLowerCase());
            if (mark && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
              event.preventDefault();
              apply(mark.mark);
            }
          }}
        />
      </Field>
      <div className="marks" role="group" aria-label={t("answer.marks")}>
        {marks.map(({ mark }) => (
          <Button key={mark} appearance="subtle" size="small" aria-label={t(`mark.${mark}`)} title={t(`mark.${mark}`)} onClick={() => apply(mark)}>
            <span className={`mark ${mark}`} aria-hidden="true" />
          </Button>
        ))}
      </div>
    </div>
  );
}
