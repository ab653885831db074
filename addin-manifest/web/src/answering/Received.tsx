import { useEffect, useRef, type ReactNode } from "react";
import type { Receipt } from "../api/types";
import { hashOf } from "../app/route";
import { useTexts } from "../texts/TextsContext";

/** The receipt: written after the answer is kept, and found by whoever listens. */
export function Received({ receipt }: { receipt: Receipt }): ReactNode {
  const { t, number, moment } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [receipt]);
  return (
    <section className="notice receipt">
      <h2 ref={heading} tabIndex={-1}>
        {t("receipt.title")}
      </h2>
      <p>{t("receipt.detail", { version: number(receipt.version), at: moment(receipt.submittedAt) })}</p>
      <a href={hashOf({ page: "items" })}>{t("receipt.back")}</a>
    </section>
  );
}
