import type { BrowserContextOptions, Page } from "playwright-core";
import { aBrowser, picture } from "./chromium";
import { type StubService, startStubService } from "./stub-service";

/** The built playground in a real Chromium, in front of a service of two fields. */
const { visit: visitAt, revisit: revisitFrom, expectComplaint } = aBrowser("playground");
let service: StubService;

beforeEach(async () => {
  service = await startStubService();
});
afterEach(() => service?.app.close());

async function visit(path = "/playground", options: BrowserContextOptions = {}): Promise<Page> {
  return await opened(await visitAt(service.origin, path, options));
}

async function opened(page: Page): Promise<Page> {
  await page.locator(".graphiql-query-editor .view-lines").waitFor();
  return page;
}

const query = (page: Page, text: string) =>
  page.locator(".graphiql-query-editor .view-lines", { hasText: text });
const answer = (page: Page, text: string) =>
  page.locator(".graphiql-response .view-lines", { hasText: text });
const variables = (page: Page, text: string) =>
  page.locator(".graphiql-editor-tool .view-lines", { hasText: text });
const question = (page: Page, title: string) => page.getByRole("button", { name: title });
const play = (page: Page) => page.getByRole("button", { name: /execute query/i }).click();
const tabs = (page: Page) => page.locator(".graphiql-tab-button").allTextContents();

describe("the playground in a browser", () => {
  it("is open on the first question for a newcomer, whose first Play is answered", async () => {
    const page = await visit();
    expect(await page.title()).toBe("Blamegraph playground");
    expect(await page.locator(".question-title").allTextContents()).toEqual([
      "Who is blamed for what, and by whom?",
      "What was known on 6 October 2016?",
      "Which words did the spokesman use?",
    ]);
    await query(page, "query WhoIsBlamed").waitFor();
    await picture(page, "newcomer");

    await play(page);
    await answer(page, "Office of Lamps").waitFor();
    await picture(page, "answered");
    expect(service.asked).toHaveLength(1);
    expect(service.asked[0]).toMatchObject({ operationName: "WhoIsBlamed" });
  }, 60_000);

  it("opens a question with its variables on a click, in place of an unchanged one", async () => {
    const page = await visit();
    await question(page, "What was known").click();
    await query(page, "query KnownThen").waitFor();
    await variables(page, '"asOf": "2016-10-06"').waitFor();

    await play(page);
    await answer(page, "Office of Doors").waitFor();
    await picture(page, "with-variables");
    expect(await answer(page, "Office of Lamps").count()).toBe(0);
    expect(service.asked).toEqual([
      expect.objectContaining({ operationName: "KnownThen", variables: { asOf: "2016-10-06" } }),
    ]);
    expect(await question(page, "What was known").getAttribute("aria-current")).toBe("true");
    expect(await tabs(page)).toEqual(["KnownThen"]);
  }, 60_000);

  it("has the variables as fields, which say the same as the editor", async () => {
    const page = await visit();
    await question(page, "What was known").click();
    const day = page.getByLabel("asOf");
    await expect(day.inputValue()).resolves.toBe("2016-10-06");
    await day.fill("2016-10-08");
    await variables(page, '"asOf": "2016-10-08"').waitFor();
    await play(page);
    await answer(page, "Office of Lamps").waitFor();
    await picture(page, "variables");
    expect(service.asked.at(-1)).toMatchObject({ variables: { asOf: "2016-10-08" } });
  }, 60_000);

  it("tells what an answer took, and what it cost where the service says so", async () => {
    const page = await visit();
    await page.getByText("Nothing was asked yet.").waitFor();
    await play(page);
    await page.getByText(/^\d+ ms · [\d,]+ bytes · cost 2 of at most 5,000 nodes$/).waitFor();
  }, 60_000);

  it("copies a request as curl and as fetch", async () => {
    const page = await visit("/playground", { permissions: ["clipboard-read", "clipboard-write"] });
    await question(page, "What was known").click();
    await variables(page, '"asOf": "2016-10-06"').waitFor();
    const copied = async (as: string) => {
      await page.getByRole("button", { name: "Copy as curl or fetch" }).click();
      await page.getByRole("menuitem", { name: `Copy as ${as}` }).click();
      await page.getByText(`Copied as ${as}`).waitFor({ state: "attached" });
      return await page.evaluate("navigator.clipboard.readText()");
    };
    expect(await copied("curl")).toMatch(/^curl -sS 'http:.+\/graphql' .+"asOf":"2016-10-06".+'\n$/);
    expect(await copied("fetch")).toMatch(/^const response = await fetch\("http:.+\/graphql", \{/);
  }, 60_000);

  it("keeps what a visitor wrote, and opens a question beside it", async () => {
    const page = await visit();
    await query(page, "query WhoIsBlamed").click();
    await page.keyboard.type("# mine ");
    await query(page, "# mine").waitFor();
    await question(page, "Which words").click();
    await query(page, "query Words").waitFor();
    expect(await tabs(page)).toEqual(["WhoIsBlamed", "Words"]);

    await page.locator(".graphiql-tab-button", { hasText: "WhoIsBlamed" }).click();
    await query(page, "# mine").waitFor();
    await question(page, "Which words").click();
    expect(await tabs(page)).toEqual(["WhoIsBlamed", "Words"]);
  }, 60_000);

  it("can be used with the keyboard alone", async () => {
    const page = await visit();
    await question(page, "Who is blamed").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await query(page, "query Words").waitFor();
    await picture(page, "keyboard");
    await page.keyboard.press("Control+Enter");
    await answer(page, "Rubbish").waitFor();
  }, 60_000);

  it("opens the operation of a link, and runs the one it names", async () => {
    const search = new URLSearchParams({
      query: "query Other { blame { accuser } }\n\nquery Asked($of: String!) { words(of: $of) }",
      variables: '{"of":"a stranger"}',
      operationName: "Asked",
    });
    const page = await visit(`/playground?${search}`);
    await query(page, "query Asked").waitFor();
    await variables(page, '"of": "a stranger"').waitFor();
    await question(page, "Who is blamed").focus();
    await page.keyboard.press("Control+Enter");
    await answer(page, "said a stranger").waitFor();
    expect(service.asked).toEqual([expect.objectContaining({ operationName: "Asked" })]);
    await picture(page, "linked");
  }, 60_000);

  it("remembers a returning visitor's tabs, and that the panel was closed", async () => {
    const first = await visit();
    await question(first, "Which words").click();
    await query(first, "query Words").waitFor();
    await first.getByRole("button", { name: "Hide Questions" }).click();
    await first.waitForTimeout(1_000); // GraphiQL stores after half a second
    const second = await opened(await revisitFrom(first, "/playground"));
    await query(second, "query Words").waitFor();
    expect(await second.locator(".questions").count()).toBe(0);
  }, 60_000);

  it("is dark where the system is dark", async () => {
    const page = await visit("/playground", { colorScheme: "dark" });
    await question(page, "What was known").click();
    await variables(page, '"asOf": "2016-10-06"').waitFor();
    await play(page);
    await answer(page, "Office of Doors").waitFor();
    await picture(page, "dark");
    const background = await page.evaluate(
      "getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor",
    );
    expect(background).toBe("rgb(33, 42, 59)");
  }, 60_000);

  it("explains the schema, prettifies and completes without leaving the origin", async () => {
    const page = await visit();
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByText("Root Types").waitFor();
    await page
      .getByRole("link", { name: "Query" })
      .or(page.getByText("Query", { exact: true }))
      .last()
      .click();
    await page.getByText("The words someone is quoted with.").waitFor();
    await picture(page, "docs");
    await query(page, "query WhoIsBlamed").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type('{words(of:"x") ');
    await page.keyboard.press("Control+Space");
    await page
      .getByRole("option", { name: "words" })
      .or(page.locator(".suggest-widget.visible"))
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /prettify/i }).click();
    await query(page, 'words(of: "x")').waitFor();
  }, 60_000);

  it("underlines a field that the schema does not have", async () => {
    const page = await visit();
    await query(page, "query WhoIsBlamed").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("query Mistaken { blaim } ");
    await page.locator(".graphiql-query-editor .squiggly-error").first().waitFor();
    await picture(page, "mistake");
  }, 60_000);

  it("works without the questions, and says why they are missing", async () => {
    await service.app.close();
    service = await startStubService("/nowhere/examples.graphql");
    expectComplaint(/404/); // the browser's own note
    const page = await visit();
    await page.getByRole("alert").filter({ hasText: "The questions could not be read" }).waitFor();
    await picture(page, "no-questions");
  }, 60_000);
});
