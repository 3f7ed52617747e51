import { spawnSync } from "node:child_process";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance } from "fastify";
import { type Browser, chromium } from "playwright-core";
import { type Service, startService } from "../support/service";
import { CHROMIUM, FLAGS } from "./chromium";

const ROOT = join(__dirname, "../..");

jest.setTimeout(120_000);

/** The example as an author would have it: built, at an origin of its own, in a real browser, before the real service. */
describe("the example dashboard", () => {
  let service: Service;
  let site: FastifyInstance;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    // Its address is in the service's settings, and the service's in what is built: both are known before either starts.
    site = Fastify();
    const folder = join(ROOT, "coverage/dashboard");
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    service = await startService({ config: { allowedOrigins: [address] } });
    await service.seed();
    await service.http.listen({ host: "127.0.0.1", port: 0 });
    build(folder, `http://127.0.0.1:${(service.http.server.address() as AddressInfo).port}`);
    await site.register(fastifyStatic, { root: folder });
    await site.listen({ host: "127.0.0.1", port });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await service?.close();
  });

  it("reads the service from another origin, and says who declines to blame without blaming", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(address);
    await page.getByText(/^As of /).waitFor();
    expect(await page.locator("#standings p").allTextContents()).toEqual([
      "1attributed",
      "1contested",
      "2withheld",
      "0unattributed",
    ]);
    const latest = await page.locator("#latest li").allTextContents();
    expect(latest).toHaveLength(6);
    expect(latest).toContain(
      "2016-10-07: Department of Homeland Security, Office of the Director of National Intelligence declines to blame Russian government for Attacks on US election systems",
    );
    expect(await page.locator("#deniers tr").allTextContents()).toEqual(["Spokesman for Vladimir Putin12"]);
    expect(complaints.filter((text) => !text.includes("favicon") && !text.includes("404"))).toEqual([]);
  });

  it("is told nothing at an origin that the service does not allow", async () => {
    const page = await browser.newPage();
    await page.goto(address.replace("127.0.0.1", "localhost"));
    await page
      .getByText(
        /^No service answers at .+ or it does not allow http:\/\/localhost:\d+ \(ALLOWED_ORIGINS\)\.$/,
      )
      .waitFor();
  });
});

function build(outDir: string, service: string): void {
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      vite,
      "build",
      join(ROOT, "examples/dashboard"),
      "--outDir",
      outDir,
      "--emptyOutDir",
      "--logLevel",
      "warn",
    ],
    { encoding: "utf8", env: { ...process.env, VITE_SERVICE: service } },
  );
  if (status !== 0) throw new Error(stderr);
}

async function freePort(): Promise<number> {
  const probe = Fastify();
  await probe.listen({ host: "127.0.0.1", port: 0 });
  const { port } = probe.server.address() as AddressInfo;
  await probe.close();
  return port;
}
