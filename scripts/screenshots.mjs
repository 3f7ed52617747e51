#!/usr/bin/env node
/**
 * The pictures of docs/explorer.md, made anew of the example story:
 *
 *   node scripts/screenshots.mjs [NAME …]
 *
 * Starts the built service on a folder of its own, looks at it with Chromium (`/usr/bin/chromium`, or its path in CHROMIUM) and
 * writes docs/screenshots/NAME.png for each entry of docs/screenshots/pictures.json, or for those that are named.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startService, stopService } from "../bench/campaigns/service.mjs";

const FOLDER = fileURLToPath(new URL("../docs/screenshots", import.meta.url));
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
const TRIES = 5;
const LONGEST = 100_000; // ms; a database just started plans every statement first

const all = JSON.parse(readFileSync(join(FOLDER, "pictures.json"), "utf8"));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(
    `No such picture: ${unknown.join(", ")}; expected of ${all.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

const data = mkdtempSync(join(tmpdir(), "blamegraph-screenshots-"));
const service = await startService(data);
try {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-lcd-text",
      "--lang=en-GB",
      "--font-render-hinting=none",
    ],
  });
  try {
    let bytes = 0;
    for (const picture of all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      bytes += await take(browser, picture);
    }
    console.log(`${Math.round(bytes / 1024)} kB in all`);
  } finally {
    await browser.close();
  }
} finally {
  await stopService(service);
  rmSync(data, { recursive: true, force: true });
}

async function take(browser, { name, at, whole, from, narrow = false }) {
  const context = await browser.newContext({
    viewport: narrow ? NARROW : WIDE,
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  try {
    const page = await context.newPage();
    await comeTo(page, `${service.address}${at}`, whole);
    await atRest(page);
    if (from !== undefined) {
      await page
        .locator(from)
        .first()
        .evaluate((one) => one.scrollIntoView({ block: "start" }));
      await atRest(page);
    }
    const path = join(FOLDER, `${name}.png`);
    await page.screenshot({ path, animations: "disabled", caret: "hide" });
    const { size } = statSync(path);
    console.log(`${name}.png  ${Math.round(size / 1024)} kB`);
    return size;
  } finally {
    await context.close();
  }
}

/** A busy machine may need longer to plan a page's statements than a request may take; then it is asked again. */
async function comeTo(page, address, whole) {
  for (let left = TRIES; ; left--) {
    await page.goto(address);
    const found = page
      .locator(whole)
      .first()
      .waitFor({ state: "attached", timeout: LONGEST / TRIES });
    try {
      return await found;
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

/** Waits until nothing that is seen has changed for two seconds, and nothing says that it is still coming. */
async function atRest(page) {
  const deadline = Date.now() + LONGEST;
  let last;
  let same = 0;
  while (same < 4 && Date.now() < deadline) {
    const isComing = (await page.locator(".loading, .dimmed, [role=alert]").count()) > 0;
    const now = await page.screenshot({ animations: "disabled" });
    same = !isComing && last?.equals(now) ? same + 1 : 0;
    last = now;
    await page.waitForTimeout(500);
  }
}
