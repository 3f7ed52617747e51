import { anExplorer, barriers, picture } from "./explorer";

jest.setTimeout(60_000);

describe("blame lanes in a browser", () => {
  const explorer = anExplorer();

  it("draw every claim of the story, and name it by its sentence", async () => {
    const page = await explorer.visit("/blame");
    await page.getByText("6 claims").waitFor();
    await picture(page, "blame");
    const lines = await page
      .locator("[data-id^='line:']")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(lines).toContain(
      "Department of Homeland Security and Office of the Director of National Intelligence blame Russian government for directing Compromises of e-mails of US persons and institutions, on 7 October 2016.",
    );
    expect(lines).toHaveLength(6);
  });

  it("show nobody as accused whom somebody declined to blame", async () => {
    const page = await explorer.visit("/blame?about=us-election-systems-attacks");
    await page.getByText("1 claim", { exact: true }).waitFor();
    expect(await page.locator("[data-id^='accused:']").count()).toBe(0);
  });

  it("show their query in the playground, where it is answered although it costs more than a text may", async () => {
    const page = await explorer.visit("/blame?denied=yes");
    await page.getByText(/^2 claims/).waitFor();
    await page.getByRole("link", { name: "Show the query" }).click();
    const editor = page.locator(".graphiql-query-editor .view-lines");
    await editor.getByText("Lanes").waitFor();
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('"Lanes"') ?? false,
    );
    await page.getByRole("button", { name: /execute query/i }).click();
    const { data, extensions } = await (await answered).json();
    expect(data.claims.nodes.map(({ id }: { readonly id: string }) => id).sort()).toEqual([
      "claim:us-authorized-2016-10-07",
      "claim:us-directed-2016-10-07",
    ]);
    expect(extensions.cost.requested).toBeGreaterThan(5_000);
    await picture(page, "blame-query");
  });

  it.each(["light", "dark"] as const)("keep nobody out, %s", async (colorScheme) => {
    const page = await explorer.visit("/blame", { colorScheme });
    await page.getByText("6 claims").waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("keep nobody out where the system forces its colours", async () => {
    const page = await explorer.visit("/blame", { forcedColors: "active" });
    await page.getByText("6 claims").waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
