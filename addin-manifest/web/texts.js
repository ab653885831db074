/** The six languages in their own names; the order of the list people choose from. */
export const languages = {
  ar: "العربية",
  en: "English",
  es: "Español",
  fr: "Français",
  ru: "Русский",
  "zh-Hans": "简体中文",
};

const remembered = "officeintegration.language";
let catalogue = {};
let current = "en";

export async function loadTexts() {
  const response = await fetch("texts.json");
  catalogue = await response.json();
}

export const language = () => current;

/** The nearest of the six for a tag such as fr-CA or zh-CN; null when there is none. */
export function nearest(tag) {
  const primary = String(tag ?? "").split(/[-_]/)[0].toLowerCase();
  return Object.keys(languages).find((known) => known.split("-")[0] === primary) ?? null;
}

/** What the person chose here before, or the address says; null when neither does. */
export function chosenLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  return nearest(asked) ?? nearest(readRemembered());
}

export function useLanguage(tag, remember = false) {
  current = nearest(tag) ?? "en";
  document.documentElement.lang = current;
  document.documentElement.dir = current === "ar" ? "rtl" : "ltr";
  if (remember) writeRemembered(current);
}

/** The text of a key with each {name} replaced; a missing key is our bug and shows itself. */
export function t(key, values = {}) {
  const text = catalogue[current]?.[key] ?? catalogue.en?.[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? `{${name}}`);
}

/** Arabic with the digits the item labels carry; English with the day before the month. */
const formats = { ar: "ar-u-nu-latn", en: "en-GB" };
const locale = () => formats[current] ?? current;

export const number = (value) => new Intl.NumberFormat(locale()).format(value);

export const day = (iso) => new Intl.DateTimeFormat(locale(), { dateStyle: "medium" }).format(new Date(iso));

export const moment = (iso) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

/** Storage is closed to pages inside some hosts; the choice then lasts as long as the page. */
function readRemembered() {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

function writeRemembered(tag) {
  try {
    localStorage.setItem(remembered, tag);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
