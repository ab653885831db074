import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Problem } from "../api/problem";
import type { SignInReason } from "../host/signIn";
import { useTexts } from "../texts/TextsContext";
import { WordFailure } from "../word/WordDocument";

/** Says that there is nothing, and when there will be something. */
export function Empty({ title, advice }: { title: string; advice: string }): ReactNode {
  return (
    <div className="notice">
      <img src="./icons/mark.svg" alt="" width={44} height={44} />
      <h2>{title}</h2>
      <p>{advice}</p>
    </div>
  );
}

/** What went wrong and what to do; the service's own sentence where it gave one. */
export function Failure({ failure, onRetry }: { failure: Error; onRetry?: () => void }): ReactNode {
  const { t } = useTexts();
  const problem = failure instanceof Problem ? failure : null;
  const kind = problem?.kind ?? (failure instanceof WordFailure ? "word" : "page");
  return (
    <div className="notice problem" role="alert">
      <h2>{problem?.body.title ?? t(`error.${kind}.title`)}</h2>
      <p dir="auto">{problem?.body.detail ?? t(kind === "host" ? `error.host.${(problem?.body.code ?? "detail") as SignInReason | "detail"}` : `error.${kind}.detail`)}</p>
      {problem?.status !== undefined && <p className="quiet">{t("error.status", { status: String(problem.status) })}</p>}
      {onRetry && <Button onClick={onRetry}>{t("retry")}</Button>}
    </div>
  );
}

/** Stands where something will stand as soon as it is loaded. */
export function Loading(): ReactNode {
  const { t } = useTexts();
  return (
    <div className="stack" aria-busy="true">
      <p className="visually-hidden">{t("loading")}</p>
      {[1, 2, 3].map((line) => (
        <div key={line} className="card skeleton" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
