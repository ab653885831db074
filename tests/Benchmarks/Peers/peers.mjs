// Merges the same contributions with docxtemplater and easy-template-x, and prints the median milliseconds of each as JSON.
// Arguments: template.docx, data.json, seconds of warm-up, measured runs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");
const { TemplateHandler } = require("easy-template-x");

const [templatePath, dataPath, warmUpSeconds, runs] = process.argv.slice(2);
const template = readFileSync(templatePath);
const data = JSON.parse(readFileSync(dataPath, "utf8"));

function withDocxtemplater() {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}

const handler = new TemplateHandler();
const withEasyTemplateX = () => handler.process(template, data);

async function median(merge) {
  const until = performance.now() + 1000 * Number(warmUpSeconds);
  let bytes = 0;
  do {
    bytes = (await merge()).length;
  } while (performance.now() < until);
  const times = [];
  for (let run = 0; run < Number(runs); run++) {
    const from = performance.now();
    await merge();
    times.push(performance.now() - from);
  }
  times.sort((left, right) => left - right);
  return { ms: times[Math.floor(times.length / 2)], bytes };
}

const docxtemplater = await median(withDocxtemplater);
const easyTemplateX = await median(withEasyTemplateX);
console.log(JSON.stringify({ docxtemplater_ms: docxtemplater.ms, easy_template_x_ms: easyTemplateX.ms, docxtemplater_bytes: docxtemplater.bytes, easy_template_x_bytes: easyTemplateX.bytes }));
