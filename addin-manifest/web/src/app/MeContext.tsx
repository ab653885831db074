import { createContext, use } from "react";
import type { Me } from "../api/types";

export const MeContext = createContext<Me | null>(null);

/** Who the service takes the person for. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error("It is not known yet who is asking.");
  return me;
}
