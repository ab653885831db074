import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import type { Loaded } from "./useLoaded";

/** Reads again what is shown. */
export function Refresh({ loaded }: { loaded: Loaded<unknown> }): ReactNode {
  const { t } = useTexts();
  return (
    <Button appearance="subtle" disabledFocusable={loaded.isLoading} onClick={loaded.reload}>
      {t("refresh")}
    </Button>
  );
}
