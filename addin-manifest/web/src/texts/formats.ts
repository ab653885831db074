import type { Language } from "./languages";

export type Formats = {
  number: (value: number) => string;
  percent: (share: number) => string;
  day: (iso: string) => string;
  moment: (iso: string) => string;
  /** A list of words: "a, b and c". */
  list: (words: readonly string[]) => string;
};

/** Arabic with the digits the item labels carry; English with the day before the month. */
const locales: Partial<Record<Language, string>> = { ar: "ar-u-nu-latn", en: "en-GB" };

/** Each is made when it is first asked for: making all five takes longer than drawing a page. */
export function formatsOf(language: Language): Formats {
  const locale = locales[language] ?? language;
  const number = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }));
  const day = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }));
  const moment = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));
  const list = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  return {
    number: (value) => number().format(value),
    percent: (share) => percent().format(share),
    day: (iso) => day().format(new Date(iso)),
    moment: (iso) => moment().format(new Date(iso)),
    list: (words) => list().format(words),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
