import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";

export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const SCREENSHOTS = process.env["SCREENSHOTS"];

/** A real Chromium, from which nothing leaves the service's origin, and whose console has nothing to complain of. */
export interface Visits {
  /** A page in a context of its own; what was open before stays. */
  visit(origin: string, path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Another page beside one, as in another tab. */
  revisit(page: Page, path: string): Promise<Page>;
  /** What the console may say in this test, since it is about just that. */
  expectComplaint(text: RegExp): void;
}

/** The browser of a `describe`. What left the origin or was complained of, whatever a test did, fails it. */
export function aBrowser(builtPage: string): Visits {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let offOrigin: string[] = [];
  let complaints: string[] = [];
  let expected: RegExp[] = [];
  const origins = new Map<BrowserContext, string>();

  beforeAll(async () => {
    if (!existsSync(CHROMIUM)) {
      throw new Error(
        `No browser at ${CHROMIUM}. Install it (Debian: apt-get install chromium) or name another in CHROMIUM.`,
      );
    }
    if (!existsSync(join(__dirname, "../../dist/web", builtPage, "index.html"))) {
      throw new Error(`The ${builtPage} is not built. Run \`npm run build\`.`);
    }
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(() => {
    [contexts, offOrigin, complaints, expected] = [[], [], [], []];
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    expect(offOrigin).toEqual([]);
    expect(complaints.filter((text) => !expected.some((one) => one.test(text)))).toEqual([]);
  });

  const open = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${origins.get(context)}${path}`);
    return page;
  };
  return {
    async visit(origin, path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      contexts.push(context);
      origins.set(context, origin);
      context.setDefaultTimeout(15_000);
      await context.route("**/*", (route) => {
        const url = route.request().url();
        if (url.startsWith(`${origin}/`)) return route.continue();
        offOrigin.push(url);
        return route.abort();
      });
      await context.addInitScript(
        "addEventListener('securitypolicyviolation', (e) => console.error('CSP', e.violatedDirective, e.blockedURI))",
      );
      context.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      context.on("weberror", (error) => complaints.push(String(error.error())));
      return await open(context, path);
    },
    revisit: (page, path) => open(page.context(), path),
    expectComplaint: (text) => {
      expected.push(text);
    },
  };
}

/** With SCREENSHOTS set to a folder, a picture of the page is written there. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  await page.waitForTimeout(700); // animations
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
