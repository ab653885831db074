import type { ReactNode } from "react";
import type { Item, Status } from "../api/types";
import { useMayAct } from "../assessments/MayAct";
import { CoverageLegend, CoverageMatrix } from "../charts/CoverageMatrix";
import { StageLegend } from "../charts/StageLegend";
import { coverageOf } from "../progress/coverage";
import { countItems } from "../progress/stages";
import { useTexts } from "../texts/TextsContext";
import { AtAGlance } from "./AtAGlance";
import { ByCategory } from "./ByCategory";
import { ByHeading } from "./ByHeading";
import { NeedsYou } from "./NeedsYou";
import "./overview.css";

/** Where the assessment stands, for somebody who has a minute. */
export default function Overview({ status }: { status: Status }): ReactNode {
  const { t } = useTexts();
  const mayAct = useMayAct();
  const items: Item[] = status.headings.flatMap((heading) => heading.items);
  return (
    <div className="overview">
      <AtAGlance status={status} items={items} />
      {mayAct && <NeedsYou status={status} items={items} />}
      <section className="card">
        <h2 className="section">{t("headings.title")}</h2>
        <StageLegend counts={countItems(items)} />
        <ByHeading assessmentId={status.assessment.id} headings={status.headings} />
      </section>
      <section className="card">
        <h2 className="section">{t("categories.title")}</h2>
        <ByCategory items={items} />
      </section>
      <section className="card wide">
        <h2 className="section">{t("coverage.title")}</h2>
        <CoverageLegend />
        <CoverageMatrix table={coverageOf(status.headings)} />
      </section>
    </div>
  );
}
