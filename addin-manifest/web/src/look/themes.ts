import { createDarkTheme, createHighContrastTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import type { HostLook } from "../host/hosts";
import { brand } from "./brand";

/** What Fluent's tokens do not name; each becomes a custom property of the same name. */
type OwnTokens = {
  page: string;
  band: string;
  bandInk: string;
  bandLine: string;
  stageMerged: string;
  stageAccepted: string;
  stageSubmitted: string;
  stageDrafting: string;
  stageWaiting: string;
  stageBlocked: string;
  attention: string;
  attentionInk: string;
  added: string;
  removed: string;
};

export type OwnTheme = Theme & OwnTokens;

/** Sizes follow the page's: fields and buttons grow with it on a wall screen. */
const type = {
  fontFamilyBase:
    '"Segoe UI", "Segoe UI Web (West European)", system-ui, -apple-system, "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
  fontSizeBase200: "0.75rem",
  fontSizeBase300: "0.875rem",
  lineHeightBase200: "1rem",
  lineHeightBase300: "1.25rem",
};

const light = (): OwnTheme => ({
  ...createLightTheme(brand),
  ...type,
  colorNeutralForeground1: "#17242e",
  colorNeutralForeground2: "#31414d",
  colorNeutralForeground3: "#4e5f6c",
  colorNeutralStroke1: "#c3ccd2",
  colorNeutralStroke2: "#dbe1e5",
  page: "#f4f5f2",
  band: "#0b4a6f",
  bandInk: "#ffffff",
  bandLine: "#c9a227",
  stageMerged: "#0b4a6f",
  stageAccepted: "#2f7ca6",
  stageSubmitted: "#8abbd8",
  stageDrafting: "#dfbd69",
  stageWaiting: "#d5dbde",
  stageBlocked: "#b3442f",
  attention: "#fbeee4",
  attentionInk: "#7a2c14",
  added: "#d9efe0",
  removed: "#f9dfd9",
});

const dark = (): OwnTheme => ({
  ...createDarkTheme(brand),
  ...type,
  colorNeutralBackground1: "#18222a",
  colorNeutralBackground1Hover: "#212d37",
  colorNeutralBackground1Pressed: "#131b22",
  colorNeutralBackground2: "#141d24",
  colorNeutralBackground3: "#111920",
  colorNeutralForeground1: "#eef2f5",
  colorNeutralForeground2: "#d0dae1",
  colorNeutralForeground3: "#a9b8c3",
  colorNeutralStroke1: "#4a5a66",
  colorNeutralStroke2: "#313e48",
  colorBrandForeground1: brand[130],
  colorBrandForeground2: brand[140],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[120],
  colorCompoundBrandStroke: brand[120],
  colorCompoundBrandForeground1: brand[130],
  page: "#0f161b",
  band: "#0a2c42",
  bandInk: "#ffffff",
  bandLine: "#c9a227",
  stageMerged: "#b1d4ea",
  stageAccepted: "#6fa9cf",
  stageSubmitted: "#3d7196",
  stageDrafting: "#b48a2f",
  stageWaiting: "#3a4750",
  stageBlocked: "#e58a73",
  attention: "#3a241b",
  attentionInk: "#ffc9b5",
  added: "#1d4230",
  removed: "#54261d",
});

const contrast = (): OwnTheme => ({
  ...createHighContrastTheme(),
  ...type,
  page: "#000000",
  band: "#000000",
  bandInk: "#ffffff",
  bandLine: "#ffff01",
  stageMerged: "#ffffff",
  stageAccepted: "#1aebff",
  stageSubmitted: "#3ff23f",
  stageDrafting: "#ffff01",
  stageWaiting: "#000000",
  stageBlocked: "#ff8080",
  attention: "#000000",
  attentionInk: "#ffff01",
  added: "#004400",
  removed: "#660000",
});

const make: Record<HostLook, () => OwnTheme> = { light, dark, contrast };
const made = new Map<HostLook, OwnTheme>();

/** The theme of a look; each is made when it is first asked for, and stays the same. */
export function themeOf(look: HostLook): OwnTheme {
  const theme = made.get(look) ?? make[look]();
  made.set(look, theme);
  return theme;
}
