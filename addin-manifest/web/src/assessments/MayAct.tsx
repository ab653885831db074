import { createContext, use } from "react";

/** Whether the person coordinates what is shown; an auditor sees the same and is offered nothing that changes it. */
export const MayActContext = createContext(false);

export const useMayAct = (): boolean => use(MayActContext);
