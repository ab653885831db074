/** The six languages in their own names; the order of the list people choose from. */
export const languages = {
  ar: "العربية",
  en: "English",
  es: "Español",
  fr: "Français",
  ru: "Русский",
  "zh-Hans": "简体中文",
} as const;

export type Language = keyof typeof languages;

export const isLanguage = (tag: string): tag is Language => tag in languages;

/** The name of a language in itself; the tag, where it is none of the six. */
export const nameOf = (tag: string): string => (isLanguage(tag) ? languages[tag] : tag);

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

/** The nearest of the six for a tag such as fr-CA or zh-CN; null when there is none. */
export function nearest(tag: string | null | undefined): Language | null {
  const primary = primaryOf(tag ?? "");
  return (Object.keys(languages) as Language[]).find((known) => primaryOf(known) === primary) ?? null;
}

const primaryOf = (tag: string): string => (tag.split(/[-_]/)[0] ?? "").toLowerCase();
