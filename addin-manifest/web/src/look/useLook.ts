import { useEffect, useState } from "react";
import { host, type HostLook } from "../host/hosts";

const darkness = matchMedia("(prefers-color-scheme: dark)");
const moreContrast = matchMedia("(prefers-contrast: more)");

const forcedColors = matchMedia("(forced-colors: active)");
const systemSays = [darkness, moreContrast, forcedColors];

/** The look of Teams or Office around the page; in a plain browser, and where the host does not tell, what the system prefers. */
export function useLook(): HostLook {
  const [look, setLook] = useState<HostLook>(ofSystem);
  useEffect(() => {
    let told: HostLook | null = null;
    const follow = (): void => setLook(told ?? ofSystem());
    const hear = (said: HostLook | null): void => {
      told = said;
      follow();
    };
    systemSays.forEach((one) => one.addEventListener("change", follow));
    host().then(
      (around) => {
        if (around === null) return;
        hear(around.look);
        around.onLook(hear);
      },
      () => {
        // A silent host: the system's look stays. Whoever needs the host for more says so.
      },
    );
    return () => systemSays.forEach((one) => one.removeEventListener("change", follow));
  }, []);
  return look;
}

/** With forced colours the system draws all but the charts, and those have to be seen on its ground, which may be white. */
function ofSystem(): HostLook {
  if (moreContrast.matches && !(forcedColors.matches && !darkness.matches)) return "contrast";
  return darkness.matches ? "dark" : "light";
}
