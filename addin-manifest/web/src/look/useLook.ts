import { useEffect, useState } from "react";
import { host, type HostLook } from "../host/hosts";

const darkness = matchMedia("(prefers-color-scheme: dark)");
const moreContrast = matchMedia("(prefers-contrast: more)");

/** The look of Teams or Office around the page; in a plain browser what the system prefers. */
export function useLook(): HostLook {
  const [look, setLook] = useState<HostLook>(ofSystem);
  useEffect(() => {
    const follow = (): void => setLook(ofSystem());
    darkness.addEventListener("change", follow);
    moreContrast.addEventListener("change", follow);
    const leave = (): void => {
      darkness.removeEventListener("change", follow);
      moreContrast.removeEventListener("change", follow);
    };
    host().then(
      (around) => {
        if (around === null) return;
        leave();
        setLook(around.look);
        around.onLook(setLook);
      },
      () => {
        // A silent host: the system's look stays. Whoever needs the host for more says so.
      },
    );
    return leave;
  }, []);
  return look;
}

function ofSystem(): HostLook {
  if (moreContrast.matches) return "contrast";
  return darkness.matches ? "dark" : "light";
}
