import { anExplorer, barriers, picture } from "./explorer";

jest.setTimeout(90_000);

describe("changes in a browser", () => {
  const explorer = anExplorer();

  it("say what belief changed and why, newest first", async () => {
    const page = await explorer.visit("/changes");
    await page.getByText("Changes 1 to 33 of 33, newest first.").waitFor();
    const denial = page.locator("[data-change='30'][data-sign='+']");
    expect(await denial.textContent()).toContain("Spokesman for Vladimir Putin denies it");
    await page.locator("[data-change='29'] summary").click();
    await page.getByRole("link", { name: "claim:us-withholds-election-systems-2016-10-07" }).waitFor();
    await picture(page, "changes");
    expect(await barriers(page)).toEqual([]);
  });

  it.each(["dark", "forced"] as const)("keep nobody out, %s, on a narrow screen", async (mode) => {
    const page = await explorer.visit("/changes", {
      ...(mode === "dark" ? { colorScheme: "dark" } : { forcedColors: "active" }),
      viewport: { width: 360, height: 740 },
    });
    await page.getByText("Changes 1 to 33 of 33").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(await barriers(page)).toEqual([]);
  });

  it("are those of a span of days", async () => {
    const page = await explorer.visit("/changes?to=2016-01-01");
    await page.getByText("Nothing was recorded in this span.").waitFor();
    await page.getByRole("button", { name: "All changes" }).click();
    await page.getByText("Changes 1 to 33 of 33").waitFor();
  });

  it("are announced as they come, and shown when asked for", async () => {
    const page = await explorer.visit("/changes");
    await page.locator("[data-live=live]").waitFor();
    await explorer.service.load([
      { type: "incident", id: "incident:new", title: "Something new", kinds: ["OTHER"] },
    ]);
    const news = page.getByRole("button", { name: "1 new change" });
    await news.waitFor();
    expect(await page.getByText("Something new").count()).toBe(0);
    await news.click();
    await page.getByRole("heading", { name: "Something new" }).waitFor();
    await page.getByText("Changes 1 to 34 of 34").waitFor();
    expect(await news.count()).toBe(0);
  });
});
