import type { Rollup } from "vite";

type Graph = Rollup.ManualChunkMeta;

/**
 * Puts parts into one file, with all they stand on, however many other parts share some of it: each file more costs a
 * slow machine some ten milliseconds, whatever its size.
 * @param files Names of files, and for each what is looked for in the paths of the modules it is made for. What an earlier
 * file holds is in no later one.
 */
export function together(files: Record<string, readonly string[]>): (id: string, graph: Graph) => string | undefined {
  let fileOf: ReadonlyMap<string, string> | null = null;
  return (id, graph) => (fileOf ??= assign(files, graph)).get(id);
}

/** The bundler lets what is used of the packages follow the app's own modules. */
function assign(files: Record<string, readonly string[]>, graph: Graph): Map<string, string> {
  const fileOf = new Map<string, string>();
  const add = (id: string, file: string): void => {
    if (fileOf.has(id)) return;
    fileOf.set(id, file);
    graph.getModuleInfo(id)?.importedIds.filter((used) => !used.includes("/node_modules/")).forEach((used) => add(used, file));
  };
  for (const [file, parts] of Object.entries(files)) [...graph.getModuleIds()].filter((id) => parts.some((part) => id.includes(part))).forEach((id) => add(id, file));
  return fileOf;
}
