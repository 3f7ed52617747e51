import { contestedRaws } from "../../support/contested";
import { type Service, startService } from "../../support/service";
import {
  aClaim,
  anActor,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
  SURROUNDINGS,
} from "../records/builders";

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

    expect([incidents.total, incidents.undated]).toEqual([20, 0]);
    expect(incidents.byYear).toEqual([
      { year: 2017, incidents: 1 },
      { year: 2018, incidents: 1 },
      { year: 2019, incidents: 1 },
      { year: 2020, incidents: 3 },
      { year: 2021, incidents: 10 },
      { year: 2022, incidents: 4 },
    ]);
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
    expect(incidents.byAccusedKind).toEqual([
      { kind: "STATE_BODY", incidents: 6 },
      { kind: "STATE", incidents: 5 },
      { kind: "THREAT_GROUP", incidents: 4 },
      { kind: "ACTIVITY_CLUSTER", incidents: 1 },
      { kind: "PERSON", incidents: 1 },
      { kind: "PERSONA", incidents: 1 },
    ]);
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
      denied: 12,
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
    const tookDays = (attributionClass: string, days: number) => ({
      attributionClass,
      incidents: 1,
      lowerQuartile: days,
      median: days,
      upperQuartile: days,
    });
    expect(statistics.delays).toEqual([
      {
        attributionClass: "POLITICAL_OFFICIAL",
        incidents: 7,
        lowerQuartile: 11.5,
        median: 19,
        upperQuartile: 31.5,
      },
      { attributionClass: "TECHNICAL", incidents: 3, lowerQuartile: 5, median: 8, upperQuartile: 13.5 },
      tookDays("MEDIA", 14),
      tookDays("POLITICAL_UNOFFICIAL", 12),
      tookDays("SELF", 0),
    ]);
  });

  it("rank accusers and deniers, lifted as asked", async () => {
    const { statistics } = await service.read(
      "{ statistics(rollUp: STATE) { accusers(first: 1) { accuser { slug } claims firstOn lastOn } deniers { denier { slug } denials } } }",
    );

    expect(statistics.accusers).toEqual([
      { accuser: { slug: "norvane" }, claims: 7, firstOn: "2018-06-14", lastOn: "2022-05-10" },
    ]);
    expect(
      statistics.deniers.map(
        ({ denier, denials }: { denier: { slug: string }; denials: number }) => `${denier.slug} ${denials}`,
      ),
    ).toEqual(["ombrey 3", "tarsel 3", "pellund 2", "ivo-lannart 1", "norvane 1"]);
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

    expect(data.statistics).toEqual({
      incidents: { total: 2 },
      accusations: { total: 2 },
      deniers: [{ denials: 1 }],
      delays: [{ incidents: 1 }],
      changesOfMind: [{ on: "2021-03-02" }],
    });
    expect(data.before).toEqual({
      accusations: { total: 8, live: 7, superseded: 1, denied: 6 },
      changesOfMind: [{ on: "2020-02-10" }],
    });
    expect(extensions?.["time"]).toEqual({ asOf: "2020-03-01", undatedLeftOut: 1 });
  });

  it("are, every part of them, of incidents whose victim is lifted before it is compared", async () => {
    const { statistics } = await service.read(
      `{ statistics(where: { victim: { slug: "museum-of-charts", rollUp: STATE } }) {
         incidents { total undated byYear { year } byKind { kind } bySector { sector } byAccusedKind { kind } }
         accusations { total live answered denied withdrawn partlyWithdrawn superseded byClass { claims } }
         delays { incidents } accusers { claims } deniers { denials } changesOfMind { on } } }`,
    );

    expect(statistics).toEqual({
      incidents: {
        total: 1,
        undated: 0,
        byYear: [{ year: 2021 }],
        byKind: [{ kind: "RANSOMWARE" }],
        bySector: [{ sector: "Culture" }],
        byAccusedKind: [],
      },
      accusations: {
        total: 1,
        live: 0,
        answered: 1,
        denied: 1,
        withdrawn: 1,
        partlyWithdrawn: 0,
        superseded: 0,
        byClass: [{ claims: 1 }],
      },
      delays: [{ incidents: 1 }],
      accusers: [{ claims: 1 }],
      deniers: [{ denials: 1 }],
      changesOfMind: [{ on: "2021-03-02" }],
    });
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

describe("statistics of what is easily miscounted", () => {
  const joint = { accusers: ["actor:agency", "actor:bureau"] };
  const words = (id: string, unnamedAccused: string, over = {}) =>
    aClaim(id, { about: "incident:words", named: [], unnamedAccused, ...over });
  const early = { answers: ["claim:of-the-year"], statedOn: "2018-03-01" };
  beforeAll(async () => {
    await service.empty();
    await service.load([
      ...SURROUNDINGS.filter(({ id }) => id !== "incident:theft"),
      aSource("of-the-month", { publishedOn: "2020-05" }),
      aSource("of-the-day", { publishedOn: "2020-05-09" }),
      anActor("bureau"),
      anActor("group", { kind: "THREAT_GROUP" }),
      anIncident("theft"),
      anIncident("words"),
      anIncident("leak", { startedOn: "2020-05-02" }),
      aClaim("joint", { ...joint, statedOn: "2020-01-01" }),
      aRetraction("of-one", { claim: "claim:joint", statedOn: "2020-02-01" }),
      aClaim("newer", { ...joint, supersedes: ["claim:joint"], statedOn: "2020-03-01" }),
      aClaim("left", { ...joint, statedOn: "2020-01-02" }),
      aRetraction("left", { claim: "claim:left", by: ["actor:bureau"], statedOn: "2020-02-02" }),
      aRetraction("left-too", { claim: "claim:left", statedOn: "2020-02-03" }),
      words("group", "a group", { statedOn: "2021-01-01" }),
      words("state", "a state", { supersedes: ["claim:group"], statedOn: "2021-02-01" }),
      words("state-again", "a state", { supersedes: ["claim:state"], statedOn: "2021-03-01" }),
      aClaim("of-the-year", { about: "incident:leak", statedOn: "2020", attributionClass: "LEGAL" }),
      aClaim("of-month", { about: "incident:leak", statedOn: "2020-05", attributionClass: "LEGAL" }),
      aClaim("in-month", {
        about: "incident:leak",
        attributionClass: "MEDIA",
        citations: [{ source: "source:of-the-month" }],
      }),
      aClaim("on-day", {
        about: "incident:leak",
        attributionClass: "SELF",
        citations: [{ source: "source:of-the-month" }, { source: "source:of-the-day" }],
      }),
      aClaim("stated", { about: "incident:leak", statedOn: "2020-05-04", attributionClass: "TECHNICAL" }),
      aClaim("tie", {
        kind: "AFFILIATION",
        about: "actor:group",
        named: [{ actor: "actor:accused", role: "ACTS_FOR" }],
        statedOn: "2020-01-01",
      }),
      aResponse("of-the-tie", { answers: ["claim:tie"], statedOn: "2020-01-02" }),
      aResponse("early", early),
      aResponse("of-the-leak", { answers: ["incident:leak"], by: ["actor:there"], statedOn: "2018-04-01" }),
    ]);
  });

  it("count as withdrawn what every accuser took back", async () => {
    const { statistics } = await service.read(
      "{ statistics { accusations { withdrawn partlyWithdrawn superseded } } }",
    );

    expect(statistics.accusations).toEqual({ withdrawn: 1, partlyWithdrawn: 0, superseded: 3 });
  });

  it("measure delays to accusations of which the day is known", async () => {
    const { statistics } = await service.read(
      "{ statistics { delays { attributionClass incidents median } } }",
    );

    expect(statistics.delays).toEqual([
      { attributionClass: "SELF", incidents: 1, median: 7 },
      { attributionClass: "TECHNICAL", incidents: 1, median: 2 },
    ]);
  });

  it.each(["", "(where: {})"])(
    "rank those who deny incidents and attributions of them, nothing else: statistics%s",
    async (of) => {
      const { statistics } = await service.read(
        `{ statistics${of} { deniers { denier { slug } denials claims incidents } } }`,
      );

      expect(statistics.deniers).toEqual([
        { denier: { slug: "accused" }, denials: 1, claims: 1, incidents: 0 },
        { denier: { slug: "there" }, denials: 1, claims: 0, incidents: 1 },
      ]);
    },
  );

  it("do not rank who denies what nobody had claimed yet", async () => {
    const { statistics } = await service.read(
      `{ statistics(asOf: "2018-06-30") { deniers { denier { slug } } } }`,
    );

    expect(statistics.deniers).toEqual([{ denier: { slug: "there" } }]);
  });

  it("tell of who blames somebody else, known by words alone", async () => {
    const { statistics } = await service.read(
      `{ statistics { changesOfMind { claim { id } newer { id } } } }`,
    );

    expect(statistics.changesOfMind).toEqual([
      { claim: { id: "claim:group" }, newer: { id: "claim:state" } },
      { claim: { id: "claim:left" }, newer: null },
      { claim: { id: "claim:left" }, newer: null },
      { claim: { id: "claim:joint" }, newer: null },
    ]);
  });
});
