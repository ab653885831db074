import { useMemo, type ReactNode } from "react";
import { SideBySide } from "./SideBySide";
import { wordDiff } from "./wordDiff";

/** Compares two texts word by word. */
export function Comparison({ older, newer, olderTitle, newerTitle }: { older: string; newer: string; olderTitle: string; newerTitle: string }): ReactNode {
  const pieces = useMemo(() => wordDiff(older, newer), [older, newer]);
  return <SideBySide pieces={pieces} olderTitle={olderTitle} newerTitle={newerTitle} />;
}
