import { lazy, useState, type ComponentType, type ReactNode } from "react";
import type { Code } from "./code";

/**
 * A part of the app whose code may still be on its way. With React's lazy alone a part that has long arrived would still
 * make its surroundings wait for a moment, and React lets a third of a second go by between two such moments.
 */
export function later<Props extends object>(code: Code<Props>): (props: Props) => ReactNode {
  const Arriving = lazy(code.fetch);
  return function Later(props) {
    const [Part] = useState<ComponentType<Props>>(() => code.arrived() ?? Arriving);
    return <Part {...props} />;
  };
}
