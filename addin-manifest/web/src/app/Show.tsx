import type { ReactNode } from "react";
import { Failure, Loading } from "./Notices";
import type { Loaded } from "./useLoaded";

/** What was loaded; before that that it is on its way, or why it did not come. What is in sight stays there. */
export function Show<T>({ loaded, children }: { loaded: Loaded<T>; children: (value: T) => ReactNode }): ReactNode {
  return (
    <>
      {loaded.failure && <Failure failure={loaded.failure} onRetry={loaded.reload} />}
      {loaded.value !== null && children(loaded.value)}
      {loaded.value === null && loaded.isLoading && <Loading />}
    </>
  );
}
