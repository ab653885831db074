import { useCallback, useState } from "react";
import { storage } from "../host/storage";

/** What a draft belongs to. */
export type DraftOwner = { assessmentId: string; stakeholderId: string; itemKey: string };

/**
 * When the draft was saved that the text in the document goes on from, as the service said it; null for none. It is
 * kept on the device, so that the pane knows its own draft again after it was closed.
 */
export function useSeenDraft({ assessmentId, stakeholderId, itemKey }: DraftOwner): [seen: string | null, note: (savedAt: string | null) => void] {
  const key = ["officeintegration.word-draft", assessmentId, stakeholderId, itemKey].join("|");
  const [seen, setSeen] = useState(() => storage.read(key));
  const note = useCallback(
    (savedAt: string | null): void => {
      if (savedAt === null) storage.remove(key);
      else storage.write(key, savedAt);
      setSeen(savedAt);
    },
    [key],
  );
  return [seen, note];
}
