// node validate.cjs <folder of @microsoft/app-manifest> <manifest.json>
// Prints what the package's own schema finds, as a JSON list of texts; it carries the schemas and asks no network.
const { readFileSync } = require("node:fs");
const [folder, file] = process.argv.slice(2);
const { AppManifestUtils } = require(folder);

AppManifestUtils.validateAgainstSchema(JSON.parse(readFileSync(file, "utf8"))).then(
  (findings) => console.log(JSON.stringify(findings)),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
