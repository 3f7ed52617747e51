import type { Page } from "playwright-core";
import { anExplorer, barriers, picture } from "./explorer";

jest.setTimeout(60_000);

const MATRIX = `query ($rollUp: RollUp!, $asOf: Date) {
  blameMatrix(accuserRollUp: $rollUp, accusedRollUp: $rollUp, asOf: $asOf) {
    cells { accuser { name } accused { name } claims rows deniedRows }
  }
}`;

/** The table's cells as it says them: accuser, accused, claims, and what was denied. */
async function cellsOf(page: Page): Promise<readonly string[]> {
  return page.locator(".matrix table").evaluate((table) => {
    const [heads = [], ...rows] = [...table.querySelectorAll("tr")].map((row) => [
      ...row.querySelectorAll("th,td"),
    ]);
    return rows.flatMap((row) =>
      row.flatMap((cell, column) => {
        const claims = cell.querySelector(".cell a")?.firstChild?.textContent;
        const denied = [...cell.querySelectorAll(".fine")]
          .map(({ textContent }) => textContent)
          .find((text) => text?.includes("denied"));
        const pair = `${row[0]?.textContent} → ${heads[column]?.textContent}`;
        return claims ? [`${pair}: ${claims}, ${denied ?? "none denied"}`] : [];
      }),
    );
  });
}

describe("the matrix in a browser", () => {
  const explorer = anExplorer();

  const asAnswered = async (rollUp: string, asOf?: string) => {
    const { blameMatrix } = await explorer.service.read(MATRIX, { rollUp, asOf });
    return (blameMatrix.cells as readonly Record<string, { name: string } & number>[]).map(
      ({ accuser, accused, claims, rows, deniedRows }) =>
        `${accuser?.name ?? "nobody named"} → ${accused?.name ?? "nobody named"}: ${claims} ${claims === 1 ? "claim" : "claims"}, ${deniedRows ? `${deniedRows} denied of ${rows}` : "none denied"}`,
    );
  };

  it.each([
    ["", "NONE", undefined],
    ["?rollup=state", "STATE", undefined],
    ["?asOf=2016-10-06", "NONE", "2016-10-06"],
  ])("says what the API answers: %s", async (search, rollUp, asOf) => {
    const page = await explorer.visit(`/matrix${search}`);
    await page.locator(".matrix table").waitFor();
    await picture(page, `matrix-${rollUp}-${asOf}`);
    expect([...(await cellsOf(page))].sort()).toEqual([...(await asAnswered(rollUp, asOf))].sort());
  });

  it("counts no claim for what was expressly not attributed", async () => {
    const page = await explorer.visit("/matrix?about=us-election-systems-attacks");
    await page.getByText("Nobody blames anybody in this view.").waitFor();
    expect(await page.locator(".cell").count()).toBe(0);
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.locator(".matrix table").waitFor();
  });

  it("tells the claims of a cell beside it, and leads to them in the lanes", async () => {
    const page = await explorer.visit("/matrix?rollup=state&class=political-official");
    await page.getByRole("button", { name: /United States blames Russia/ }).click();
    await page.getByRole("complementary").locator("article").nth(1).waitFor();
    expect(await page.locator("article.claim").count()).toBe(2);
    expect(page.url()).toContain("sel=united-states+russia");
    await page.getByRole("link", { name: "2 claims in blame lanes" }).click();
    await page.getByText("2 claims", { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe(
      "?accuser=united-states&accused=russia&class=political-official&rollup=state",
    );
  });

  it("leads to the claims that nobody named makes", async () => {
    const page = await explorer.visit("/matrix");
    await page
      .getByRole("row", { name: /^nobody named/ })
      .getByRole("link", { name: /1 claim/ })
      .click();
    await page.getByText("1 claim", { exact: true }).waitFor();
    expect(page.url()).toContain("accuser=_unnamed&accused=russian-state-actors");
  });

  it.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
  ] as const)("keeps nobody out, %s", async (_, options) => {
    const page = await explorer.visit("/matrix?sel=guccifer-2.0+guccifer-2.0", options);
    await page.getByRole("complementary").locator("article").waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("stays within a narrow screen", async () => {
    const page = await explorer.visit("/matrix", { viewport: { width: 360, height: 740 } });
    await page.locator(".matrix table").waitFor();
    await picture(page, "matrix-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  });
});
