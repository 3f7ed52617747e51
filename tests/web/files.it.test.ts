import { parse } from "csv-parse/sync";
import { SaxesParser } from "saxes";
import { textOfCell } from "../../src/platform/csv/cells";
import { WHOLE } from "../../src/web/views/address/view";
import { blamePage } from "../../src/web/views/pages/blame";
import { timelinePage } from "../../src/web/views/pages/timeline";
import { aClaim, anActor, anIncident, aResponse, SURROUNDINGS } from "../domain/records/builders";
import { type Raw, type Service, startService } from "../support/service";
import { trusted } from "./trusted";

jest.setTimeout(120_000);

const NOW = new Date("2026-11-20T12:00:00Z");

let service: Service;
beforeAll(async () => {
  service = await startService({
    documents: trusted(),
    clock: () => NOW,
    config: { allowedHosts: ["blame.example.org"] },
  });
});
afterAll(() => service.close());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  service.inject({ method: "GET", url, headers: { host: "blame.example.org", ...headers } });

/** The tags and texts of an SVG, to a parser that takes only what is well-formed. */
function partsOf(svg: string) {
  const parser = new SaxesParser();
  const [tags, ids, texts, attributes]: [Set<string>, string[], string[], Set<string>] = [
    new Set(),
    [],
    [],
    new Set(),
  ];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes: given }) => {
    tags.add(name);
    for (const attribute of Object.keys(given)) attributes.add(attribute);
    const id = given["data-id"];
    if (typeof id === "string") ids.push(id);
  });
  parser.on("text", (text) => texts.push(text));
  parser.write(svg).close();
  return { tags: [...tags], ids, texts, attributes: [...attributes] };
}

function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true, bom: true });
}

describe("the changes as a feed, on the example story", () => {
  beforeAll(() => service.seed(), 120_000);

  it("has the latest changes of the API's own feed, and is not sent again to who has it", async () => {
    const { changes } = await service.read("{ changes(first: 200) { changes { sequence } } }");
    const sequences = changes.changes.map(({ sequence }: { readonly sequence: number }) => sequence);
    const latest = sequences.slice(-50).reverse();
    const json = await get("/changes.json");
    expect(json.headers["content-type"]).toBe("application/feed+json; charset=utf-8");
    const ids = json.json().items.map(({ id }: { readonly id: string }) => id);
    expect(ids).toEqual(
      latest.map((sequence: number) => `http://blame.example.org/changes?upTo=${sequence}`),
    );
    const atom = await get("/changes.atom");
    expect(atom.headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
    expect(atom.body).toContain(`rel="self" href="http://blame.example.org/changes.atom"`);
    expect(atom.headers["content-security-policy"]).toContain("sandbox");
    expect(partsOf(atom.body).texts).toContain(ids[0]);
    const again = await get("/changes.atom", { "if-none-match": String(atom.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  it("is empty for a span without changes, and refuses an address that means nothing", async () => {
    const empty = await get("/changes.json?to=1999-12-31");
    expect([empty.statusCode, empty.json().items]).toEqual([200, []]);
    const wrong = await get("/changes.atom?from=yesterday");
    expect([wrong.statusCode, wrong.body]).toEqual([
      400,
      "This address means nothing as it stands: from=yesterday is not a day: 2016-10-07.\n",
    ]);
  });
});

describe("a view as a file, on the example story", () => {
  beforeAll(() => service.seed(), 120_000);

  it("has as JSON what the API answers to the page", async () => {
    const file = await get("/blame.json?denied=yes&asOf=2016-10-20");
    const asked = await service.inject({
      method: "POST",
      url: "/graphql",
      payload: {
        documentId: `sha256:${blamePage.operation.hash}`,
        variables: blamePage.variables({ ...WHOLE, denied: true }, "", { after: null, asOf: "2016-10-20" }),
      },
    });
    const { data, extensions } = asked.json();
    const { claims } = file.json().data;

    expect(file.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(claims.nodes).toEqual(data.claims.nodes);
    expect(claims.nodes.length).toBeGreaterThan(0);
    expect(file.json()).toMatchObject({
      title: "Who blames whom for what, and who denies it",
      view: { denied: "yes" },
      clocks: { asOf: "2016-10-20", knownAt: null },
      link: "http://blame.example.org/blame?denied=yes&asOf=2016-10-20",
      madeOn: "2026-11-20",
      cost: extensions.cost.requested,
    });
  });

  it("leads back by its link to a view that makes the identical picture", async () => {
    const address = "/blame.json?class=political-official&accused=russian-government&from=2016-01-01";
    const first = (await get(address)).json();
    const { pathname, search } = new URL(first.link);
    const second = (await get(`${pathname}.json${search}`)).json();

    expect(second).toEqual(first);
    expect(JSON.stringify(blamePage.scene(second.data))).toBe(JSON.stringify(blamePage.scene(first.data)));
  });

  it("has as CSV one row a claim, whom somebody declined to blame in no column of the accused", async () => {
    const rows = rowsOf((await get("/blame.csv")).body);
    const withheld = rows.filter(({ stance }) => stance === "WITHHOLDS");

    expect(rows).toHaveLength(6);
    expect(withheld.length).toBeGreaterThan(0);
    for (const row of withheld) expect([row["accused"], row["accused_name"]]).toEqual(["", ""]);
    expect(rows.map(({ sentence }) => sentence)).toContain(
      "Department of Homeland Security and Office of the Director of National Intelligence blame Russian government for directing Compromises of e-mails of US persons and institutions, on 7 October 2016.",
    );
  });

  it("has the answers in a second file, each beside the claim that it answers", async () => {
    const claims = new Set(rowsOf((await get("/blame.csv")).body).map(({ id }) => id));
    const { headers, body } = await get("/blame.answers.csv");
    const answers = rowsOf(body);

    expect(headers["content-disposition"]).toContain('filename="blame.answers.csv"');
    expect(answers.map(({ kind }) => kind)).toContain("DENIAL");
    for (const { claim } of answers) expect(claims).toContain(claim);
  });

  it("has a timeline with what surfaced of its incidents, as picture, table and data", async () => {
    const { ids, texts } = partsOf((await get("/timeline.svg")).body);
    const { data } = (await get("/timeline.json")).json();
    const scene = timelinePage.scene(data, WHOLE);
    const rows = rowsOf((await get("/timeline.csv")).body);

    expect(ids).toEqual(expect.arrayContaining(scene.entries.map(({ id }) => id)));
    expect(scene.entries.map(({ what }) => what)).toContain("leak");
    expect(rows).toHaveLength(scene.entries.length);
    expect(texts.join(" ")).toContain("When it was said");
  });

  it("begins with a byte order mark only where one is asked for", async () => {
    expect((await get("/blame.csv?bom=yes")).rawPayload.subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    );
    expect((await get("/blame.csv")).body.startsWith('"id"')).toBe(true);
  });

  it("has the picture of the page as SVG, with from where and when it is", async () => {
    const { headers, body } = await get("/blame.svg?asOf=2016-10-07");
    const { ids, texts } = partsOf(body);
    const { data } = (await get("/blame.json")).json();
    const { nodes, edges } = blamePage.scene(data);

    expect(headers["content-type"]).toBe("image/svg+xml; charset=utf-8");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(ids).toEqual(expect.arrayContaining([...nodes, ...edges].map(({ id }) => id)));
    expect(texts).toEqual(
      expect.arrayContaining([
        "6 claims.",
        "As said by: 7 October 2016. As recorded by: 20 November 2026.",
        "http://blame.example.org/blame?asOf=2016-10-07",
      ]),
    );
  });

  it("accuses nobody in the picture of what was withheld", async () => {
    const { ids, texts } = partsOf((await get("/blame.svg?about=us-election-systems-attacks")).body);
    expect(ids.some((id) => id.startsWith("line:"))).toBe(true);
    expect(ids.filter((id) => id.startsWith("accused:"))).toEqual([]);
    expect(texts).toContain("1 claim.");
  });

  it("reads as text, with words, answers and sources", async () => {
    const { headers, body } = await get("/blame.md?about=dnc-email-theft");
    expect(headers["content-type"]).toBe("text/markdown; charset=utf-8");
    expect(body).toMatch(/^# Who blames whom for what, and who denies it\n/);
    expect(body).toContain("Narrowed: about dnc-email-theft.");
    expect(body).toContain("  - Source: ");
  });

  it("of an incident has the claims about its wholes, and the channels as channels", async () => {
    const rows = rowsOf((await get("/i/dnc-email-theft.csv")).body);
    const { ids } = partsOf((await get("/i/dnc-email-theft.svg")).body);
    const { title, data, cost } = (await get("/i/dnc-email-theft.json")).json();

    expect(rows.map(({ incident }) => incident)).toContain("incident:us-email-compromises");
    expect(ids.some((id) => id.startsWith("accused:") && id.includes("wikileaks"))).toBe(false);
    expect(ids.some((id) => id.includes("wikileaks"))).toBe(true);
    expect([title, data.incident.slug]).toEqual([
      "Theft of e-mails from the Democratic National Committee",
      "dnc-email-theft",
    ]);
    expect(cost).toBeLessThan(50_000);
  });

  it("of an incident whose attribution was withheld accuses nobody", async () => {
    const { ids } = partsOf((await get("/i/us-election-systems-attacks.svg")).body);
    expect(ids.filter((id) => id.startsWith("accused:"))).toEqual([]);
  });

  it("is told from a page whose slug has dots, and from an incident that is not there", async () => {
    const { statusCode, body } = await get("/i/guccifer-2.0.json");
    const page = await get("/i/guccifer-2.0");
    expect([statusCode, body]).toEqual([404, "There is nothing at /i/guccifer-2.0.\n"]);
    expect(page.headers["content-type"]).not.toContain("json");
  });

  it("is not sent again to whoever has it, and tells HEAD what GET would", async () => {
    const { headers } = await get("/blame.csv");
    const again = await get("/blame.csv", { "if-none-match": String(headers["etag"]) });
    const head = await service.inject({ method: "HEAD", url: "/blame.csv" });

    expect(headers["cache-control"]).toBe("private, no-cache");
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect([head.statusCode, head.body, head.headers["content-type"]]).toEqual([
      200,
      "",
      headers["content-type"],
    ]);
  });

  it.each([
    ["/blame.csv?class=guesswork", /class=guesswork is not of technical, /],
    ["/blame.svg?asOf=2016-02-30", /asOf=2016-02-30 is not a day: 2016-10-07/],
    ["/blame.json?accusr=dhs", /accusr is not known; expected accuser, accused, /],
    ["/blame.csv?asOf=2016-01-01&asOf=2017-01-01", /asOf is given 2 times; expected once/],
    ["/blame.csv?bom=maybe", /bom=maybe is not one of yes, no/],
  ])("is refused where the address means nothing: %s", async (url, sentence) => {
    const { statusCode, headers, body } = await get(url);
    expect([statusCode, headers["content-type"]]).toEqual([400, "text/plain; charset=utf-8"]);
    expect(body).toMatch(sentence);
  });
});

describe("a view as a file, for who may not read", () => {
  it("is refused as the API refuses it, and given to whoever is logged in", async () => {
    const closed = await startService({
      documents: trusted(),
      anonymousRead: false,
      config: { rateLimit: { anonymous: 600, principal: 6000 } },
    });
    try {
      const reader = await closed.logIn("rita", "READER");
      const anybody = await closed.inject({ method: "GET", url: "/blame.csv" });
      const rita = await closed.inject({
        method: "GET",
        url: "/blame.csv",
        headers: { authorization: `Bearer ${reader}` },
      });
      expect([anybody.statusCode, anybody.headers["www-authenticate"]]).toEqual([401, "Bearer"]);
      expect(rita.statusCode).toBe(200);
      expect(rita.headers["ratelimit-limit"]).toBe("6000");
    } finally {
      await closed.close();
    }
  });
});

describe("a view as a file, of hostile records", () => {
  const HOSTILE = [
    '=HYPERLINK("http://evil.example","x")',
    "<script>alert(1)</script>\"'&]]>",
    "\u202Eright to left\u202C \u0645\u0631\u062D\u0628\u0627",
    "two\nlines; with | a pipe",
    "[link](javascript:alert(1)) <img src=x onerror=alert(1)>",
  ];
  /** As a name may be. */
  const legible = (text: string) => text.replace(/[\u202C\u202E]/g, "").replace("\n", " ");
  const records: readonly Raw[] = [
    ...SURROUNDINGS,
    ...HOSTILE.flatMap((value, index) => [
      anActor(`hostile-${index}`, { names: [{ value: legible(value) }] }),
      anIncident(`hostile-${index}`, { title: legible(value) }),
      aClaim(`hostile-${index}`, {
        about: `incident:hostile-${index}`,
        accusers: [`actor:hostile-${index}`],
        quote: { text: value },
      }),
    ]),
    aResponse("hostile", { answers: ["claim:hostile-0"], quote: { text: HOSTILE[0] } }),
  ];

  beforeAll(async () => {
    await service.empty();
    await service.load(records);
  });

  it("has no formula in any cell, and every text comes back", async () => {
    const { body } = await get("/blame.csv");
    const cells = parse(body) as string[][];
    const rows = rowsOf(body);

    expect(cells.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    expect(rows.map(({ quote = "" }) => textOfCell(quote)).sort()).toEqual([...HOSTILE].sort());
  });

  it("has nothing in its picture that does anything", async () => {
    const { tags, attributes, texts } = partsOf((await get("/blame.svg")).body);
    expect(tags.sort()).toEqual(["circle", "g", "path", "rect", "svg", "text", "title"]);
    expect(attributes.filter((name) => /^on|href|style/.test(name))).toEqual([]);
    expect(texts.join(" ")).toContain("<script>");
  });

  it("has no HTML, link or table of a record's making in its text", async () => {
    const { body } = await get("/blame.md");
    expect(body).not.toMatch(/(^|[^\\])<(script|img)/);
    expect(body).not.toMatch(/(^|[^\\])\[link\]\(/);
    expect(body).not.toContain("javascript:");
  });
});

describe("a view of thousands", () => {
  beforeAll(async () => {
    await service.empty();
    await service.load([...SURROUNDINGS, ...Array.from({ length: 450 }, (_, index) => aClaim(`n-${index}`))]);
  });

  it("has all its claims in CSV and JSON, and says of a picture how many it shows", async () => {
    const [csv, json, svg] = [await get("/blame.csv"), await get("/blame.json"), await get("/blame.svg")];
    const ids = rowsOf(csv.body).map(({ id }) => id);
    expect(new Set(ids).size).toBe(450);
    expect(json.json().data.claims.nodes).toHaveLength(450);
    expect(json.json().count).toEqual({ shown: 450, total: 450 });
    expect(partsOf(svg.body).texts).toContain("Showing 200 of 450 claims, earliest first.");
  });
});
