import type { ReactNode } from "react";
import type { Heading } from "../api/types";
import { hashOf } from "../app/route";
import { StageBar } from "../charts/StageBar";
import { countItems } from "../progress/stages";
import { ReceivedLine } from "./ReceivedLine";

/** A bar per heading; each leads to its answers. */
export function ByHeading({ assessmentId, headings }: { assessmentId: string; headings: readonly Heading[] }): ReactNode {
  return (
    <ol className="bars plain-list">
      {headings.map((heading) => {
        const counts = countItems(heading.items);
        return (
          <li key={heading.id}>
            <a className="bar-name" href={hashOf({ page: "assessment", id: assessmentId, view: "answers" })}>
              <b className="numeral">{heading.id}</b> <span dir="auto">{heading.title}</span>
            </a>
            <ReceivedLine counts={counts} />
            <StageBar counts={counts} label={heading.title} />
          </li>
        );
      })}
    </ol>
  );
}
