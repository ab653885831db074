import type { Plugin, Rollup } from "vite";

type Bundle = Rollup.OutputBundle;

/**
 * Has the browser fetch a part that is only asked for by import(), and all it stands on, together with the page.
 * @param source End of the path of the part's source file.
 */
export function preload(source: string): Plugin {
  return {
    name: "preload",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) => {
        const part = Object.values(bundle).find((one) => one.type === "chunk" && one.moduleIds.some((id) => id.endsWith(source)));
        if (part === undefined) throw new Error(`${source} is in none of the files of the build.`);
        return [...withImports(part.fileName, bundle)]
          .filter((file) => !html.includes(file))
          .map((file) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` }, injectTo: "head" }));
      },
    },
  };
}

function withImports(file: string, bundle: Bundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (chunk?.type !== "chunk" || found.has(file)) return found;
  found.add(file);
  for (const other of chunk.imports) withImports(other, bundle, found);
  return found;
}
