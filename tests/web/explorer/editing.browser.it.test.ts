import type { Page } from "playwright-core";
import { anExplorer, barriers, picture } from "./explorer";
import { chooseNext, fillNext, selectNext, tabTo } from "./keyboard";

jest.setTimeout(180_000);

describe("adding and reviewing in a browser", () => {
  const explorer = anExplorer();
  // On a busy machine a database just started may need longer to plan a question than a request may take.
  beforeEach(() => explorer.expectComplaint(/504/));

  /** Another person's page, in a browser of their own. */
  async function visitAs(token: string, path: string): Promise<Page> {
    const page = await explorer.visit("/login");
    await logIn(page, token);
    await page
      .getByText("You are logged in as")
      .or(page.getByRole("heading", { level: 1 }))
      .first()
      .waitFor();
    await page.goto(`${explorer.origin}${path}`);
    return page;
  }

  async function logIn(page: Page, token: string): Promise<void> {
    await page.getByLabel("API token").fill(token);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("button", { name: "Log out" }).first().waitFor();
  }

  it("go from a source to a published claim, with a question in between, by keyboard", async () => {
    const [rita, ed] = [
      await explorer.service.logIn("rita", "RESEARCHER"),
      await explorer.service.logIn("ed", "EDITOR"),
    ];
    const page = await visitAs(rita, "/add");
    await page.getByLabel("Address of the document").waitFor();

    await fillNext(page, "Address of the document", "https://news.example/rail");
    await fillNext(page, "Title", "Ministry speaks of rail attack");
    await selectNext(page, "Kind of document", "news");
    await fillNext(page, "Published", "2026-05");
    await fillNext(page, "What happened", "Attack on the rail network");
    await tabTo(page, "disruption");
    await page.keyboard.press("Space");
    await fillNext(page, "Began", "2026");
    await chooseNext(page, "Accuser", "odni", /Office of the Director of National Intelligence/);
    await tabTo(page, "blames whom it names");
    await page.keyboard.press("Space");
    await chooseNext(page, "Named", "Velmar", /Add “Velmar”/);
    await selectNext(page, "What kind of actor Velmar is", "state");
    await selectNext(page, "Role", "sponsored");
    await fillNext(page, "Quote", "we hold Velmar responsible");
    await fillNext(page, "Said on", "2026-05-04");
    await page
      .getByText(
        "Office of the Director of National Intelligence blames Velmar for sponsoring Attack on the rail network, on 4 May 2026.",
      )
      .waitFor();
    await picture(page, "add");

    await page.reload();
    await page.getByText("This is what you wrote here before.").waitFor();
    await page.getByText(/blames Velmar for sponsoring/).waitFor();

    await page.getByRole("button", { name: "Propose it for review" }).isEnabled();
    await tabTo(page, "Propose it for review");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Proposed" }).waitFor();
    await tabTo(page, "My submissions");
    await page.keyboard.press("Enter");
    await page.getByText("waits for an editor").waitFor();
    await picture(page, "mine");

    const desk = await visitAs(ed, "/review");
    await desk.getByRole("link", { name: /^Attack on the rail network/ }).waitFor();
    await tabTo(desk, /^Attack on the rail network/);
    await desk.keyboard.press("Enter");
    await desk.getByText("The source has no archived copy.").waitFor();
    await desk
      .getByRole("table", { name: /^claim:/ })
      .getByText("we hold Velmar responsible")
      .waitFor();
    await picture(desk, "review");
    await tabTo(desk, "Ask for changes");
    await desk.keyboard.press("Enter");
    await desk.getByText("Give a reason").waitFor();
    await desk.keyboard.type("Please give the page.");
    await tabTo(desk, "Ask for changes");
    await desk.keyboard.press("Enter");
    await desk.getByText("ed asked for changes.").waitFor();

    await page.reload();
    await page.getByText("Please give the page.").waitFor();
    await page.getByRole("link", { name: /^Change it/ }).waitFor();
    await tabTo(page, /^Change it/);
    await page.keyboard.press("Enter");
    // What the form asks for here is planned for the first time.
    await page.getByText("Please give the page.").waitFor({ timeout: 60_000 });
    await fillNext(page, "Where in the source", "p. 3");
    await page.getByRole("button", { name: "Propose it for review" }).isEnabled();
    await tabTo(page, "Propose it for review");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Proposed" }).waitFor();

    await desk.goto(`${explorer.origin}/review`);
    await desk.getByRole("link", { name: /^Attack on the rail network/ }).waitFor();
    await tabTo(desk, /^Attack on the rail network/);
    await desk.keyboard.press("Enter");
    await desk.getByText("locator: p. 3").first().waitFor();
    await tabTo(desk, "Accept");
    await desk.keyboard.press("Enter");
    await desk.getByText("ed accepted it.").waitFor();

    const { claims, changes } = await explorer.service.read(
      `{ claims(where: { contains: "we hold Velmar" }) { nodes {
           accusers { name } accused { actor { name } role } statedOn { date } likelihood { words } attributionClass
           quote { text } citations { locator source { url publishedOn { date precision } } }
           incident { title startedOn { date precision } } } }
         changes(first: 200) { changes { recordId } } }`,
    );
    expect(claims.nodes).toEqual([
      {
        accusers: [{ name: "Office of the Director of National Intelligence" }],
        accused: [{ actor: { name: "Velmar" }, role: "SPONSORED" }],
        statedOn: { date: "2026-05-04" },
        likelihood: null,
        attributionClass: null,
        quote: { text: "we hold Velmar responsible" },
        citations: [
          {
            locator: "p. 3",
            source: {
              url: "https://news.example/rail",
              publishedOn: { date: "2026-05", precision: "MONTH" },
            },
          },
        ],
        incident: {
          title: "Attack on the rail network",
          startedOn: { date: "2026", precision: "YEAR" },
        },
      },
    ]);
    expect(changes.changes.some(({ recordId }: { recordId: string }) => recordId.startsWith("claim:"))).toBe(
      true,
    );
  });

  it("say at each field what is wrong with it, and lose nothing", async () => {
    const page = await visitAs(await explorer.service.logIn("rita", "RESEARCHER"), "/add");
    await page.getByLabel("Title", { exact: true }).fill("A report");
    await page.getByLabel("Published", { exact: true }).fill("last May");
    await page.getByLabel("Accuser", { exact: true }).fill("Somebody unheard of");
    await page.getByRole("button", { name: "Propose it for review" }).click();
    await page.getByText(/things are to be mended/).waitFor();
    const wrong = await page.locator("[aria-invalid=true]").evaluateAll((all) => all.map(({ id }) => id));
    expect(wrong).toEqual(
      expect.arrayContaining(["field-source-kind", "field-source-publishedOn", "field-claims-0-accusers-0"]),
    );
    await page.getByLabel("Published", { exact: true }).fill("2026-05");
    await expect(page.getByText("“last May” is no date here").count()).resolves.toBe(0);
    expect(await page.getByLabel("Accuser", { exact: true }).inputValue()).toBe("Somebody unheard of");
    expect(await barriers(page)).toEqual([]);
  });

  it("tell what the service finds wrong at the field, too, and offer what is there by its address", async () => {
    await explorer.service.load([
      {
        type: "source",
        id: "source:known",
        title: "Known report",
        kind: "NEWS_ARTICLE",
        url: "https://known.example/a",
      },
    ]);
    const page = await visitAs(
      await explorer.service.logIn("rita", "RESEARCHER"),
      "/add?incident=us-election-systems-attacks",
    );
    await page.getByText("Attacks on US election systems").waitFor();
    await page.getByLabel("Address of the document").fill("http://known.example/a/");
    await page.getByLabel("Title", { exact: true }).focus();
    await page.getByRole("button", { name: "Take that one" }).click();
    await page.getByText("Known report").waitFor();
    await page.getByLabel("Accuser", { exact: true }).fill("Guccifer");
    await page.getByRole("option", { name: /Guccifer 2.0/ }).click();
    await page.getByLabel("says that whom it names is not responsible").check();
    await page.getByLabel("Named", { exact: true }).fill("Guccifer");
    await page.getByRole("option", { name: /Guccifer 2.0/ }).click();
    await page.getByLabel("Role", { exact: true }).selectOption("CONDUCTED");
    await page.getByRole("button", { name: "Propose it for review" }).click();
    await page.getByText("One thing is to be mended").waitFor();
    expect(await page.locator(".failed a").first().getAttribute("href")).toMatch(/^#field-claims-0-/);
  });

  it("correct a record with only what is changed, and say so where somebody was quicker", async () => {
    const ed = await explorer.service.logIn("ed", "EDITOR");
    const page = await visitAs(ed, "/add?correct=claim:us-directed-2016-10-07");
    await page.getByRole("heading", { name: "Propose a correction" }).waitFor();
    expect(await page.getByLabel("Accuser 1", { exact: true }).inputValue()).toBe(
      "Department of Homeland Security",
    );
    await page.getByLabel("Form", { exact: true }).selectOption("OTHER");
    await page.getByLabel("Why it is to be corrected").fill("as printed");
    await explorer.service.askAs(
      ed,
      `mutation { correctClaim(input: { id: "claim:us-directed-2016-10-07", reason: "first", set: { unnamedAccused: "x" } }) { userErrors { message } } }`,
    );
    await page.getByRole("button", { name: "Record it now" }).click();
    await page
      .getByText(/Somebody else changed this record since you began/)
      .first()
      .waitFor();
    expect(await page.getByLabel("Form", { exact: true }).inputValue()).toBe("OTHER");
    await page.reload();
    await page.getByRole("button", { name: /Begin anew from version 2/ }).click();
    await page.getByLabel("Form", { exact: true }).selectOption("OTHER");
    await page.getByLabel("Why it is to be corrected").fill("as printed");
    await page.getByRole("button", { name: "Record it now" }).click();
    await page.getByRole("heading", { name: "Recorded" }).waitFor();
    const { claim } = await explorer.service.read(
      `{ claim(id: "claim:us-directed-2016-10-07") { form quote { text } version history(first: 1) { nodes { fields reason } } } }`,
    );
    expect(claim).toMatchObject({
      form: "OTHER",
      version: 3,
      history: { nodes: [{ fields: ["form"], reason: "as printed" }] },
    });
  });

  it("refuse a token that does not hold, in a sentence", async () => {
    explorer.expectComplaint(/401/);
    const page = await explorer.visit("/login?to=/mine");
    await page.getByLabel("API token").fill("bg_api_wrong");
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByText(/This token does not hold/).waitFor();
    expect(await page.getByLabel("API token").inputValue()).toBe("bg_api_wrong");
    await page.getByLabel("API token").fill(await explorer.service.logIn("rita", "RESEARCHER"));
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("heading", { name: "My submissions" }).waitFor();
  });

  it.each([
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { forcedColors: "active" },
    { viewport: { width: 360, height: 740 } },
  ] as const)("keep nobody out, %j", async (options) => {
    const page = await explorer.visit("/login", options);
    await logIn(page, await explorer.service.logIn("ed", "EDITOR"));
    for (const path of ["/login", "/add", "/mine", "/review"]) {
      await page.goto(`${explorer.origin}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.getByRole("button", { name: "Log out" }).first().waitFor();
      expect(await barriers(page)).toEqual([]);
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});
