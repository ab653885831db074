import { createDOMRenderer, FluentProvider, RendererProvider } from "@fluentui/react-components";
import { useLayoutEffect, type ReactNode } from "react";
import { useTexts } from "../texts/TextsContext";
import { themeOf } from "./themes";
import { useLook } from "./useLook";

/** The style elements that Fluent adds carry the answer's nonce; the content security policy lets no other in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

export function LookProvider({ children }: { children: ReactNode }): ReactNode {
  const look = useLook();
  const theme = themeOf(look);
  const { direction, language } = useTexts();
  // Before anything is laid out: afterwards it would all be laid out again.
  useLayoutEffect(() => {
    document.documentElement.dataset.look = look;
    document.documentElement.style.backgroundColor = theme.page;
  }, [look, theme]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme} dir={direction} className="provider" lang={language}>
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}
