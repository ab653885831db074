// Prints how heavy and how quick the production build is: `npm run build && npm run perf`.
// The API's answers are made up here, so that 2,000 assignments need no store; everything else is the app as it is shipped.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { preview } from "vite";

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];
const slowdown = 4;
const states = ["Planned", "Sent", "Delivered", "Opened", "Drafting", "Submitted", "Accepted", "Merged", "Returned", "Declined"];
const limits = { firstLoadKb: 300, interactiveMs: 1500, longTaskMs: 50 };

const at = "2026-11-01T09:00:00Z";
const due = "2027-01-31T17:00:00Z";
const assessment = {
  id: "a", title: "National self-assessment", state: "Sample State", cycle: "2027", language: "en", dueAt: due, templateId: "t", templateVersion: 1, createdAt: at,
  coordinators: [{ objectId: "c", name: "Carol Sample", email: "carol.sample@example.org" }], reminders: {}, previousAssessmentId: null,
};

/** @param {number} assignments Twenty to an item, ten items to a heading. */
function statusOf(assignments) {
  const people = Array.from({ length: assignments }, (_, index) => ({
    stakeholderId: `s${index}`, assignmentId: `s${index}~${index}`, name: `Person ${index}`, organisation: `Organisation ${index % 97}`,
    category: ["Ministry", "OtherGovernment", "Industry", "CivilSociety", "Academia", "Citizens"][index % 6], role: "Contributor",
    state: states[index % states.length], dueAt: due, latestVersion: 1, acceptedVersion: 0, mergedVersion: 0, note: index % 9 === 0 ? "Please add figures." : null,
  }));
  const items = Array.from({ length: assignments / 20 }, (_, index) => ({
    key: String(index), label: `${index + 1}.`, text: "Describe how critical information infrastructures are identified and protected, and by whom.",
    use: { kind: "InScope", reason: null, decidedBy: null }, assignments: people.slice(index * 20, index * 20 + 20),
  }));
  const headings = Array.from({ length: items.length / 10 }, (_, index) => ({ id: String(index), title: `Heading ${index}`, items: items.slice(index * 10, index * 10 + 10) }));
  return { assessment, headings, totals: { inScope: items.length, answered: 0, notUsed: 0, notApplicable: 0 }, master: null, conflicts: [], reach: {} };
}

const answers = {
  "/api/me": { objectId: "c", name: "Carol Sample", tenantId: "t", local: false, language: "en" },
  "/api/assessments": { assessments: [] },
  "/api/assessments/a/status": statusOf(2000),
};

const executablePath = browsers.find(existsSync);
if (!executablePath) throw new Error("perf opens the app in Chromium. Install it (on Debian: apt-get install chromium) and run it again.");

const server = await preview({ preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ locale: "en-GB", viewport: { width: 1280, height: 900 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const scripts = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(new URL(response.url()).pathname);
  });
  await page.route("**/api/**", (route) => route.fulfill({ json: answers[new URL(route.request().url()).pathname] ?? {} }));

  const address = server.resolvedUrls.local[0];
  await page.goto(`${address}?user=c#/assessments/a`);
  await page.waitForSelector(".overview");
  const interactiveMs = await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(performance.now()))));
  const firstLoadKb = scripts.reduce((sum, script) => sum + packedBytes(script), 0) / 1024;

  await page.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
    location.hash = "#/assessments/a/answers";
  });
  await page.waitForSelector(".answers-person");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.waitForTimeout(500);
  await page.evaluate(() => (window.longTasks.length = 0));
  for (let step = 0; step < 80; step += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(30);
  }
  const longTasks = await page.evaluate(() => window.longTasks);
  const drawn = await page.locator(".long-list > li").count();
  const longTaskMs = Math.max(0, ...longTasks);

  print("first load, JavaScript, compressed", firstLoadKb, limits.firstLoadKb, "kB");
  print(`interactive with 2,000 assignments, at ${slowdown} times slower CPU`, interactiveMs, limits.interactiveMs, "ms");
  print(`longest task while scrolling 2,000 assignments (${drawn} rows drawn)`, longTaskMs, limits.longTaskMs, "ms");
} finally {
  await browser.close();
  await server.close();
}

/** @param {string} script As it was asked for; small files are sent as they are. */
function packedBytes(script) {
  const file = join("dist", script);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

function print(what, value, limit, unit) {
  console.log(`${value <= limit ? "ok  " : "OVER"} ${what}: ${value.toFixed(0)} ${unit} (at most ${limit})`);
  if (value > limit) process.exitCode = 1;
}
