import type { ComponentType } from "react";

type Module<Props> = { default: ComponentType<Props> };

/** The code of a part of the app, loaded when it is first asked for. */
export type Code<Props> = {
  fetch: () => Promise<Module<Props>>;
  /** Null while it is not there. */
  arrived: () => ComponentType<Props> | null;
};

export function code<Props>(load: () => Promise<Module<Props>>): Code<Props> {
  let part: ComponentType<Props> | null = null;
  return {
    fetch: async () => {
      const module = await load();
      part = module.default;
      return module;
    },
    arrived: () => part,
  };
}
