import { useCallback, type ReactNode } from "react";
import { hashOf } from "../app/route";
import { Page } from "../app/Page";
import { Show } from "../app/Show";
import { useLoaded } from "../app/useLoaded";
import { useTexts } from "../texts/TextsContext";
import { MasterPane } from "./MasterPane";
import { openDocument, type OpenDocument } from "./openDocument";
import { SectionPane } from "./SectionPane";
import "./word.css";

/** The task pane beside the document that is open in Word. */
export default function WordPane(): ReactNode {
  const { t } = useTexts();
  const opened = useLoaded(useCallback(() => openDocument(), []));
  return (
    <Page place="word" title={t("word.title")}>
      <Show loaded={opened}>{(document) => <Beside document={document} />}</Show>
    </Page>
  );
}

function Beside({ document }: { document: OpenDocument }): ReactNode {
  if (document.what !== "ours") return <NotOurs what={document.what} />;
  return document.identity.kind === "Section" ? <SectionPane {...document} /> : <MasterPane {...document} />;
}

/** What the pane cannot do here, and what the person can do instead. */
function NotOurs({ what }: { what: "outside" | "old" | "other" }): ReactNode {
  const { t } = useTexts();
  return (
    <div className="notice" role="status">
      <h2>{t(`word.${what}.title`)}</h2>
      <p>{t(`word.${what}.advice`)}</p>
      <a href={hashOf({ page: "items" })}>{t("items.title")}</a>
    </div>
  );
}
