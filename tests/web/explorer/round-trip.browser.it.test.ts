import type { Page } from "playwright-core";
import { type Asked, anExplorer, planned, START } from "./explorer";

jest.setTimeout(180_000);

const NARROWED = "accused=russian-government,guccifer-2.0&from=2016-10-01&to=2016-10-31";
const OWN = "claim:guccifer-2.0-lone-operator";

/** An address of each screen that has a picture, with what is in it once the picture is whole. */
const ADDRESSES: readonly (readonly [address: string, whole: string])[] = [
  [`/blame?${NARROWED}&class=self,political-official&asOf=2016-10-07&sel=line:${OWN}`, "aside .claim"],
  [`/blame?about=us-email-compromises&denied=yes&rollup=state&q=russia`, "[data-id^='line:']"],
  [`/blame?${NARROWED}&asOf=2016-10-06&view=table&answered=yes`, "main table"],
  [`/matrix?${NARROWED}&rollup=state&asOf=2016-10-08&most=100`, "main table"],
  [`/timeline?${NARROWED}&asOf=2016-10-07&sel=${OWN}&most=100`, "[data-id^='claim:']"],
  [`/i/dnc-email-theft?story=2&asOf=2016-10-07&sel=${OWN}`, "main .board .claim"],
  ["/i/us-election-systems-attacks?asOf=2016-10-07", "main .board .claim"],
  [
    "/explore?focus=incident:dnc-email-theft&open=actor:guccifer-2.0&pin=actor:guccifer-2.0%40400x-200&sel=actor:guccifer-2.0",
    ".network canvas",
  ],
  ["/", "main .small-picture"],
];

/** What is asked after a page has come to rest by its looks. */
const LATE: readonly Asked[] = ["dnc-email-theft", "us-election-systems-attacks"].flatMap((slug): Asked[] => {
  const ids = [`incident:${slug}`];
  return [
    ...[null, "2016-10-07"].flatMap((asOf): Asked[] => [
      ["IncidentStandings(", { ids, asOf, knownAt: null }],
      ["IncidentStanding(", { slug, asOf, knownAt: null }],
    ]),
    ["IncidentHistory", { slug, knownAt: null }],
  ];
});

describe("an address", () => {
  const explorer = anExplorer();
  beforeAll(() => planned(explorer, [...START, ...LATE]), 120_000);

  it.each(ADDRESSES)("is the whole view: %s", async (address, whole) => {
    explorer.expectComplaint(/504/); // a busy machine plans too long; the page asks again, and is looked at when it has come
    const page = await explorer.visit(address);
    const first = await drawnOn(page, whole);
    expect(first.picture + first.words).not.toBe("");
    const copied = page.url();

    await page.locator("nav a[href='/add']").click();
    await page.waitForURL(/\/add$/);
    await page.goBack();
    expect(page.url()).toBe(copied);
    expect(await drawnOn(page, whole)).toEqual(first);

    await page.reload();
    expect(await drawnOn(page, whole)).toEqual(first);

    const { pathname, search, hash } = new URL(copied);
    const elsewhere = await explorer.visit(pathname + search + hash);
    expect(await drawnOn(elsewhere, whole)).toEqual(first);
    expect(elsewhere.url()).toBe(copied);
  });

  it("has each selection of a picture in the history, and the way back through them", async () => {
    const page = await explorer.visit("/blame");
    const none = await drawnOn(page, "[data-id^='line:']");
    await page.locator(`[data-id='line:${OWN}'] text`).last().click();
    const one = await drawnOn(page, "aside");
    expect(one).not.toEqual(none);
    await page.goBack();
    await page.locator("aside").waitFor({ state: "detached" });
    expect(await drawnOn(page, "[data-id^='line:']")).toEqual(none);
    await page.goForward();
    expect(await drawnOn(page, "aside")).toEqual(one);
  });
});

const STILL = 4; // times in a row; a busy machine takes a second to answer

interface Drawn {
  readonly picture: string;
  readonly words: string;
}

/** What there is to be seen, once nothing of it changes any longer. */
async function drawnOn(page: Page, whole: string): Promise<Drawn> {
  await page.locator(whole).first().waitFor({ state: "attached", timeout: 60_000 });
  let last = "";
  let same = 0;
  for (let left = 100; left > 0; left--) {
    const drawn: Drawn = await page.evaluate(read);
    const text = JSON.stringify(drawn);
    same = text === last ? same + 1 : 0;
    if (same === STILL) return drawn;
    last = text;
    await page.waitForTimeout(400);
  }
  throw new Error(`${page.url()} does not come to rest`);
}

/** In the page: pictures as they are drawn, but for what React calls its elements and what the pointer is over; and all words. */
const read = `(() => {
  const main = document.querySelector("main");
  if (document.querySelector(".dimmed, .loading")) return { picture: "", words: String(Math.random()) };
  const vectors = [...main.querySelectorAll("svg")].map((svg) => {
    const copy = svg.cloneNode(true);
    for (const one of [copy, ...copy.querySelectorAll("*")])
      for (const name of ["id", "class", "aria-activedescendant"]) one.removeAttribute(name);
    return copy.outerHTML;
  });
  const canvases = [...main.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL());
  const inputs = [...main.querySelectorAll("input, select")].map((one) => one.type === "checkbox" ? one.checked : one.value);
  return { picture: [...vectors, ...canvases].join("\\n"), words: main.innerText + JSON.stringify(inputs) };
})()`;
