import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Loaded } from "../app/useLoaded";
import { useTexts } from "../texts/TextsContext";
import { newsWords, type News } from "./news";

/** Reads again what is shown; when something has come meanwhile, the same button says so wherever one has scrolled to, and shows it. */
export function RefreshOrShow({ loaded, news, onShow }: { loaded: Loaded<unknown>; news: News | null; onShow: () => void }): ReactNode {
  const texts = useTexts();
  return (
    <span className="refresh">
      <Button
        className={news === null ? "" : "news"}
        appearance={news === null ? "subtle" : "primary"}
        disabledFocusable={loaded.isLoading}
        onClick={news === null ? loaded.reload : onShow}
      >
        {news === null ? texts.t("refresh") : texts.t("news.show", { news: newsWords(news, texts) })}
      </Button>
    </span>
  );
}
