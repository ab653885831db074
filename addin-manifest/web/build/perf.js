// Prints how heavy and how quick the production build is, for a coordinator who opens the overview of an assessment for
// the first time: `npm run build && npm run perf`.
//
//   first load    every script that is fetched until the overview is drawn, bytes as they are sent (Brotli)
//   interactive   see perf/interactive.js; CPU four times slower, nothing cached, another browser profile each time, and
//                 nothing attached to the page (perf/bareTab.js); the median of several starts, and the slowest. The
//                 limit holds for an assessment of the size of the United Nations' questionnaire, and for one of a
//                 hundred items and 2,000 assignments
//   scrolling     the longest task while the list of 2,000 assignments is scrolled through, CPU as it is
//
// The API's answers are made up (perf/madeUpAnswers.js), so that no store is measured; the service's own time to answer
// is measured by the load benchmark. Everything else is the app as it is shipped.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { serveApp } from "./perf/appServer.js";
import { openBareTab } from "./perf/bareTab.js";
import { interactiveAt, watchStart } from "./perf/interactive.js";
import { madeUpAnswers } from "./perf/madeUpAnswers.js";

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];
const [slowdown, starts] = [4, 5];
const usual = { headings: 7, items: 22, assignments: 220 };
const large = { headings: 10, items: 100, assignments: 2000 };
const screen = { width: 1280, height: 900 };
const limits = { firstLoadKb: 300, interactiveMs: 1500, longTaskMs: 50 };

const executablePath = browsers.find(existsSync);
if (!executablePath) throw new Error("perf opens the app in Chromium. Install it (on Debian: apt-get install chromium) and run it again.");

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const first = await startsOf(usual);
  print(`first load, ${first.scripts.length} scripts, as sent`, first.scripts.reduce((sum, [, bytes]) => sum + bytes, 0) / 1024, limits.firstLoadKb, "kB");
  print(`interactive, ${describe(usual)}; ${inWords(first)}`, first.interactiveMs, limits.interactiveMs, "ms");
  const second = await startsOf(large);
  print(`interactive, ${describe(large)}; ${inWords(second)}`, second.interactiveMs, limits.interactiveMs, "ms");
  const scrolled = await scroll();
  print(`longest task while scrolling ${large.assignments} assignments (${scrolled.rows} rows drawn)`, scrolled.longestMs, limits.longTaskMs, "ms");
} finally {
  await browser.close();
}

/** Opens the overview several times, each time as somebody who has never been here. */
async function startsOf(size) {
  const server = await serveApp("dist", madeUpAnswers(size));
  const measured = [];
  // The first start also starts the browser, and is left out.
  for (let round = 0; round <= starts; round += 1) {
    const tab = await openBareTab(browser, screen);
    await tab.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await tab.send("Page.enable");
    await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${watchStart})(".overview .matrix")` });
    await tab.send("Page.navigate", { url: `${server.address}?user=c#/assessments/a` });
    const start = await interactiveAt(tab);
    await tab.close();
    if (round > 0) measured.push(start);
  }
  server.close();
  const inOrder = (name) => measured.map((one) => one[name]).sort((one, other) => one - other);
  const [interactive, drawn] = [inOrder("interactiveMs"), inOrder("drawnMs")];
  return {
    interactiveMs: interactive[Math.floor(starts / 2)],
    drawnMs: drawn[Math.floor(starts / 2)],
    slowestMs: interactive[starts - 1],
    scripts: [...server.sizes].filter(([path]) => path.endsWith(".js")),
  };
}

async function scroll() {
  const server = await serveApp("dist", madeUpAnswers(large));
  const page = await browser.newPage({ viewport: screen });
  await page.goto(`${server.address}?user=c#/assessments/a/answers`);
  await page.waitForSelector(".answers-person");
  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
  });
  for (let step = 0; step < 80; step += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(30);
  }
  const longTasks = await page.evaluate(() => window.longTasks);
  const rows = await page.locator(".long-list > li").count();
  await page.close();
  server.close();
  return { longestMs: Math.max(0, ...longTasks), rows };
}

function describe({ items, assignments }) {
  return `${items} items and ${assignments} assignments, CPU ${slowdown} times slower, median of ${starts}`;
}

function inWords({ slowestMs, drawnMs }) {
  return `slowest ${slowestMs.toFixed(0)} ms, drawn after ${drawnMs.toFixed(0)} ms`;
}

function print(what, value, limit, unit) {
  console.log(`${value <= limit ? "ok  " : "OVER"} ${what}: ${value.toFixed(0)} ${unit} (at most ${limit})`);
  if (value > limit) process.exitCode = 1;
}
