import { useEffect, useState } from "react";
import { host, type HostLook } from "../host/hosts";

const darkness = matchMedia("(prefers-color-scheme: dark)");

/** The look of Teams or Office around the page; in a plain browser what the system prefers. */
export function useLook(): HostLook {
  const [look, setLook] = useState<HostLook>(ofSystem);
  useEffect(() => {
    const follow = (): void => setLook(ofSystem());
    darkness.addEventListener("change", follow);
    host().then(
      (around) => {
        if (around === null) return;
        darkness.removeEventListener("change", follow);
        setLook(around.look);
        around.onLook(setLook);
      },
      () => {
        // A silent host: the system's look stays. Whoever needs the host for more says so.
      },
    );
    return () => darkness.removeEventListener("change", follow);
  }, []);
  return look;
}

const ofSystem = (): HostLook => (darkness.matches ? "dark" : "light");
