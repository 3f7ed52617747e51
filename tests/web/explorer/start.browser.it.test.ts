import { anExplorer, barriers, picture, planned, START } from "./explorer";

jest.setTimeout(90_000);

describe("a newcomer in a browser", () => {
  const explorer = anExplorer();
  beforeAll(() => planned(explorer, START), 120_000);

  it("finds six questions, each of which leads to a view", async () => {
    const page = await explorer.visit("/");
    const cards = page.locator(".questions li");
    await cards.nth(5).waitFor();
    await page.getByText("change 33").first().waitFor();
    await picture(page, "start");
    expect(await cards.locator("h3").allTextContents()).toEqual([
      "Who blames Russia, and who answers?",
      "Which accusers blame which accused, how often?",
      "Where do accusers contradict each other?",
      "What was expressly not attributed?",
      "Who denies it, and in what words?",
      "Who says that they did it themselves?",
    ]);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("link", { name: "What was expressly not attributed?" }).click();
    await page.getByText("2 incidents", { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe("?standing=withheld");
    expect(await barriers(page)).toEqual([]);
  });

  it("is led through the story in five steps, and out of it whenever they like", async () => {
    const page = await explorer.visit("/");
    await page.getByRole("link", { name: /in five steps/ }).click();
    const strip = page.getByRole("complementary", { name: "The example story" });
    const step = (number: number) => strip.locator("[aria-current=step]", { hasText: String(number) });
    await page.getByText("2 claims", { exact: true }).waitFor();
    const seen = [await step(1).textContent()];
    for (const path of ["/i/dnc-email-theft", "/blame", "/i/us-election-systems-attacks", "/blame"]) {
      await strip.getByRole("link", { name: /^Next/ }).click();
      await page.waitForURL((url) => url.pathname === path);
      seen.push(await step(seen.length + 1).textContent());
    }
    expect(seen.map((text) => text?.replace(/\s+/g, " "))).toEqual([
      "1 Who is blamed?",
      "2 Who says otherwise?",
      "3 Who answered?",
      "4 What was not attributed?",
      "5 When did we know?",
    ]);
    expect(await strip.getByRole("link", { name: "Add a claim to this story" }).getAttribute("href")).toBe(
      "/add?source=fortune-2016-10-08&incident=dnc-email-theft",
    );
    await strip.getByRole("link", { name: "End the story" }).click();
    await strip.waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.get("asOf")).toBe("2016-10-06");
  });

  it.each(["2016-10-05", "2016-10-06", "2016-10-07", "2016-10-08"])(
    "sees on %s what the service says was said by then",
    async (day) => {
      const { claims, responses } = await explorer.service.read(
        `query ($day: Date!) {
          claims(asOf: $day, where: { kind: { eq: ATTRIBUTION } }) { totalCount }
          responses(asOf: $day) { nodes { claims { id } } }
        }`,
        { day },
      );
      const page = await explorer.visit(`/blame?from=2016-10-01&to=2016-10-31&asOf=${day}&story=5`);
      await page.getByText("6 claims").waitFor();
      const present = await page
        .locator("[data-id^='line:']:not([data-presence=absent])")
        .evaluateAll((all) => all.length);
      expect(present).toBe(claims.totalCount);
      const answers = await page
        .locator("[data-id^='response:']:not([data-presence=absent])")
        .evaluateAll((all) => all.length);
      expect(answers > 0).toBe(responses.nodes.length > 0);
      await picture(page, `story-${day}`);
    },
  );

  it("keeps the story to what it has", async () => {
    const page = await explorer.visit("/blame?story=9");
    await page.getByText("The story has 5 steps; this is none of them.").waitFor();
  });

  it.each(["light", "dark"] as const)(
    "is kept out by nothing, %s, on a narrow screen",
    async (colorScheme) => {
      const page = await explorer.visit("/", { colorScheme, viewport: { width: 360, height: 740 } });
      await page.locator(".questions li").nth(5).waitFor();
      await page.getByText("change 33").first().waitFor();
      await picture(page, `start-360-${colorScheme}`);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      expect(await barriers(page)).toEqual([]);
      const told = await explorer.visit("/blame?about=us-email-compromises&story=1", {
        colorScheme,
        viewport: { width: 360, height: 740 },
      });
      await told.getByText("2 claims", { exact: true }).waitFor();
      expect(await told.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      expect(await barriers(told)).toEqual([]);
    },
  );

  it("is kept out by nothing where the system forces its colours", async () => {
    const page = await explorer.visit("/", { forcedColors: "active" });
    await page.locator(".questions li").nth(5).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe("an empty database in a browser", () => {
  const explorer = anExplorer({ seeded: false });

  it("offers the story and the form, and tells how", async () => {
    const page = await explorer.visit("/");
    await page.getByRole("heading", { name: "This database has no records yet" }).waitFor();
    await page.getByRole("button", { name: "Load the example story" }).click();
    await page.getByText("blamegraph seed", { exact: true }).waitFor();
    expect(await page.getByRole("link", { name: "Add the first incident" }).getAttribute("href")).toBe(
      "/add",
    );
    expect(await page.getByRole("link", { name: /in five steps/ }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await picture(page, "empty");
  });

  it("says of every list that there is nothing, and why", async () => {
    const changes = await explorer.visit("/changes");
    await changes.getByText("Nothing was recorded in this database yet.").waitFor();
    const story = await explorer.visit("/blame?story=1");
    await story.getByText("This database does not have the example story.").waitFor();
  });
});
