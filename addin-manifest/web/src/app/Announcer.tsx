import { createContext, use, useCallback, useState, type ReactNode } from "react";

const AnnouncerContext = createContext<(sentence: string) => void>(() => undefined);

/** Lets any part of the page say something to whoever listens rather than looks. */
export const useAnnounce = (): ((sentence: string) => void) => use(AnnouncerContext);

export function Announcer({ children }: { children: ReactNode }): ReactNode {
  const [said, setSaid] = useState({ sentence: "", round: 0 });
  const announce = useCallback((sentence: string) => setSaid((before) => ({ sentence, round: before.round + 1 })), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {/* Another element each time: the same sentence twice is said twice. */}
        <span key={said.round}>{said.sentence}</span>
      </div>
    </AnnouncerContext>
  );
}
