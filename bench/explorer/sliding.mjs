#!/usr/bin/env node
/**
 * Blame lanes of 2,000 claims in a real Chromium while the slider of days is moved: how long its main thread was kept busy.
 *
 *   node bench/explorer/sliding.mjs [--data ../shared/data/eurepoc] [--write]
 *
 * Starts the service with a database of its own, imports the three files of EuRepoC, opens the lanes of all attributions and
 * presses the arrow key. A long task is one of 50 ms and more, as the browser itself reports them. Needs the build and a
 * Chromium (`CHROMIUM`, /usr/bin/chromium unless given). --write puts the figures into sliding.results.md.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { circumstances, secondsSince, startService, stopService } from "../campaigns/service.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RESULTS = fileURLToPath(new URL("sliding.results.md", import.meta.url));
const STEPS = 60;

const { values } = parseArgs({
  options: {
    data: { type: "string", default: join(ROOT, "../shared/data/eurepoc") },
    write: { type: "boolean", default: false },
  },
});
if (!existsSync(values.data)) {
  console.error(`There is no ${values.data}. Give the folder of EuRepoC's CSV files with --data.`);
  process.exit(2);
}

const [loadBefore] = loadavg();
const dataFolder = mkdtempSync(join(tmpdir(), "blamegraph-sliding-"));
const service = await startService(dataFolder);
try {
  const files = readdirSync(values.data).filter((name) => name.endsWith(".csv"));
  execFileSync(
    process.execPath,
    [
      join(ROOT, "bin/blamegraph.js"),
      "import",
      "--format",
      "eurepoc",
      ...files.map((name) => join(values.data, name)),
    ],
    { env: { ...process.env, BLAMEGRAPH_DATA: dataFolder }, stdio: ["ignore", "inherit", "ignore"] },
  );
  const lines = await slide(service.address);
  console.log(lines.join("\n"));
  if (values.write)
    writeFileSync(
      RESULTS,
      `# Results of sliding.mjs\n\n${lines.join("\n")}\n\n${circumstances(loadBefore)}\n`,
    );
} finally {
  await stopService(service);
  rmSync(dataFolder, { recursive: true, force: true });
}

async function slide(address) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(() => {
      globalThis.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
      }).observe({ type: "longtask", buffered: true });
    });
    const began = performance.now();
    await page.goto(`${address}/blame?lines=2000`);
    await page.waitForFunction(
      () =>
        /^(Showing )?[\d,]+ (of [\d,]+ )?claims/.test(document.querySelector(".count")?.textContent ?? "") &&
        !document.querySelector(".count").textContent.includes("coming"),
      undefined,
      { timeout: 120_000 },
    );
    const ready = secondsSince(began);
    const shown = await page.locator(".count p").textContent();
    const drawn = await page.locator("svg [data-id]").count();
    const loading = await takeLongTasks(page);
    const slider = page.locator(".as-of input[type=range]");
    await slider.focus();
    const begun = performance.now();
    for (let step = 0; step < STEPS; step++) {
      await page.keyboard.press("ArrowLeft");
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    }
    const perStep = Math.round((performance.now() - begun) / STEPS);
    const sliding = await takeLongTasks(page);
    return [
      `- ${shown}; ${drawn} marks drawn`,
      `- all of them there after ${ready} s, in which the main thread had ${told(loading)}`,
      `- ${STEPS} steps of the slider: ${perStep} ms a step until it was painted; ${told(sliding)}`,
    ];
  } finally {
    await browser.close();
  }
}

function takeLongTasks(page) {
  return page.evaluate(() => globalThis.longTasks.splice(0));
}

function told(tasks) {
  if (tasks.length === 0) return "no long task";
  const sorted = [...tasks].sort((a, b) => a - b);
  const ms = (value) => `${Math.round(value)} ms`;
  return `${tasks.length} long tasks, the median ${ms(sorted[sorted.length >> 1])}, the longest ${ms(sorted.at(-1))}`;
}
