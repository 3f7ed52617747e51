import { anExplorer, barriers, picture } from "./explorer";

jest.setTimeout(90_000);

describe("a claim in a browser", () => {
  const explorer = anExplorer();

  it("has the accuser's own words first, then what they amount to, how sure, where from and what was said back", async () => {
    const page = await explorer.visit("/c/us-directed-2016-10-07");
    await page
      .getByRole("heading", {
        level: 1,
        name: /^Department of Homeland Security and .* blame Russian government/,
      })
      .waitFor();
    await picture(page, "claim");
    expect(await page.locator(".verbatim").textContent()).toMatch(
      /^confident that the Russian government directed/,
    );
    const text = await page.locator("main").textContent();
    expect(text).toContain("“confident”");
    expect(text).toContain("Said together by 2");
    expect(await page.locator(".relays").first().textContent()).toContain(
      "Joint statement of the Department of Homeland Security",
    );
    expect(await page.locator("[data-answer='DENIAL']").textContent()).toContain("“rubbish”");
  });

  it("can be cited so that the reference stays", async () => {
    const page = await explorer.visit("/c/us-directed-2016-10-07?knownAt=2027-01-01T00:00:00Z");
    await page.getByRole("heading", { name: "Cite", exact: true }).waitFor();
    const [text] = await page.locator(".reference pre").allInnerTexts();
    expect(text).toContain("/c/us-directed-2016-10-07?knownAt=2027-01-01T00:00:00Z");
  });

  it("says why there is none", async () => {
    const page = await explorer.visit("/c/us-directed-2016-10-07?asOf=2016-10-06");
    await page.getByText(/Nothing of this address had been said by 6 October 2016/).waitFor();
    await page.getByRole("button", { name: "Look without a day" }).click();
    await page.locator(".verbatim").waitFor();
    const missing = await explorer.visit("/c/nothing");
    await missing.getByRole("heading", { name: "There is no such claim" }).waitFor();
  });

  it.each([
    { colorScheme: "light" as const },
    { colorScheme: "dark" as const },
    { forcedColors: "active" as const, viewport: { width: 360, height: 800 } },
  ])("keeps nobody out: %j", async (options) => {
    const page = await explorer.visit("/c/us-directed-2016-10-07", options);
    await page.locator(".verbatim").waitFor();
    expect(await barriers(page)).toEqual([]);
    const isWider = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(isWider).toBe(false);
  });
});
