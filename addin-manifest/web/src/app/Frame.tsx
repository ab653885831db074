import { useRef, type ReactNode } from "react";
import type { Me } from "../api/types";
import { languages, type Language } from "../texts/languages";
import { surface } from "../host/surface";
import { useTexts } from "../texts/TextsContext";
import { LocalBanner } from "./LocalBanner";
import { OfflineBar } from "./OfflineBar";
import { hashOf, type Route } from "./route";

/** What stands around every place: the way in, where one is, and in which language. */
export function Frame({ route, me, onLanguage, children }: { route: Route; me: Me | null; onLanguage: (language: Language) => void; children: ReactNode }): ReactNode {
  const { t } = useTexts();
  const main = useRef<HTMLElement>(null);
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The hash says what is shown; it must not become "main".
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t("skip")}
      </a>
      <header>
        <LocalBanner me={me} />
        <OfflineBar />
        <div className="top">
        <span className="brand">
          <img src="./icons/mark.svg" alt="" width={26} height={26} />
          <span>OfficeIntegration</span>
        </span>
        <nav className="nav" aria-label={t("nav")}>
          {surface === "word" && (
            <NavLink to={{ page: "word" }} current={route.page === "word"}>
              {t("word.title")}
            </NavLink>
          )}
          <NavLink to={{ page: "assessments" }} current={["assessments", "assessment", "start"].includes(route.page)}>
            {t("assessments.title")}
          </NavLink>
          <NavLink to={{ page: "items" }} current={route.page === "items" || route.page === "item"}>
            {t("items.title")}
          </NavLink>
        </nav>
        <LanguageChoice onLanguage={onLanguage} />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function NavLink({ to, current, children }: { to: Route; current: boolean; children: ReactNode }): ReactNode {
  return (
    <a href={hashOf(to)} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}

function LanguageChoice({ onLanguage }: { onLanguage: (language: Language) => void }): ReactNode {
  const { t, language } = useTexts();
  return (
    <label className="language">
      <span className="visually-hidden">{t("language")}</span>
      <select value={language} onChange={(event) => onLanguage(event.target.value as Language)}>
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
