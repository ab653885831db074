import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { get, post } from "../api/client";
import type { Assigned, Contribution, Item, Status } from "../api/types";
import { useAnnounce } from "../app/Announcer";
import { Failure } from "../app/Notices";
import { hashOf } from "../app/route";
import { Show } from "../app/Show";
import { useDoing } from "../app/useDoing";
import { useLoaded } from "../app/useLoaded";
import { useMayAct } from "../assessments/MayAct";
import { storage } from "../host/storage";
import { StatePill } from "../progress/StatePill";
import { useTexts } from "../texts/TextsContext";
import { Comparison } from "./Comparison";
import { Written } from "./Written";
import "./reading.css";

/** One answer as a coordinator reads it: every version, compared, and then accepted or sent back. */
export default function Reading({ status, assignmentId, onChanged }: { status: Status; assignmentId: string; onChanged: () => void }): ReactNode {
  const { t } = useTexts();
  const { id } = status.assessment;
  const found = findAssigned(status, assignmentId);
  const latest = found?.assigned.latestVersion;
  const contributions = useLoaded(
    useCallback(
      (signal: AbortSignal) => get("/api/assessments/{id}/assignments/{assignmentId}/contributions", { path: { id, assignmentId }, signal }),
      // With a newer version there, all are read again.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [id, assignmentId, latest],
    ),
  );
  if (found === null) return <p className="quiet">{t("answers.none")}</p>;

  const changed = (): void => {
    contributions.reload();
    onChanged();
  };
  return (
    <div className="stack">
      <a className="back" href={hashOf({ page: "assessment", id, view: "answers" })}>
        {t("reading.back")}
      </a>
      <section className="card question" aria-label={t("item.question")}>
        <h2 className="item-text">
          <b className="label">{found.item.label}</b>
          <span dir="auto">{found.item.text}</span>
        </h2>
        <p className="item-head">
          <b dir="auto">{found.assigned.name}</b>
          <span className="quiet" dir="auto">
            {found.assigned.organisation}
          </span>
          <StatePill state={found.assigned.state} />
        </p>
      </section>
      <Show loaded={contributions}>
        {({ contributions: versions }) => {
          const newest = versions.at(-1);
          return newest === undefined ? (
            <p className="quiet">{t("reading.none")}</p>
          ) : (
            <Versions key={newest.version} versions={versions} newest={newest} place={{ id, assignmentId }} state={found.assigned.state} onChanged={changed} />
          );
        }}
      </Show>
    </div>
  );
}

function findAssigned(status: Status, assignmentId: string): { item: Item; assigned: Assigned } | null {
  for (const item of status.headings.flatMap((heading) => heading.items)) {
    const assigned = item.assignments.find((one) => one.assignmentId === assignmentId);
    if (assigned) return { item, assigned };
  }
  return null;
}

/** @param newest The last of the versions. */
function Versions({ versions, newest, place, state, onChanged }: { versions: readonly Contribution[]; newest: Contribution; place: { id: string; assignmentId: string }; state: Assigned["state"]; onChanged: () => void }): ReactNode {
  const { t, number, moment } = useTexts();
  const [withVersion, setWithVersion] = useState(newest.version - 1);
  const other = versions.find((one) => one.version === withVersion);
  const titleOf = (one: Contribution): string => t("reading.version", { version: number(one.version), at: moment(one.submittedAt) });
  return (
    <section className="card" aria-label={t("reading.title")}>
      <div className="filters">
        <h2 className="section">{titleOf(newest)}</h2>
        {versions.length > 1 && (
          <Field label={t("reading.compareWith")}>
            <Select value={String(withVersion)} onChange={(_, { value }) => setWithVersion(Number(value))}>
              {versions.slice(0, -1).map((one) => (
                <option key={one.version} value={one.version}>
                  {titleOf(one)}
                </option>
              ))}
              <option value="0">{t("reading.compareNone")}</option>
            </Select>
          </Field>
        )}
      </div>
      {other ? (
        <Comparison older={wholeOf(other)} newer={wholeOf(newest)} olderTitle={titleOf(other)} newerTitle={titleOf(newest)} />
      ) : (
        <Written markdown={newest.markdown} />
      )}
      <Particulars contribution={newest} isWhole={other !== undefined} />
      <Decide place={place} version={newest.version} state={state} onChanged={onChanged} />
    </section>
  );
}

const wholeOf = ({ markdown, furtherAction }: Contribution): string => (furtherAction === "" ? markdown : `${markdown}\n\n${furtherAction}`);

/** What belongs to the answer besides its text. */
function Particulars({ contribution, isWhole }: { contribution: Contribution; isWhole: boolean }): ReactNode {
  const { t, number } = useTexts();
  return (
    <dl className="particulars">
      {!isWhole && contribution.furtherAction !== "" && (
        <div>
          <dt>{t("answer.furtherAction")}</dt>
          <dd>
            <Written markdown={contribution.furtherAction} />
          </dd>
        </div>
      )}
      {contribution.evidence.length > 0 && (
        <div>
          <dt>{t("answer.evidence")}</dt>
          {contribution.evidence.map((address) => (
            <dd key={address}>
              <a href={address} target="_blank" rel="noreferrer" dir="ltr">
                {address}
              </a>
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt>{t("answer.marking")}</dt>
        <dd>{t(`marking.${contribution.marking}`)}</dd>
      </div>
      {contribution.level !== null && (
        <div>
          <dt>{t("answer.level")}</dt>
          <dd>{number(contribution.level)}</dd>
        </div>
      )}
    </dl>
  );
}

const canAccept: ReadonlySet<Assigned["state"]> = new Set(["Submitted"]);
const canReturn: ReadonlySet<Assigned["state"]> = new Set(["Submitted", "Accepted", "Merged"]);

/** The decision is about the version that was read: when a newer one has come in, the service says so and nothing is lost. */
function Decide({ place, version, state, onChanged }: { place: { id: string; assignmentId: string }; version: number; state: Assigned["state"]; onChanged: () => void }): ReactNode {
  const { t } = useTexts();
  const mayAct = useMayAct();
  const announce = useAnnounce();
  const key = `officeintegration.comment|${place.id}|${place.assignmentId}`;
  const [comment, setComment] = useState(() => storage.read(key) ?? "");
  const { isAtIt, failure, run } = useDoing();
  if (!mayAct || !canReturn.has(state)) return null;

  const decided = (said: string): void => {
    storage.remove(key);
    announce(said);
    onChanged();
  };
  const accept = (): void => run(() => post("/api/assessments/{id}/assignments/{assignmentId}/accept", { path: place, json: { version } }), () => decided(t("reading.accepted")));
  const giveBack = (): void => run(() => post("/api/assessments/{id}/assignments/{assignmentId}/return", { path: place, json: { comment, version } }), () => decided(t("reading.returned")));
  return (
    <div className="decide">
      {failure && <Failure failure={failure} onRetry={onChanged} />}
      {canAccept.has(state) && (
        <Button appearance="primary" disabledFocusable={isAtIt} onClick={accept}>
          {t("reading.accept")}
        </Button>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          giveBack();
        }}
      >
        <Field label={t("reading.comment")} hint={t("reading.comment.hint")}>
          <Textarea
            dir="auto"
            rows={2}
            value={comment}
            onChange={(_, { value }) => {
              setComment(value);
              storage.write(key, value);
            }}
          />
        </Field>
        <Button type="submit" disabledFocusable={isAtIt || comment.trim() === ""}>
          {t("reading.return")}
        </Button>
      </form>
    </div>
  );
}
