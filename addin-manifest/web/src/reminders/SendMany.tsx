import { Button, Spinner } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Failure } from "../app/Notices";
import { useDoing } from "../app/useDoing";
import { useTexts } from "../texts/TextsContext";
import { useSending } from "./useSending";

/** What is said when they have been sent. */
const done = { prompts: "ask.done", reminders: "remind.done" } as const;

/**
 * Sends messages to many people. While they are being sent, by whomever, it says how far that is, over a reload too, and
 * the button is not there to be pressed.
 * @param label Of the button; null while there is nobody to send anything to.
 * @param send Gives who was sent something.
 */
export function SendMany({ assessmentId, kind, label, send, onSent }: { assessmentId: string; kind: keyof typeof done; label: string | null; send: () => Promise<{ people: number }>; onSent: () => void }): ReactNode {
  const { t, number } = useTexts();
  const { isAtIt, failure, run } = useDoing();
  const [sent, setSent] = useState<number | null>(null);
  // What was begun here says itself when it has ended, and for whom.
  const underWay = useSending(assessmentId, kind, isAtIt, (people) => {
    if (isAtIt) return;
    setSent((known) => known ?? people);
    onSent();
  });
  const isSending = isAtIt || underWay !== null;
  const begin = (): void => {
    setSent(null);
    run(send, ({ people }) => {
      setSent(people);
      onSent();
    });
  };
  return (
    <>
      {(label !== null || isSending) && (
        <div>
          <Button disabledFocusable={isSending} onClick={begin} {...(isSending ? { icon: <Spinner size="tiny" /> } : {})}>
            {isSending ? t("sending.working") : label}
          </Button>
        </div>
      )}
      {underWay && (
        <div className="sending">
          <progress aria-label={t("sending.working")} max={underWay.people} value={underWay.done} />
          <span className="quiet">{t("sending.of", { done: number(underWay.done), people: number(underWay.people) })}</span>
        </div>
      )}
      <p role="status">{isSending ? <span className="visually-hidden">{t("sending.working")}</span> : sent !== null && t(done[kind], { count: number(sent) })}</p>
      {failure && <Failure failure={failure} />}
    </>
  );
}
