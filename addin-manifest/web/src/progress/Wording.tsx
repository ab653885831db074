import type { ReactNode } from "react";
import type { Template } from "../api/types";

/** Where the questionnaire's wording comes from, wherever it is not the official one. */
export function Wording({ provenance }: { provenance: Template["provenance"] | null }): ReactNode {
  if (provenance === null || provenance.status === "Official") return null;
  return (
    <p className="quiet" dir="auto">
      {provenance.note}
    </p>
  );
}
