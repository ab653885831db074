import { Button } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { download, get, type Answered } from "../api/client";
import type { Status } from "../api/types";
import { Failure } from "../app/Notices";
import { hashOf } from "../app/route";
import { saveAs } from "../app/saveAs";
import { Show } from "../app/Show";
import { useDoing } from "../app/useDoing";
import { useLoaded } from "../app/useLoaded";
import { useTexts } from "../texts/TextsContext";
import { pairOf } from "./versionPair";

type Version = Answered<"get", "/api/assessments/{id}/versions">["versions"][number];

/** Every version of the document, newest first, each to be taken along. */
export function Versions({ assessmentId, coordinators }: { assessmentId: string; coordinators: Status["assessment"]["coordinators"] }): ReactNode {
  const { t } = useTexts();
  const versions = useLoaded(useCallback((signal: AbortSignal) => get("/api/assessments/{id}/versions", { path: { id: assessmentId }, signal }), [assessmentId]));
  return (
    <section className="card" aria-label={t("versions.title")}>
      <h2 className="section">{t("versions.title")}</h2>
      <Show loaded={versions}>
        {({ versions: all }) =>
          all.length === 0 ? (
            <p className="quiet">{t("master.none")}</p>
          ) : (
            <ol className="plain-list versions">
              {all.toReversed().map((version) => (
                <li key={version.version}>
                  <VersionRow version={version} assessmentId={assessmentId} by={coordinators.find((person) => person.objectId === version.by)?.name ?? null} />
                </li>
              ))}
            </ol>
          )
        }
      </Show>
    </section>
  );
}

function VersionRow({ version, assessmentId, by }: { version: Version; assessmentId: string; by: string | null }): ReactNode {
  const { t, number, moment, list } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const give = (): void =>
    run(
      () => download("/api/assessments/{id}/master", { path: { id: assessmentId }, query: { version: String(version.version) } }),
      (file) => saveAs(file.content, file.name ?? `v${version.version}.docx`),
    );
  return (
    <div className="version">
      <b>{t("versions.number", { version: number(version.version) })}</b>
      <span>{t(`origin.${version.origin}`)}</span>
      <span className="quiet">{moment(version.at)}</span>
      <span className="quiet" dir="auto">
        {by}
      </span>
      <Button size="small" disabledFocusable={isAtIt} onClick={give} aria-label={t("versions.downloadNumber", { version: number(version.version) })}>
        {t("versions.download")}
      </Button>
      {version.version > 1 && (
        <a className="note" href={hashOf({ page: "assessment", id: assessmentId, view: "document", part: pairOf({ older: version.version - 1, newer: version.version }) })}>
          {t("versions.changes")}
          <span className="visually-hidden"> {t("versions.number", { version: number(version.version) })}</span>
        </a>
      )}
      {version.editedItems.length > 0 && <span className="quiet note">{t("versions.edited", { items: list(version.editedItems) })}</span>}
      {version.conflicts.length > 0 && <span className="quiet note">{t("versions.conflicts", { count: number(version.conflicts.length) })}</span>}
      {failure && <Failure failure={failure} />}
    </div>
  );
}
