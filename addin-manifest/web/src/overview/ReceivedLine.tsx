import type { ReactNode } from "react";
import { receivedOf, totalOf, type Counts } from "../progress/stages";
import { useTexts } from "../texts/TextsContext";

/** "3 of 8"; that nothing is expected when nothing is. */
export function ReceivedLine({ counts }: { counts: Counts }): ReactNode {
  const { t, number } = useTexts();
  const total = totalOf(counts);
  return <span className="received">{total === 0 ? t("bar.none") : t("bar.received", { received: number(receivedOf(counts)), total: number(total) })}</span>;
}
