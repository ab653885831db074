import { expect, test } from "vitest";
import { themeOf } from "./themes";

/** WCAG 2.2, 1.4.3 and 1.4.11. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => {
    const share = parseInt(pair, 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

test.each(["light", "dark"] as const)("text of the %s theme can be read", (look) => {
  const theme = themeOf(look);
  const pairs: [string, string][] = [
    [theme.colorNeutralForeground1, theme.page],
    [theme.colorNeutralForeground3, theme.page],
    [theme.colorNeutralForeground3, theme.colorNeutralBackground1],
    [theme.colorBrandForegroundLink, theme.page],
    [theme.colorBrandForeground1, theme.colorNeutralBackground1],
    [theme.attentionInk, theme.attention],
    [theme.attentionInk, theme.colorNeutralBackground1],
    [theme.bandInk, theme.band],
    [theme.colorNeutralForeground1, theme.added],
    [theme.colorNeutralForeground1, theme.removed],
  ];
  expect(pairs.filter(([ink, ground]) => contrast(ink, ground) < 4.5)).toEqual([]);
});
