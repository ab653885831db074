import type { ReactNode } from "react";
import type { Me } from "../api/types";
import { useTexts } from "../texts/TextsContext";

/** On one machine nobody proves who they are; that must never be overlooked. */
export function LocalBanner({ me }: { me: Me | null }): ReactNode {
  const { t } = useTexts();
  if (me?.local !== true) return null;
  return (
    <div className="banner">
      {t("local", { name: me.name ?? me.objectId })} <a href={withoutPerson()}>{t("local.other")}</a>
    </div>
  );
}

/** The address of this page with nobody chosen; the rest of it stays. */
function withoutPerson(): string {
  const address = new URLSearchParams(location.search);
  address.delete("user");
  return `?${address}`;
}
