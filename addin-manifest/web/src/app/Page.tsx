import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
import { useAnnounce } from "./Announcer";

/** Focus stays where the browser put it when the page is opened; after that each new place takes it. */
let openedAt: string | null = null;

/**
 * One place of the app: its heading, and what belongs to it.
 * @param place Changes when the person goes somewhere else; the same place with another title does not move the focus.
 * @param title What the place is about; it may become known only when it has been loaded.
 */
export function Page({ place, title, above, actions, children }: { place: string; title: string; above?: ReactNode; actions?: ReactNode; children: ReactNode }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();

  useEffect(() => {
    document.title = `${title} · OfficeIntegration`;
    announce(title);
  }, [title, announce]);

  // A layout effect: what was hidden while a place was loaded cannot be focused until it is shown, and then it runs again.
  useLayoutEffect(() => {
    openedAt ??= place;
    if (place !== openedAt) {
      openedAt = "";
      heading.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [place]);

  return (
    <>
      {above}
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h1>
        <div className="page-actions">{actions}</div>
      </div>
      {children}
    </>
  );
}
