import type { BrandVariants } from "@fluentui/react-components";

/** Sixteen steps through the mark's blue; 80 is the mark itself. */
export const brand: BrandVariants = {
  10: "#020d14",
  20: "#041723",
  30: "#052235",
  40: "#062c44",
  50: "#073550",
  60: "#083d5c",
  70: "#094466",
  80: "#0b4a6f",
  90: "#22618a",
  100: "#3c79a2",
  110: "#5891b8",
  120: "#75a9cb",
  130: "#93bfdc",
  140: "#b1d4ea",
  150: "#cfe6f4",
  160: "#e9f4fb",
};
