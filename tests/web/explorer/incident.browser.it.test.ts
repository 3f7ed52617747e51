import { anExplorer, barriers, picture, planned } from "./explorer";

jest.setTimeout(90_000);

const DNC = "/i/dnc-email-theft";

describe("an incident in a browser", () => {
  const explorer = anExplorer();
  beforeAll(
    () =>
      planned(explorer, [
        ["IncidentPage", { slug: "dnc-email-theft" }],
        ["IncidentPage", { slug: "dnc-email-theft", knownAt: "2001-01-01T00:00:00Z" }],
        ["IncidentStanding", { slug: "dnc-email-theft" }],
        ["IncidentStanding", { slug: "dnc-email-theft", asOf: "2016-10-06" }],
      ]),
    240_000,
  );

  async function standingOn(asOf: string) {
    const { incident } = await explorer.service.read(
      'query ($asOf: Date) { incident(slug: "dnc-email-theft", asOf: $asOf) { standing { status denied accused { actor { name } } reasons { sentence } } } }',
      { asOf },
    );
    return incident.standing;
  }

  it.each(["2016-10-06", "2016-10-08"])("tells on %s what the API answers, claim by claim", async (asOf) => {
    const { status, denied, accused, reasons } = await standingOn(asOf);
    const page = await explorer.visit(`${DNC}?asOf=${asOf}`);
    const standing = page.locator(".standing");
    await standing.waitFor();
    await picture(page, `incident-${asOf}`);
    expect(await standing.getAttribute("data-status")).toBe(status);
    expect(((await standing.textContent()) ?? "").includes("denied")).toBe(denied);
    expect(await page.locator(".reasons > li > span").allInnerTexts()).toEqual(
      reasons.map(({ sentence }: { readonly sentence: string }) => sentence),
    );
    const columns = page.locator("[data-kind='accused']:has([data-claim]) h3");
    expect((await columns.allInnerTexts()).sort()).toEqual(
      accused.map(({ actor }: { readonly actor: { readonly name: string } }) => actor.name).sort(),
    );
  });

  it("has the rival self-claim in a column of its own, and names the whole of what is inherited", async () => {
    const page = await explorer.visit(DNC);
    const self = page.locator("[data-column='actor:guccifer-2.0']");
    await self.getByText("says it of itself").waitFor();
    await self.getByText("and nobody else").waitFor();
    const inherited = page.locator("[data-column='actor:russian-government'] .inherited");
    expect(await inherited.textContent()).toBe(
      "about the whole: Compromises of e-mails of US persons and institutions",
    );
  });

  it("shows nobody as accused where an attribution is withheld", async () => {
    const page = await explorer.visit("/i/us-election-systems-attacks");
    await page.getByRole("heading", { name: "Attribution withheld" }).waitFor();
    expect(await page.locator("[data-kind='accused']").count()).toBe(0);
    expect(await page.locator("[data-id^='accused:']").count()).toBe(0);
  });

  it("says whose database it shows, and the way back", async () => {
    const page = await explorer.visit(`${DNC}?knownAt=2001-01-01T00:00:00Z`);
    await page.getByText("This database had no incident of this address at that moment.").waitFor();
    await page.getByRole("button", { name: "Back to the present" }).click();
    await page
      .getByRole("heading", { name: "Theft of e-mails from the Democratic National Committee" })
      .waitFor();
  });

  it.each([
    { colorScheme: "light" as const },
    { colorScheme: "dark" as const },
    { forcedColors: "active" as const, viewport: { width: 360, height: 800 } },
  ])("keeps nobody out: %j", async (options) => {
    const page = await explorer.visit(`${DNC}?asOf=2016-10-08`, options);
    await page.locator(".standing").waitFor();
    await page.getByRole("table", { name: /Who recorded/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const isWider = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    expect(isWider).toBe(false);
  });
});
