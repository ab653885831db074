import type { ReactNode } from "react";
import type { Status } from "../api/types";
import { useMayAct } from "../assessments/MayAct";
import { Conflicts } from "./Conflicts";
import { Merge } from "./Merge";
import { UploadMaster } from "./UploadMaster";
import { Versions } from "./Versions";
import "./document.css";

/** The Word document: what comes into it next, what has to be decided, and every version there was. */
export default function Document({ status, onChanged }: { status: Status; onChanged: () => void }): ReactNode {
  const mayAct = useMayAct();
  // Another version of the document: the lists below it are read again.
  const version = status.master?.version ?? 0;
  return (
    <div className="stack">
      <Merge status={status} onMerged={onChanged} />
      {mayAct && <UploadMaster status={status} onTaken={onChanged} />}
      <Conflicts key={`conflicts-${version}`} assessmentId={status.assessment.id} onDecided={onChanged} />
      <Versions key={`versions-${version}`} assessmentId={status.assessment.id} coordinators={status.assessment.coordinators} />
    </div>
  );
}
