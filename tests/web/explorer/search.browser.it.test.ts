import { anExplorer, barriers, picture, planned, START } from "./explorer";

jest.setTimeout(90_000);

describe("search in a browser", () => {
  const explorer = anExplorer();

  it("finds an actor by any of its names as one types, says which matched, and leads to its page", async () => {
    const page = await explorer.visit("/blame");
    await page.getByText("6 claims").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("kreml");
    const option = page.getByRole("listbox").getByRole("option", { name: /Russian government/ });
    await option.waitFor();
    expect(await option.textContent()).toContain(
      "“the Kremlin”, also known so; who coined it is not recorded",
    );
    expect(await option.locator("mark").textContent()).toBe("Kremlin");
    expect(await barriers(page)).toEqual([]);
    await picture(page, "search-as-one-types");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("[data-search=top]").getAttribute("aria-activedescendant")).toBe(
      await option.getAttribute("id"),
    );
    await page.keyboard.press("Enter");
    await page.waitForURL("**/a/russian-government");
  });

  it("goes to what is called exactly so, and lists everything else", async () => {
    const page = await explorer.visit("/search");
    const box = page.getByRole("combobox");
    await box.fill("guccifer 2.0");
    await box.press("Enter");
    await page.waitForURL("**/a/guccifer-2.0");
    await page.goto(`${explorer.origin}/search`);
    await page.getByRole("link", { name: "guccifer 2.0" }).waitFor();
    await box.fill("statement");
    await box.press("Enter");
    await page.waitForURL("**/search?q=statement");
    await page.getByRole("heading", { name: /Documents/ }).waitFor();
    await picture(page, "search");
    expect(await barriers(page)).toEqual([]);
  });

  it("narrows to a kind, and says where there is nothing", async () => {
    const page = await explorer.visit("/search?q=source:kremlin");
    await page.getByText("Nothing is called “kremlin” or says so among records of this kind.").waitFor();
    await page.getByRole("link", { name: "Search in records of every kind" }).click();
    await page.getByRole("link", { name: "Russian government", exact: true }).waitFor();
  });

  it("says what failed, and tries again", async () => {
    explorer.expectComplaint(/status of 400/);
    const page = await explorer.visit(`/search?q=${"a ".repeat(17)}`);
    await page.getByRole("button", { name: "Try again" }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("lists incidents by standing and actors by kind, on a narrow screen too", async () => {
    const page = await explorer.visit("/incidents", {
      viewport: { width: 360, height: 740 },
      colorScheme: "dark",
    });
    await page.getByText("4 incidents").waitFor();
    await page.getByLabel("Standing").selectOption("CONTESTED");
    await page.getByText("1 incident", { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe("?standing=contested");
    expect(await barriers(page)).toEqual([]);
    const actors = await explorer.visit("/actors?kind=persona");
    await actors.getByRole("link", { name: "Guccifer 2.0" }).waitFor();
    await actors.getByText("1 actor", { exact: true }).waitFor();
    expect(await barriers(actors)).toEqual([]);
  });
});

describe("keys in a browser", () => {
  const explorer = anExplorer();
  beforeAll(() => planned(explorer, START), 120_000);

  it("lead anywhere without a mouse, are told on a sheet, and can be turned off", async () => {
    const page = await explorer.visit("/");
    await page.locator(".questions li").nth(5).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("i");
    await page.waitForURL("**/incidents");
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    await page.getByText("6 claims").waitFor();
    await page.locator("[data-id^='line:']").first().waitFor();
    await page.keyboard.press("t");
    await page.getByRole("table").waitFor();
    await page.keyboard.press("j");
    expect(await page.locator(":focus").getAttribute("href")).toMatch(/^\/c\//);
    await page.keyboard.press("d");
    await page.waitForURL("**/blame?denied=yes&view=table");
    await page.keyboard.press("t");
    await page.keyboard.press("[");
    await page.waitForURL("**/blame?denied=yes&asOf=*");
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await sheet.waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, "keys");
    await sheet.getByLabel("Single keys do something").uncheck();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await page.keyboard.press("t");
    await page.keyboard.press("?");
    expect(await sheet.isVisible()).toBe(false);
    expect(page.url()).not.toContain("view=table");
  });

  it("do nothing in a field", async () => {
    const page = await explorer.visit("/search");
    await page.getByRole("combobox").fill("");
    await page.getByRole("combobox").pressSequentially("gi?t/");
    expect(await page.getByRole("combobox").inputValue()).toBe("gi?t/");
    expect(new URL(page.url()).pathname).toBe("/search");
  });
});
