import { useSyncExternalStore, type ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";

/** Says that the connection is gone, and that what is typed is kept. */
export function OfflineBar(): ReactNode {
  const { t } = useTexts();
  const isOnline = useOnline();
  return (
    <div role="status" className={isOnline ? "visually-hidden" : "banner offline"}>
      {isOnline ? "" : t("offline")}
    </div>
  );
}

/** What the browser says of its connection. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

function subscribe(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}
