import { Button, Spinner } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { post, type Answered } from "../api/client";
import type { Status } from "../api/types";
import { Failure } from "../app/Notices";
import { useLongDoing } from "../app/useDoing";
import { useMayAct } from "../assessments/MayAct";
import { useTexts } from "../texts/TextsContext";

type Merged = Answered<"post", "/api/assessments/{id}/merges">;

/** Puts every accepted answer into the document; merging twice changes nothing. */
export function Merge({ status, onMerged }: { status: Status; onMerged: () => void }): ReactNode {
  const { t, number, moment } = useTexts();
  const [merged, setMerged] = useState<Merged | null>(null);
  const { id } = status.assessment;
  const mayAct = useMayAct();
  const { isAtIt, failure, begin } = useLongDoing(
    `merge|${id}`,
    () => post("/api/assessments/{id}/merges", { path: { id } }),
    (value) => {
      setMerged(value);
      onMerged();
    },
  );
  return (
    <section className="card merge" aria-label={t("merge.title")}>
      <h2 className="section">{t("merge.title")}</h2>
      <p>{t("merge.waiting", { count: number(waitingFor(status)) })}</p>
      <p className="quiet">{status.master ? t("master.at", { version: number(status.master.version), at: moment(status.master.at) }) : t("master.none")}</p>
      {mayAct && (
        <div>
          <Button appearance="primary" disabledFocusable={isAtIt} onClick={begin} {...(isAtIt ? { icon: <Spinner size="tiny" /> } : {})}>
            {isAtIt ? t("merge.working") : t("merge.do")}
          </Button>
        </div>
      )}
      <div role="status">
        {merged && !isAtIt && (
          <p>
            {t(merged.changed ? "merge.done" : "merge.nothing", { version: number(merged.version ?? 0) })}
            {merged.conflicts.length > 0 && <> {t("merge.conflicts", { count: number(merged.conflicts.length) })}</>}
          </p>
        )}
      </div>
      {failure && <Failure failure={failure} onRetry={begin} />}
    </section>
  );
}

/** Answers that are accepted in a version that the document does not show yet. */
const waitingFor = (status: Status): number =>
  status.headings
    .flatMap((heading) => heading.items)
    .flatMap((item) => item.assignments)
    .filter((assigned) => assigned.state === "Accepted" && assigned.acceptedVersion > assigned.mergedVersion).length;
