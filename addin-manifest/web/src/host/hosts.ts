import { insideOffice, insideTeams } from "./surface";

/** Word or Teams around the page: who is signed in there, and how it looks. */
export type Host = {
  /** A token for our API; asks the person where the host has to. */
  token: () => Promise<string>;
  /** Null where the host does not tell. */
  look: HostLook | null;
  /** The tag of its own language, for example fr-CA. */
  language: string;
  /** @param changed Called with each new look. */
  onLook: (changed: (look: HostLook | null) => void) => void;
};

export type HostLook = "light" | "dark" | "contrast";

let started: Promise<Host | null> | null = null;

/**
 * The host around the page; null in a plain browser.
 * Rejects when it does not answer; the next call tries again.
 */
export function host(): Promise<Host | null> {
  started ??= start().catch((silent: unknown) => {
    started = null;
    throw silent;
  });
  return started;
}

async function start(): Promise<Host | null> {
  if (insideOffice) return (await import("./office")).startOffice();
  if (insideTeams) return (await import("./teams")).startTeams();
  return null;
}
