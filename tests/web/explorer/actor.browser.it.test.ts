import type { Page } from "playwright-core";
import { anExplorer, barriers, picture } from "./explorer";

jest.setTimeout(120_000);

const settled = (page: Page) =>
  page.locator("[data-part='accuses'] ol, [data-part='accuses'] .none").waitFor();

describe("the page of an actor in a browser", () => {
  const explorer = anExplorer();

  it("says what it is blamed for, by whom and on what document, and keeps apart where somebody declines to", async () => {
    const page = await explorer.visit("/a/russian-government");
    await page.locator("[data-part='declined']").waitFor({ timeout: 60_000 });
    await picture(page, "actor");
    const blamed = page.locator("[data-part='blamed']");
    expect(await blamed.locator(".claim-line > p:first-child a").allInnerTexts()).toEqual([
      "Department of Homeland Security and Office of the Director of National Intelligence blame Russian government for directing Compromises of e-mails of US persons and institutions, on 7 October 2016.",
    ]);
    expect(await blamed.locator("[data-answer='DENIAL']").textContent()).toContain("“rubbish”");
    expect(await blamed.getByText("On record in").count()).toBe(1);
    expect(await page.locator("[data-part='declined'] .claim-line").allInnerTexts()).toEqual([
      expect.stringContaining("decline to attribute Attacks on US election systems to Russian government"),
    ]);
    expect(await page.locator("[data-part='answers'] .none").count()).toBe(1);
    expect(await page.locator("#names ~ ul").textContent()).toContain("the Kremlin");
    expect(await page.locator(".ladder > ol").textContent()).toMatch(
      /^Russia \(state\)\s*Russian government/,
    );
  });

  it("shows the denial of its spokesman's office where its parts are asked for", async () => {
    const page = await explorer.visit("/a/russian-government");
    await page.getByLabel("of it and of its parts below").check();
    await page.locator("[data-part='answers'] [data-answer='DENIAL']").first().waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).search).toBe("?rollup=body");
    expect(await page.locator("[data-part='answers']").textContent()).toContain(
      "Spokesman for Vladimir Putin denies it",
    );
  });

  it("knows nothing of a day before anything was said", async () => {
    const page = await explorer.visit("/a/russian-government?asOf=2016-10-06");
    await page.locator("[data-part='blamed'] .none").waitFor({ timeout: 60_000 });
    await settled(page);
    expect(await page.locator("[data-part='declined']").count()).toBe(0);
  });

  it("says where a roll-up would find nothing, and leads to where it ends", async () => {
    const page = await explorer.visit("/a/spokesman-for-vladimir-putin?rollup=state");
    await page.getByRole("link", { name: "See Russia with all that belongs to it" }).click();
    await page.getByRole("heading", { level: 1, name: "Russia" }).waitFor();
  });

  it("tells of an actor that is not there", async () => {
    const page = await explorer.visit("/a/nobody-at-all");
    await page.getByRole("heading", { name: "There is no such actor" }).waitFor();
  });

  it.each([{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }] as const)(
    "keeps nobody out, %j, at 360 pixels",
    async (scheme) => {
      const page = await explorer.visit("/a/guccifer-2.0", {
        ...scheme,
        viewport: { width: 360, height: 800 },
      });
      await page.locator("[data-part='about'] .claim-line").waitFor({ timeout: 60_000 });
      await settled(page);
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    },
  );
});

describe("the page of a document in a browser", () => {
  const explorer = anExplorer();

  it("lists all that rests on it", async () => {
    const page = await explorer.visit("/s/fortune-2016-10-08");
    await page.getByRole("heading", { name: "Claims that rest on it 6" }).waitFor();
    await page.getByRole("heading", { name: "Answers that rest on it 2" }).waitFor();
    await page.getByRole("heading", { name: "Assessments that rest on it 2" }).waitFor();
    expect(await page.locator(".chain").textContent()).toContain("Joint statement");
    expect(await barriers(page)).toEqual([]);
  });
});

describe("the page of a channel in a browser", () => {
  const explorer = anExplorer();

  it("says what surfaced on it, and accuses nobody", async () => {
    const page = await explorer.visit("/ch/wikileaks", { colorScheme: "dark" });
    await page.getByText("Being a channel is not being accused").waitFor();
    expect(await page.locator(".wide tbody tr").allInnerTexts()).toEqual([
      expect.stringContaining("by 6 October 2016"),
    ]);
    expect(await barriers(page)).toEqual([]);
  });
});
