import { contestedRaws } from "../../support/contested";
import { type Service, startService } from "../../support/service";
import { aClaim, anActor, anIncident, aResponse, aSource, SURROUNDINGS } from "../records/builders";

jest.setTimeout(300_000);

/** What follows from the contested cases, reckoned by hand from their records (tests/fixtures/contested/README.md). */
let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load(contestedRaws());
}, 300_000);
afterAll(() => service.close());

describe("statistics", () => {
  it("count incidents by year, kind, sector and what is blamed for them", async () => {
    const { data, statements } = await service.ask(
      "{ statistics { incidents { total undated byYear { year incidents } byKind { kind incidents } bySector { sector incidents } byAccusedKind { kind incidents } } } }",
    );
    const { incidents } = data.statistics;

    expect(incidents.total).toBe(20);
    expect(
      incidents.byYear.reduce((sum: number, year: { incidents: number }) => sum + year.incidents, 0),
    ).toBe(20 - incidents.undated);
    expect(incidents.byKind).toEqual([
      { kind: "DISRUPTION", incidents: 5 },
      { kind: "INTRUSION", incidents: 4 },
      { kind: "DATA_THEFT", incidents: 3 },
      { kind: "ESPIONAGE", incidents: 3 },
      { kind: "DATA_THEFT_AND_LEAK", incidents: 2 },
      { kind: "RANSOMWARE", incidents: 2 },
      { kind: "RECONNAISSANCE", incidents: 2 },
      { kind: "DEFACEMENT", incidents: 1 },
      { kind: "INFLUENCE_OPERATION", incidents: 1 },
      { kind: "OTHER", incidents: 1 },
    ]);
    expect(incidents.bySector).toEqual([
      { sector: "Transport", incidents: 6 },
      { sector: "Government", incidents: 4 },
      ...["Culture", "Energy", "Health", "Media", "Sport", "Water"].map((sector) => ({
        sector,
        incidents: 1,
      })),
    ]);
    expect(incidents.byAccusedKind).toEqual(expect.arrayContaining([{ kind: "PERSONA", incidents: 1 }]));
    expect(statements).toHaveLength(1);
  });

  it("count accusations, and what became of them", async () => {
    const { statistics } = await service.read(
      "{ statistics { accusations { total live answered denied withdrawn partlyWithdrawn superseded byClass { attributionClass claims } } } }",
    );

    expect(statistics.accusations).toEqual({
      total: 32,
      live: 28,
      answered: 14,
      denied: expect.any(Number),
      withdrawn: 2,
      partlyWithdrawn: 1,
      superseded: 2,
      byClass: [
        { attributionClass: "POLITICAL_OFFICIAL", claims: 13 },
        { attributionClass: "TECHNICAL", claims: 13 },
        { attributionClass: "POLITICAL_UNOFFICIAL", claims: 2 },
        { attributionClass: "SELF", claims: 2 },
        { attributionClass: "LEGAL", claims: 1 },
        { attributionClass: "MEDIA", claims: 1 },
      ],
    });
  });

  it("tell how long it takes to accuse, by class", async () => {
    const { statistics } = await service.read(
      "{ statistics { delays { attributionClass incidents lowerQuartile median upperQuartile } } }",
    );

    // Official: 5, 8, 15, 19, 19, 44 and 62 days; technical: 2, 8 and 19.
    expect(statistics.delays).toEqual(
      expect.arrayContaining([
        {
          attributionClass: "POLITICAL_OFFICIAL",
          incidents: 7,
          lowerQuartile: 11.5,
          median: 19,
          upperQuartile: 31.5,
        },
        { attributionClass: "TECHNICAL", incidents: 3, lowerQuartile: 5, median: 8, upperQuartile: 13.5 },
        { attributionClass: "MEDIA", incidents: 1, lowerQuartile: 14, median: 14, upperQuartile: 14 },
      ]),
    );
  });

  it("rank accusers and deniers, lifted as asked", async () => {
    const { statistics } = await service.read(
      "{ statistics(rollUp: STATE) { accusers(first: 1) { accuser { slug } claims firstOn lastOn } deniers { denier { slug } denials } } }",
    );

    expect(statistics.accusers).toEqual([
      {
        accuser: { slug: "norvane" },
        claims: expect.any(Number),
        firstOn: "2018-06-14",
        lastOn: expect.any(String),
      },
    ]);
    expect(
      statistics.deniers.map(
        ({ denier, denials }: { denier: { slug: string }; denials: number }) => `${denier.slug} ${denials}`,
      ),
    ).toEqual(expect.arrayContaining(["ombrey 3", "tarsel 3", "pellund 2", "norvane 1", "ivo-lannart 1"]));
  });

  it("tell who changed their mind, the latest first", async () => {
    const { statistics } = await service.read(
      "{ statistics { changesOfMind { on by { slug } claim { id } newer { id } } } }",
    );

    expect(statistics.changesOfMind).toEqual([
      {
        on: "2022-09-01",
        by: [{ slug: "gorrel" }],
        claim: { id: "claim:nine-states-ports-tsd" },
        newer: null,
      },
      {
        on: "2021-03-02",
        by: [{ slug: "brightquill" }],
        claim: { id: "claim:brightquill-museum-ombrey" },
        newer: null,
      },
      {
        on: "2020-06-30",
        by: [{ slug: "ninefold" }],
        claim: { id: "claim:ninefold-games-ombrey" },
        newer: null,
      },
      {
        on: "2020-03-20",
        by: [{ slug: "brightquill" }],
        claim: { id: "claim:brightquill-games-pellund" },
        newer: { id: "claim:brightquill-games-unit-40" },
      },
      {
        on: "2020-02-10",
        by: [{ slug: "norvane-cyber-agency" }],
        claim: { id: "claim:nca-tidegate-tarsel" },
        newer: { id: "claim:nca-tidegate-ombrey" },
      },
    ]);
  });

  it("are of the incidents asked for, as of a day", async () => {
    const { data, extensions } = await service.ask(
      `{ statistics(where: { kind: { eq: RANSOMWARE } }) { incidents { total } accusations { total } deniers { denials } delays { incidents } changesOfMind { on } }
         before: statistics(asOf: "2020-03-01") { accusations { total live superseded denied } changesOfMind { on } } }`,
    );

    expect(data.statistics.incidents.total).toBe(2);
    expect(data.statistics.accusations.total).toBeLessThan(6);
    expect(data.before.changesOfMind).toEqual([{ on: "2020-02-10" }]);
    expect(data.before.accusations.superseded).toBe(1);
    expect(extensions?.["time"]).toEqual({ asOf: "2020-03-01", undatedLeftOut: 1 });
  });

  it("refuse a ranking of more than 100", async () => {
    const { status, errors } = await service.ask("{ statistics { accusers(first: 101) { claims } } }");
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "PAGE_SIZE"]);
  });
});

describe("statistics of records that are undated, or not yet there", () => {
  const undated = { citations: [{ source: "source:undated" }] };
  beforeAll(async () => {
    await service.empty();
    await service.load([
      ...SURROUNDINGS,
      aSource("undated"),
      anActor("other"),
      anIncident("raid", { kinds: ["RANSOMWARE"] }),
      aClaim("first", { statedOn: "2020-03-01" }),
      aClaim("of-that-year", { statedOn: "2020" }),
      aClaim("undated", undated),
      aClaim("undated-raid", { about: "incident:raid", ...undated }),
      aResponse("denial", {
        answers: ["claim:first", "claim:of-that-year", "claim:undated"],
        statedOn: "2020-06-01",
      }),
      aClaim("old-a", { about: "incident:raid", statedOn: "2020-01-05" }),
      aClaim("old-b", { about: "incident:raid", statedOn: "2020-02-05" }),
      aClaim("old-c", { about: "incident:raid", statedOn: "2020-02-05" }),
      aClaim("new", {
        about: "incident:raid",
        named: [{ actor: "actor:other", role: "CONDUCTED" }],
        supersedes: ["claim:old-b", "claim:old-a", "claim:old-c"],
        statedOn: "2020-05-01",
      }),
    ]);
  });

  it.each([
    ["", 2],
    ["where: { kind: { eq: DATA_THEFT } }, ", 1],
    ["where: { kind: { eq: DEFACEMENT } }, ", 0],
  ])("tell how many accusations are left out for being undated: %s", async (where, undatedLeftOut) => {
    const { extensions } = await service.ask(
      `{ statistics(${where}asOf: "2020-07-01") { accusations { total } } }`,
    );

    expect(extensions?.["time"]).toEqual({ asOf: "2020-07-01", undatedLeftOut });
  });

  it("count the claims that a denial answers once they are on record", async () => {
    const { then, now } = await service.read(
      `{ then: statistics(asOf: "2020-07-01") { deniers { denials claims } }
         now: statistics { deniers { denials claims } } }`,
    );

    expect(then.deniers).toEqual([{ denials: 1, claims: 1 }]);
    expect(now.deniers).toEqual([{ denials: 1, claims: 3 }]);
  });

  it("tell of what one claim replaces, the latest first", async () => {
    const { statistics } = await service.read(
      "{ statistics { changesOfMind { claim { id } newer { id } } } }",
    );

    expect(statistics.changesOfMind).toEqual(
      ["claim:old-c", "claim:old-b", "claim:old-a"].map((id) => ({
        claim: { id },
        newer: { id: "claim:new" },
      })),
    );
  });
});
