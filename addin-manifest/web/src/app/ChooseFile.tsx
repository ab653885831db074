import { Button } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";

/** What a .docx is sent as. */
export const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A button that has a file chosen; the same file may be chosen again. */
export function ChooseFile({ label, accept, isAtIt = false, onFile, children = label }: { label: string; accept: string; isAtIt?: boolean; onFile: (file: File) => void; children?: ReactNode }): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={isAtIt} onClick={() => picker.current?.click()}>
        {children}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
