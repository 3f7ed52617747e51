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

  it("are what the API answers as of every day of the story, as a picture and as a table", async () => {
    const page = await explorer.visit("/blame?view=table");
    await page.getByText("6 claims").waitFor();
    const days = ["2016-10-05", "2016-10-06", "2016-10-07", "2016-10-08", "2016-10-09"];
    for (const asOf of days) {
      const { claims } = await explorer.service.read(
        "{ claims(asOf: $asOf, where: { kind: { eq: ATTRIBUTION } }) { nodes { id live responses { nodes { id } } } } }".replace(
          "$asOf",
          JSON.stringify(asOf),
        ),
      );
      const nodes: readonly {
        readonly id: string;
        readonly responses: { readonly nodes: readonly unknown[] };
      }[] = claims.nodes;
      await page.getByLabel("Day, as said by").fill(asOf);
      await page
        .locator(`.as-of output`)
        .getByText(String(Number(asOf.slice(-2))))
        .waitFor();
      const rows = await page
        .locator("tbody [data-claim]")
        .evaluateAll((all) =>
          all.map((row) => [row.getAttribute("data-claim"), row.lastElementChild?.childElementCount]),
        );
      expect(rows.sort()).toEqual(nodes.map(({ id, responses }) => [id, responses.nodes.length]).sort());
      await page.goto(`${explorer.origin}/blame?asOf=${asOf}`);
      await page.getByText("6 claims").waitFor();
      const lines = page.locator("[data-id^='line:']");
      const seen = await lines.evaluateAll((all) => all.map((line) => line.getAttribute("data-presence")));
      expect(seen).toHaveLength(6);
      expect(seen.filter((presence) => presence !== "absent")).toHaveLength(nodes.length);
      await page.goto(`${explorer.origin}/blame?view=table`);
      await page.getByText("6 claims").waitFor();
    }
  });

  it("say of each choice how many claims it leaves, as the API counts them", async () => {
    const page = await explorer.visit("/blame");
    await page.getByText("6 claims").waitFor();
    for (const label of ["Who blames", "Whom", "Class", "Form", "Answered"]) {
      const field = page.getByLabel(label, { exact: true });
      const counted = await field
        .locator("option")
        .evaluateAll((all) =>
          all.flatMap((one) => /^(.*) \((\d+)\)$/.exec(one.textContent ?? "")?.slice(1) ?? []),
        );
      expect(counted.length).toBeGreaterThan(0);
      for (let at = 0; at < counted.length; at += 2) {
        await field.selectOption({ label: `${counted[at]} (${counted[at + 1]})` });
        await page.getByText(new RegExp(`^${counted[at + 1]} claims?$`)).waitFor();
        await page.goBack();
        await page.getByText("6 claims").waitFor();
      }
    }
  });

  it("leave everything else out where that is asked for, by Alt or by a button, and have it in the address", async () => {
    const page = await explorer.visit("/blame?sel=claim:us-directed-2016-10-07");
    const self = page.locator("[data-id='line:claim:guccifer-2.0-lone-operator']");
    await page.getByRole("button", { name: "Hide the rest" }).click();
    await page.getByRole("button", { name: "Show the rest" }).waitFor();
    expect(new URL(page.url()).search).toContain("alone=yes");
    expect(await self.getAttribute("opacity")).toBe("0");
    await page.keyboard.press("Escape");
    await page.locator("aside").waitFor({ state: "detached" });
    expect(await self.getAttribute("opacity")).toBeNull();
    await self
      .locator("circle")
      .first()
      .click({ modifiers: ["Alt"], force: true });
    await page.getByRole("button", { name: "Show the rest" }).waitFor();
    expect(await page.locator("[data-id='line:claim:us-directed-2016-10-07']").getAttribute("opacity")).toBe(
      "0",
    );
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
