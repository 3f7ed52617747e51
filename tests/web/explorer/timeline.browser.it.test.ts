import type { Page } from "playwright-core";
import { anExplorer, barriers, picture } from "./explorer";

jest.setTimeout(60_000);

/** The marks that are seen, by id. */
async function seen(page: Page): Promise<readonly string[]> {
  return page
    .locator("[data-presence=present]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-id") ?? ""));
}

async function places(page: Page): Promise<readonly string[]> {
  return page
    .locator("[data-id]")
    .evaluateAll((all) => all.map((one) => one.querySelector("path,rect")?.getAttribute("d") ?? ""));
}

describe("the timeline in a browser", () => {
  const explorer = anExplorer();

  it("has a lane for each incident of the story, with its claims, answers and leak", async () => {
    const page = await explorer.visit("/timeline");
    await page.locator("[data-id^='leak:']").waitFor({ state: "attached" });
    await picture(page, "timeline");
    expect(await page.locator("[data-id^='incident:']").count()).toBe(4);
    expect(await page.locator("[data-id^='claim:']").count()).toBe(6);
    expect(await page.locator("[data-id^='response:']").count()).toBe(2);
    expect(await page.locator("[data-id^='leak:']").count()).toBe(1);
  });

  it("shows what was said by a day, and moves nothing", async () => {
    const page = await explorer.visit("/timeline");
    await page.locator("[data-id^='leak:']").waitFor({ state: "attached" });
    const before = await places(page);
    const slider = page.getByRole("slider", { name: "As said by" });
    await slider.focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowLeft");
    await page.locator("[data-day='2016-10-06']").waitFor();
    expect(page.url()).toContain("asOf=2016-10-06");
    expect(await places(page)).toEqual(before);
    expect([...(await seen(page))].sort()).toEqual([
      "claim:dnc-widespread-belief",
      "claim:guccifer-2.0-lone-operator",
      "leak:dnc-emails-on-wikileaks",
    ]);
    const { claims } = await explorer.service.read(
      `{ claims(asOf: "2016-10-06", where: { kind: { eq: ATTRIBUTION } }) { nodes { id } } }`,
    );
    expect(claims.nodes).toHaveLength(2);
  });

  it("is walked by keys, and tells what is picked beside it", async () => {
    const page = await explorer.visit("/timeline");
    await page.locator("[data-id^='leak:']").waitFor({ state: "attached" });
    await page.getByRole("application").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await page.getByRole("complementary").getByText("only Russia’s senior-most officials").waitFor();
    expect(page.url()).toContain("sel=claim:us-authorized-2016-10-07");
    await page.goBack();
    await page.getByRole("complementary").waitFor({ state: "detached" });
  });

  it("has a twin of rows", async () => {
    const page = await explorer.visit("/timeline?view=table&about=dnc-email-theft");
    const rows = page.locator("main table tbody tr");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(4);
    await page.getByRole("cell", { name: /^Surfaced on WikiLeaks/ }).waitFor();
  });

  it.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ] as const)("keeps nobody out, %s", async (_, options) => {
    const page = await explorer.visit("/timeline?asOf=2016-10-08", options);
    await page.locator("[data-id^='leak:']").waitFor({ state: "attached" });
    expect(await barriers(page)).toEqual([]);
  });

  it("stays within a narrow screen", async () => {
    const page = await explorer.visit("/timeline", { viewport: { width: 360, height: 740 } });
    await page.locator("[data-id^='leak:']").waitFor({ state: "attached" });
    await picture(page, "timeline-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });
});
