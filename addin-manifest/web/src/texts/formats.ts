import type { Catalogue } from "./catalogue";
import { fill } from "./fill";
import type { Language } from "./languages";

export type Formats = {
  /** A whole number: "1,234". */
  number: (value: number) => string;
  percent: (share: number) => string;
  /** A day where the person is: "2 Feb 2026". */
  day: (iso: string) => string;
  /** With the time, in 24 hours: "2 Feb 2026, 15:04". */
  moment: (iso: string) => string;
  /** A list of words: "a, b and c". */
  list: (words: readonly string[]) => string;
};

/** What sets thousands apart, and the shortest number that has it; digits are those the item labels carry. */
const thousands: Record<Language, readonly [sign: string, digits: number]> = {
  ar: [",", 4],
  en: [",", 4],
  es: [".", 5],
  fr: ["\u202f", 4],
  ru: ["\u00a0", 4],
  "zh-Hans": [",", 4],
};

/**
 * The first of the browser's own formats to be made, whichever it is, takes a good part of the time to the first page:
 * numbers and dates do without. The list, in English without a comma before "and", is made when it is first asked for.
 */
export function formatsOf(language: Language, catalogue: Catalogue): Formats {
  const [sign, digits] = thousands[language];
  const months = catalogue["date.months"].split(" ");
  let ofWords: Intl.ListFormat | null = null;
  const number = (value: number): string => {
    const written = String(value);
    return written.length < digits ? written : written.replace(/\B(?=(\d{3})+$)/g, sign);
  };
  const dayOf = (at: Date): string => fill(catalogue["date.day"], { day: String(at.getDate()), month: months[at.getMonth()] ?? "", year: String(at.getFullYear()) });
  return {
    number,
    percent: (share) => fill(catalogue["number.percent"], { value: number(Math.round(share * 100)) }),
    day: (iso) => dayOf(new Date(iso)),
    moment: (iso) => {
      const at = new Date(iso);
      return fill(catalogue["date.moment"], { day: dayOf(at), time: `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}` });
    },
    list: (words) => (ofWords ??= new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" })).format(words),
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
