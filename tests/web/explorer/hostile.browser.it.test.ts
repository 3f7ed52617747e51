import type { Page } from "playwright-core";
import {
  aClaim,
  aLeak,
  aLeakChannel,
  anActor,
  anAssessment,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
} from "../../domain/records/builders";
import type { Raw } from "../../support/service";
import { anExplorer, picture } from "./explorer";

jest.setTimeout(240_000);

/** A title becomes "run" where any of it runs; the names in it are as long, and as much from right to left, as names come. */
const RUNS = "document.title='run'";
const HOSTILE = [
  `<img src=x onerror="${RUNS}">`,
  `<script>${RUNS}</script>`,
  `"><svg/onload=${RUNS}>`,
  `javascript:${RUNS}`,
  `{{constructor.constructor("${RUNS}")()}}`,
  "تهمة",
  "W".repeat(40),
].join(" ");
const hostile = (what: string) => `${what} ${HOSTILE}`;
const quote = { text: hostile("quote"), language: "ar" };

const RECORDS: readonly Raw[] = [
  aSource("report", {
    title: hostile("source"),
    url: "https://news.example/a?b=%3Cscript%3E",
    publishedOn: "2020-03-10",
  }),
  anActor("agency", {
    names: [{ value: hostile("agency") }, { value: hostile("other name") }],
    description: hostile("description"),
  }),
  anActor("accused", { names: [{ value: hostile("accused") }] }),
  anIncident("theft", { title: hostile("incident"), summary: hostile("summary"), startedOn: "2020-01-01" }),
  aLeakChannel("site", { name: hostile("channel"), addresses: ["http://evil.example/<script>"] }),
  aLeak("leak", { what: hostile("leak"), publishedOn: "2020-02-01" }),
  aClaim("c", { statedOn: "2020-03-10", quote, likelihood: { words: hostile("likelihood") } }),
  aClaim("unnamed", { accusers: [], unnamedAccuser: { words: hostile("words") }, statedOn: "2020-03-11" }),
  aResponse("no", { quote, statedOn: "2020-03-12" }),
  aRetraction("back", { statedOn: "2020-03-13" }),
  anAssessment("so", { text: hostile("text"), quote, statedOn: "2020-03-14" }),
];

/** Every screen that shows records, and where on it a hostile name stands. */
const SCREENS: readonly (readonly [path: string, text: string])[] = [
  ["/", "agency"],
  ["/search?q=agency", "agency"],
  ["/blame", "accused"],
  ["/blame?view=table", "accused"],
  ["/matrix", "accused"],
  ["/timeline", "incident"],
  ["/timeline?view=table", "agency"],
  ["/incidents", "incident"],
  ["/actors", "agency"],
  ["/changes", "incident"],
  ["/i/theft", "incident"],
  ["/a/agency", "agency"],
  ["/c/c", "quote"],
  ["/s/report", "source"],
  ["/ch/site", "channel"],
];

describe("hostile names in a browser", () => {
  const explorer = anExplorer({ seeded: false });
  beforeAll(() => explorer.service.load(RECORDS));

  it.each(SCREENS)("are text at %s", async (path, text) => {
    const page = await explorer.visit(path);
    await page
      .locator("main")
      .getByText(`${text} <img src=x`)
      .or(page.locator(`main [aria-label*='${text} <img src=x']`))
      .first()
      .waitFor({ state: "attached", timeout: 30_000 });
    await picture(page, `hostile${path.replaceAll(/\W+/g, "-")}`);
    expect(await harmIn(page)).toEqual({ title: false, made: 0, links: [] });
  });

  async function harmIn(page: Page) {
    return {
      title: (await page.title()) === "run",
      made: await page.locator("main img, main script, main svg[onload], main iframe").count(),
      links: await page
        .locator("a[href]")
        .evaluateAll((all) =>
          all.map((a) => a.getAttribute("href") ?? "").filter((href) => /^\s*javascript:/i.test(href)),
        ),
    };
  }
});
