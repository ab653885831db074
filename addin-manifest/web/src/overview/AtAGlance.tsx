import type { ReactNode } from "react";
import type { Item, Status } from "../api/types";
import { Meter } from "../charts/Meter";
import { StageBar } from "../charts/StageBar";
import { elapsedShare } from "../progress/coverage";
import { countItems, receivedOf, totalOf } from "../progress/stages";
import { nameOf } from "../texts/languages";
import { useTexts } from "../texts/TextsContext";

const msPerDay = 86_400_000;

/** One figure, and whether the answers keep pace with the time. */
export function AtAGlance({ status, items }: { status: Status; items: readonly Item[] }): ReactNode {
  const { t, number, percent, day, moment } = useTexts();
  const { assessment, totals, master } = status;
  const counts = countItems(items);
  const [received, total] = [receivedOf(counts), totalOf(counts)];
  const daysLeft = Math.ceil((Date.parse(assessment.dueAt) - Date.now()) / msPerDay);
  const share = total === 0 ? 0 : received / total;
  return (
    <section className="card glance wide" aria-label={t("progress")}>
      <p className="facts">
        <span dir="auto">{assessment.state}</span>
        <span>{t("cycle", { cycle: assessment.cycle })}</span>
        <span>{nameOf(assessment.language)}</span>
        <span>{t("due.on", { date: day(assessment.dueAt) })}</span>
      </p>
      <div className="glance-figures">
        <p className="figure">
          <b>{number(received)}</b> <span>{t("glance.of", { total: number(total) })}</span>
        </p>
        <div className="meters">
          <Meter kind="answers" share={share} label={t("glance.answers")} value={percent(share)} />
          <Meter
            kind="time"
            share={elapsedShare(assessment.createdAt, assessment.dueAt, Date.now())}
            label={t("glance.time")}
            value={daysLeft >= 0 ? t("glance.daysLeft", { count: number(daysLeft) }) : t("glance.daysOver", { count: number(-daysLeft) })}
          />
        </div>
      </div>
      <StageBar counts={counts} label={t("progress")} tall />
      <dl className="totals">
        {(["inScope", "answered", "notUsed", "notApplicable"] as const).map((name) => (
          <div key={name}>
            <dt>{t(`total.${name}`)}</dt>
            <dd>{number(totals[name])}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{master ? t("master.at", { version: number(master.version), at: moment(master.at) }) : t("master.none")}</p>
    </section>
  );
}
