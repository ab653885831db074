// node parse-bicep.cjs <node_modules> <file.bicep> …
// Prints, as a JSON list of texts, where the files are no Bicep. The grammar sees neither types nor names.
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const [modules, ...files] = process.argv.slice(2);
const { Language, Parser } = createRequire(join(modules, "_"))("web-tree-sitter");

function* faults(node) {
  if (node.isError || node.isMissing) yield node;
  else for (const child of node.children) yield* faults(child);
}

async function main() {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(modules, "tree-sitter-bicep", "tree-sitter-bicep.wasm")));
  return files.flatMap((file) =>
    [...faults(parser.parse(readFileSync(file, "utf8")).rootNode)].map(
      (fault) => `line ${fault.startPosition.row + 1}: ${fault.isMissing ? `'${fault.type}' is missing` : `'${fault.text.slice(0, 40)}' cannot be read`}`,
    ),
  );
}

main().then(
  (findings) => console.log(JSON.stringify(findings)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
