import type { Page } from "playwright-core";
import { Surroundings } from "../../../src/web/views/generated/operations";
import { anExplorer, barriers, picture } from "./explorer";

jest.setTimeout(120_000);

const linksOf = (page: Page) =>
  page.locator("[data-link]").evaluateAll((all) => all.map((one) => one.getAttribute("data-link")));

describe("a network in a browser", () => {
  const explorer = anExplorer();

  it("grows where it is expanded, says the same in its table, and shrinks again", async () => {
    const page = await explorer.visit("/explore?focus=incident:dnc-email-theft");
    await page.getByText("6 records and 6 links").waitFor({ timeout: 60_000 });
    await page.locator(".network canvas").first().waitFor();
    await picture(page, "explore");
    expect(await linksOf(page)).toContain("ACCUSED:incident:dnc-email-theft>actor:russian-state-actors");
    await page.getByRole("button", { name: "Expand Russian state actors" }).click();
    await page
      .locator("[data-link='PART_OF:actor:russian-state-actors>actor:russia']")
      .waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).search).toContain("open=actor:russian-state-actors");
    await page.getByRole("button", { name: "Undo the last expansion" }).click();
    await page.getByText("6 records and 6 links").waitFor();
    await page.goBack();
    await page.getByText("7 records and 7 links").waitFor();
  });

  it("is the same from its address, with what was expanded and pinned", async () => {
    const address =
      "/explore?focus=incident:dnc-email-theft&open=actor:guccifer-2.0&pin=actor:guccifer-2.0%40400x-200";
    const page = await explorer.visit(address);
    await page.getByRole("button", { name: "Unpin Guccifer 2.0" }).waitFor({ timeout: 60_000 });
    const before = await linksOf(page);
    await page.reload();
    await page.getByRole("button", { name: "Unpin Guccifer 2.0" }).waitFor();
    expect(await linksOf(page)).toEqual(before);
  });

  it("tells a path with every accuser and day, and nobody declined as accused", async () => {
    const page = await explorer.visit("/explore?focus=incident:dnc-email-theft&path=actor:russia");
    await page.locator(".paths > li").first().waitFor({ timeout: 60_000 });
    const told = await page.locator(".paths").textContent();
    expect(told).toContain("Unnamed (“widespread belief”) blames Russian state actors");
    expect(told).toContain("Russian state actors is part of Russia by uncontested structure");
    const apart = await explorer.visit("/explore?focus=incident:us-election-systems-attacks");
    await apart.locator("[data-link^='WITHHOLDS:']").first().waitFor({ timeout: 60_000 });
    expect(await apart.locator("[data-link^='ACCUSED:']").count()).toBe(0);
  });

  it("refuses a picture of more than 2,000 elements, and keeps the table", async () => {
    const page = await explorer.visit("/");
    await surroundedBy(page, crowd(1_100));
    await page.goto(`${explorer.origin}/explore?focus=actor:crowd-0`);
    await page.getByText("This picture would have 2,199 elements").waitFor();
    expect(await page.locator(".network").count()).toBe(0);
    expect(await page.locator("[data-link]").count()).toBe(200);
    expect(await page.getByText("Showing 200 of 1,099.").count()).toBe(1);
  });

  it("runs no script of a hostile name", async () => {
    const page = await explorer.visit("/");
    const hostile = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>\u202e`;
    await surroundedBy(page, crowd(3, hostile));
    await page.goto(`${explorer.origin}/explore?focus=actor:crowd-0&sel=actor:crowd-1`);
    await page.locator(".network canvas").first().waitFor();
    expect(await page.locator("aside").textContent()).toContain("<script>");
    expect(await page.title()).not.toBe("run");
    expect(await page.locator("main img, main script").count()).toBe(0);
  });

  it("starts from whatever is found by a name", async () => {
    const page = await explorer.visit("/explore");
    await page.getByLabel("Name of an actor or incident").fill("Guccifer");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("button", { name: "Guccifer 2.0" }).click();
    await page.getByRole("heading", { level: 1, name: "What is connected to Guccifer 2.0" }).waitFor();
  });

  it("loads its library nowhere else", async () => {
    const page = await explorer.visit("/blame");
    await page.getByText("6 claims").waitFor();
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(loaded.filter((name) => name.includes("cytoscape"))).toEqual([]);
  });

  it.each([
    { colorScheme: "light" },
    { colorScheme: "dark", reducedMotion: "reduce" },
    { forcedColors: "active" },
  ] as const)("keeps nobody out, %j, at 360 pixels", async (scheme) => {
    const page = await explorer.visit("/explore?focus=incident:dnc-email-theft&sel=actor:guccifer-2.0", {
      ...scheme,
      viewport: { width: 360, height: 800 },
    });
    await page.locator("aside").waitFor({ timeout: 60_000 });
    await page.locator(".network canvas").first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });
});

/** Answers the one operation, and nothing else that a page may still ask for. */
async function surroundedBy(page: Page, neighbourhood: unknown): Promise<void> {
  await page.route(
    (url) => url.searchParams.get("documentId") === `sha256:${Surroundings.hash}`,
    (route) => route.fulfill({ json: { data: { neighbourhood } } }),
  );
}

/** So many actors around the first of them. */
function crowd(count: number, name = "Somebody") {
  const id = (index: number) => `actor:crowd-${index}`;
  const all = Array.from({ length: count }, (_, index) => index);
  return {
    nodes: all.map((index) => ({
      distance: index === 0 ? 0 : 1,
      expanded: index === 0,
      leftOut: [],
      record: {
        __typename: "Actor",
        id: id(index),
        slug: `crowd-${index}`,
        name: `${name} ${index}`,
        kind: "PERSON",
      },
    })),
    links: all.slice(1).map((index) => ({
      kind: "PART_OF",
      from: id(index),
      to: id(0),
      since: null,
      denied: false,
      recordCount: 0,
      records: [],
    })),
  };
}
