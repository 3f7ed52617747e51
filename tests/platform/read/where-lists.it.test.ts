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
  SURROUNDINGS,
} from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";

jest.setTimeout(600_000);

const NOWHERE = [{ source: "source:undated" }];

/** Theft is what it is of, breach a part of it that hit somebody, and calm an incident nobody is accused of. */
const RECORDS: readonly Raw[] = [
  ...SURROUNDINGS,
  aSource("undated"),
  aSource("paper", {
    title: "Der Bericht",
    kind: "PAPER",
    publisher: "actor:agency",
    publishedOn: "2019-05",
    language: "de",
    reliability: "B",
    quotes: ["source:report"],
  }),
  anActor("vendor", { kind: "ORGANIZATION" }),
  anActor("victim", { kind: "ORGANIZATION", partOf: [{ actor: "actor:here" }] }),
  anActor("unit", {
    partOf: [
      { actor: "actor:here", to: "2018" },
      { actor: "actor:there", from: "2019" },
    ],
  }),
  anActor("group", {
    kind: "THREAT_GROUP",
    names: [{ value: "Fancy Cat" }, { value: "Late Name", since: "2020-06" }],
  }),
  anIncident("breach", {
    kinds: ["RANSOMWARE"],
    summary: "Files were Locked.",
    victims: [{ actor: "actor:victim", sector: "Energy" }],
    startedOn: "2018",
    endedOn: "2018-11",
    disclosedOn: "2019-01-15",
    partOf: ["incident:theft"],
    externalIds: [{ scheme: "eurepoc", value: "7" }],
  }),
  anIncident("calm", { startedOn: "2018-03-05", kinds: ["OTHER"] }),
  aLeakChannel("board", { operatedBy: "actor:accused" }),
  aLeak("mails", { what: "The Board's mails", publishedOn: "2020-02-01", postedBy: "actor:group" }),
  aLeak("files", { what: "Files", channel: "leakChannel:board", citations: NOWHERE }),
  aClaim("old", { statedOn: "2018-01-01" }),
  aClaim("firm", {
    statedOn: "2020-01-10",
    supersedes: "claim:old",
    quote: { text: "We are Certain." },
    likelihood: { words: "very likely", scale: "ICD_203", term: "VERY_LIKELY" },
    analyticConfidence: { words: "high confidence", scale: "ICD_203_CONFIDENCE", term: "HIGH" },
  }),
  aClaim("hunch", {
    about: "incident:breach",
    accusers: ["actor:vendor"],
    named: [
      { actor: "actor:accused", role: "CONDUCTED" },
      { actor: "actor:group", role: "SUPPORTED" },
    ],
    accusedMode: "ANY_OF",
    statedOn: "2019",
    likelihood: { words: "70 %", scale: "PERCENT", number: 70 },
    evidence: [{ kind: "LANGUAGE_ARTEFACT", text: "Keyboard layout" }],
  }),
  aClaim("rumour", {
    accusers: [],
    unnamedAccuser: { words: "widespread belief" },
    named: [],
    unnamedAccused: "Some hackers",
    likelihood: { words: "maybe" },
  }),
  aClaim("taken", {
    accusers: ["actor:agency", "actor:vendor"],
    named: [{ actor: "actor:group", role: "CONDUCTED" }],
    statedOn: "2020-04-01",
  }),
  aRetraction("back", { claim: "claim:taken", by: ["actor:vendor"], statedOn: "2020-05-01" }),
  aClaim("undated", { about: "incident:breach", accusers: ["actor:vendor"], citations: NOWHERE }),
  aClaim("withheld", { about: "incident:calm", stance: "WITHHOLDS", statedOn: "2020-02-02" }),
  aClaim("ties", {
    kind: "AFFILIATION",
    about: "actor:group",
    named: [{ actor: "actor:there", role: "ACTS_FOR" }],
    statedOn: "2020-02",
  }),
  aResponse("no", { answers: ["claim:firm"], statedOn: "2020-02-01", quote: { text: "Rubbish!" } }),
  aResponse("comment", {
    kind: "NO_COMMENT",
    answers: ["incident:breach"],
    by: ["actor:there"],
    statedOn: "2020-06",
  }),
  aResponse("words", {
    kind: "DISPUTE",
    answers: ["claim:hunch"],
    by: [],
    unnamedBy: "an Official",
    citations: NOWHERE,
  }),
  anAssessment("impact", { statedOn: "2020-01-02" }),
  anAssessment("scope", {
    kind: "SCOPE",
    incident: "incident:breach",
    by: [],
    unnamedBy: "experts",
    citations: NOWHERE,
  }),
];

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load(RECORDS);
});
afterAll(() => service.close());

type Case = readonly [filter: string, expected: readonly string[]];

const CHUNK = 3; // each asked twice: as many new statements as the database plans within a request on a busy machine

/** What a list gives where each filter holds, and where it does not, by the names of its items. */
async function expectCases(
  cases: readonly Case[],
  all: readonly string[],
  list: (where: string) => string,
  select: string,
  nameOf: (node: Raw) => string,
): Promise<void> {
  const found: Record<string, string[]> = {};
  const expected: Record<string, string[]> = {};
  for (let from = 0; from < cases.length; from += CHUNK) {
    const chunk = cases.slice(from, from + CHUNK);
    const asked = chunk.flatMap(([filter], index) => [
      `yes${index}: ${list(`{ ${filter} }`)} { nodes { ${select} } }`,
      `no${index}: ${list(`{ NOT: { ${filter} } }`)} { nodes { ${select} } }`,
    ]);
    const data = await service.read(`{ ${asked.join("\n")} }`);
    const names = (key: string) => data[key].nodes.map(nameOf).sort();
    chunk.forEach(([filter, holds], index) => {
      found[filter] = names(`yes${index}`);
      found[`NOT ${filter}`] = names(`no${index}`);
      expected[filter] = [...holds].sort();
      expected[`NOT ${filter}`] = all.filter((name) => !holds.includes(name)).sort();
    });
  }
  expect(found).toEqual(expected);
}

/** The same for records, which go by their ids, at the present or as of a day. */
function expectRecords(
  list: string,
  all: readonly string[],
  cases: readonly Case[],
  asOf?: string,
): Promise<void> {
  const time = asOf === undefined ? "" : `, asOf: "${asOf}"`;
  return expectCases(
    cases,
    all,
    (where) => `${list}(where: ${where}${time})`,
    "id",
    ({ id }) => String(id).replace(/^\w+:/, ""),
  );
}

const CLAIMS = ["firm", "hunch", "old", "rumour", "taken", "ties", "undated", "withheld"];

describe("claims", () => {
  it("by how they are worded and graded", async () => {
    await expectRecords("claims", CLAIMS, [
      ["likelihood: { stated: true }", ["firm", "hunch", "rumour"]],
      ["likelihood: { stated: false }", ["old", "taken", "ties", "undated", "withheld"]],
      ["likelihood: { scale: { eq: ICD_203 } }", ["firm"]],
      ['likelihood: { term: { oneOf: ["VERY_LIKELY", "LIKELY"] } }', ["firm"]],
      ["likelihood: { percent: { from: 70, to: 95 } }", ["firm", "hunch"]],
      ["likelihood: { percent: { from: 71 } }", ["firm"]],
      ["likelihood: { percent: { to: 94 } }", ["hunch"]],
      ["likelihood: { stated: true, scale: { oneOf: [PERCENT, SHERMAN_KENT] } }", ["hunch"]],
      ['analyticConfidence: { term: { eq: "HIGH" } }', ["firm"]],
      ["accusedMode: { eq: ANY_OF }", ["hunch"]],
      ["unnamedAccuser: true", ["rumour"]],
      ["unnamedAccused: true", ["rumour"]],
      ['contains: "CERTAIN"', ["firm"]],
      ['contains: "keyboard"', ["hunch"]],
      ['contains: "belief"', ["rumour"]],
      ['contains: "some HACK"', ["rumour"]],
      ['contains: "%"', []],
    ]);
  });

  it("by their date", async () => {
    await expectRecords("claims", CLAIMS, [
      ["dated: false", ["undated"]],
      ["inferred: true", ["rumour"]],
      ["inferred: false", ["firm", "hunch", "old", "taken", "ties", "withheld"]],
      ["precision: { eq: YEAR }", ["hunch"]],
      ["precision: { oneOf: [MONTH, YEAR] }", ["hunch", "ties"]],
      ["precision: { eq: DAY }", ["firm", "old", "taken", "withheld"]],
    ]);
  });

  it("by whom and what they are about, and what was said back", async () => {
    await expectRecords("claims", CLAIMS, [
      ['subject: { slug: "group" }', ["ties"]],
      ['victim: { slug: "here", rollUp: STATE }', ["hunch", "undated"]],
      ["incidentKind: { eq: RANSOMWARE }", ["hunch", "undated"]],
      ['channel: "leakChannel:site"', ["firm", "old", "rumour", "taken"]],
      ['responder: { slug: "accused" }', ["firm"]],
      ['responder: { slug: "there", rollUp: STATE }', ["firm"]],
      ["answered: true", ["firm", "hunch"]],
      ["answeredBy: { eq: DISPUTE }", ["hunch"]],
      ["answeredBy: {}", CLAIMS],
      ["denied: true", ["firm"]],
      ["withdrawn: true", ["taken"]],
      ["superseded: true", ["old"]],
    ]);
  });

  it("as of a day, before and after it changed", async () => {
    const then = ["firm", "hunch", "old"];
    await expectRecords(
      "claims",
      then,
      [
        ["answered: true", []],
        ["denied: true", []],
        ['responder: { slug: "accused" }', []],
        ['channel: "leakChannel:site"', []],
        ["superseded: true", ["old"]],
      ],
      "2020-01-31",
    );
    await expectRecords(
      "claims",
      then,
      [
        ["answered: true", ["firm"]],
        ["answeredBy: { oneOf: [DENIAL, DISPUTE] }", ["firm"]],
        ["denied: true", ["firm"]],
        ['channel: "leakChannel:site"', ["firm", "old"]],
        ["superseded: true", ["old"]],
      ],
      "2020-02-01",
    );
    await expectRecords("claims", ["hunch", "old"], [["superseded: true", []]], "2019-12-31");
    const since = ["firm", "hunch", "old", "rumour", "taken", "ties", "withheld"];
    await expectRecords("claims", since, [["withdrawn: true", []]], "2020-04-30");
    await expectRecords("claims", since, [["withdrawn: true", ["taken"]]], "2020-05-01");
  });
});

const ROWS = ["firm>accused", "hunch>accused", "hunch>group", "rumour>", "taken>group", "undated>accused"];

describe("blame", () => {
  const rows = (all: readonly string[], cases: readonly Case[], inherited?: "INCLUDE") =>
    expectCases(
      cases,
      all,
      (where) => `blame(where: ${where}${inherited === undefined ? "" : ", inherited: INCLUDE"})`,
      "claim { id } accused { slug } incident { slug }",
      ({ claim, accused, incident }) => {
        const row = `${(claim as Raw)["id"]}>${(accused as Raw | null)?.["slug"] ?? ""}`.replace(
          "claim:",
          "",
        );
        return inherited === undefined ? row : `${row} ${(incident as Raw)["slug"]}`;
      },
    );

  it("by what its claims can be asked", async () => {
    await rows(ROWS, [
      ["likelihood: { percent: { from: 71 } }", ["firm>accused"]],
      ["accusedMode: { eq: ANY_OF }", ["hunch>accused", "hunch>group"]],
      ["unnamedAccuser: true", ["rumour>"]],
      ["unnamedAccused: true", ["rumour>"]],
      ["answered: true", ["firm>accused", "hunch>accused", "hunch>group"]],
      ["withdrawn: true", ["taken>group"]],
      ['contains: "keyboard"', ["hunch>accused", "hunch>group"]],
      ["dated: false", ["undated>accused"]],
      ['source: "source:undated"', ["undated>accused"]],
      ['victim: { slug: "victim" }', ["hunch>accused", "hunch>group", "undated>accused"]],
      ["incidentKind: { eq: DATA_THEFT }", ["firm>accused", "rumour>", "taken>group"]],
      ["inherited: true", []],
    ]);
  });

  it("counts by what no node of a row has", async () => {
    const data = await service.read(`{
      own: blame(where: { inherited: false }) { totalCount }
      handedDown: blame(where: { inherited: true }) { totalCount }
      matrix: blameMatrix(where: { inherited: true }) { accusedLeftOut cells { claims } }
    }`);

    expect(data).toEqual({
      own: { totalCount: ROWS.length },
      handedDown: { totalCount: 0 },
      matrix: { accusedLeftOut: 0, cells: [] },
    });
  });

  it("asks of the row's incident what an inherited claim is not about", async () => {
    const own = ["firm>accused theft", "rumour> theft", "taken>group theft"];
    const handedDown = ["firm>accused breach", "rumour> breach", "taken>group breach"];
    const part = ["hunch>accused breach", "hunch>group breach", "undated>accused breach"];
    await rows(
      [...own, ...handedDown, ...part],
      [
        ["inherited: true", handedDown],
        ['channel: "leakChannel:site"', own],
        ['victim: { slug: "victim" }', [...handedDown, ...part]],
        ["incidentKind: { eq: RANSOMWARE }", [...handedDown, ...part]],
        ["unnamedAccused: true", ["rumour> breach", "rumour> theft"]],
      ],
      "INCLUDE",
    );
  });

  it("in the order of names, titles and likelihood; what has none comes last", async () => {
    const list = (field: string, more = "") =>
      `blame(orderBy: { field: ${field}, direction: DESC }${more}) { nodes { claim { id } accused { slug } } }`;
    const data = await service.read(`{
      accused: ${list("ACCUSED")}
      state: ${list("ACCUSED", ", accusedRollUp: STATE")}
      accuser: ${list("ACCUSER")}
      incident: ${list("INCIDENT")}
      likelihood: ${list("LIKELIHOOD")}
      then: ${list("ACCUSED", ', asOf: "2020-04-30"')}
    }`);
    const order = (key: string) =>
      data[key].nodes.map(
        ({ claim, accused }: { claim: { id: string }; accused: { slug: string } | null }) =>
          `${claim.id.replace("claim:", "")}>${accused?.slug ?? ""}`,
      );

    // “The accused” goes before “Fancy Cat”, and so does the state “The there” before a group without one.
    expect(order("accused")).toEqual([
      "undated>accused",
      "hunch>accused",
      "firm>accused",
      "taken>group",
      "hunch>group",
      "rumour>",
    ]);
    expect(order("state")).toEqual([
      "undated>there",
      "hunch>there",
      "firm>there",
      "taken>group",
      "hunch>group",
      "rumour>",
    ]);
    expect(order("accuser").map((row: string) => row.split(">")[0])).toEqual([
      "undated",
      "hunch",
      "hunch",
      "taken",
      "firm",
      "rumour",
    ]);
    expect(order("incident").slice(0, 3)).toEqual(["taken>group", "rumour>", "firm>accused"]);
    expect(order("likelihood").slice(0, 3)).toEqual(["firm>accused", "hunch>group", "hunch>accused"]);
    // By slug; both accusers still stand by what one of them took back a day later.
    expect(order("then")).toEqual([
      "taken>group",
      "taken>group",
      "hunch>group",
      "hunch>accused",
      "firm>accused",
      "rumour>",
    ]);
  });
});

describe("incidents", () => {
  const INCIDENTS = ["breach", "calm", "theft"];

  it("by whom they are about, and what was said of them", async () => {
    await expectRecords("incidents", INCIDENTS, [
      ['accuser: { slug: "agency" }', ["theft"]],
      ['accuser: { slug: "vendor" }', ["breach"]],
      ['accuser: { slug: "here", rollUp: STATE }', ["theft"]],
      ['named: { slug: "accused" }', ["breach", "calm", "theft"]],
      ['accused: { slug: "accused" }', ["breach", "theft"]],
      ['responder: { slug: "accused" }', ["theft"]],
      ['responder: { slug: "there" }', ["breach"]],
      ['responder: { slug: "there", rollUp: STATE }', ["breach", "theft"]],
      ["answeredBy: { eq: DISPUTE }", ["breach"]],
      ["answeredBy: { oneOf: [DENIAL] }", ["theft"]],
      ['sector: { eq: "Energy" }', ["breach"]],
      ['channel: "leakChannel:board"', ["theft"]],
      ['source: "source:undated"', ["breach", "theft"]],
      ['externalScheme: "eurepoc"', ["breach"]],
      ["isPart: true", ["breach"]],
      ['contains: "LOCKED"', ["breach"]],
      ['contains: "the calm"', ["calm"]],
    ]);
  });

  it("by their dates", async () => {
    await expectRecords("incidents", INCIDENTS, [
      ["dated: true", ["breach", "calm"]],
      ["precision: { eq: YEAR }", ["breach"]],
      ['endedOn: { from: "2018-11-30", to: "2018-11-30" }', ["breach"]],
      ['endedOn: { to: "2018-11-29" }', []],
      ['endedOn: { from: "2018-12-01" }', []],
      ['disclosedOn: { from: "2019-01-15", to: "2019-01-15" }', ["breach"]],
      ['disclosedOn: { to: "2019-01-14" }', []],
    ]);
  });

  it("as of a day", async () => {
    await expectRecords(
      "incidents",
      INCIDENTS,
      [
        ['accuser: { slug: "agency" }', ["theft"]],
        ['accuser: { slug: "vendor" }', []],
        ['responder: { slug: "accused" }', []],
        ["answeredBy: { oneOf: [DENIAL, DISPUTE] }", []],
        ['channel: "leakChannel:site"', []],
        ['source: "source:report"', ["theft"]],
      ],
      "2019-12-30",
    );
    await expectRecords(
      "incidents",
      INCIDENTS,
      [
        ['accuser: { slug: "vendor" }', ["breach", "theft"]],
        ['channel: "leakChannel:board"', []],
        ['responder: { slug: "there", rollUp: STATE }', ["theft"]],
      ],
      "2020-04-15",
    );
  });
});

describe("other records", () => {
  it("responses", async () => {
    await expectRecords(
      "responses",
      ["comment", "no", "words"],
      [
        ['accused: { slug: "accused" }', ["no", "words"]],
        ['accused: { slug: "group" }', ["words"]],
        ["unnamedBy: true", ["words"]],
        ['source: "source:undated"', ["words"]],
        ["dated: false", ["words"]],
        ["precision: { eq: MONTH }", ["comment"]],
        ['contains: "rubb"', ["no"]],
        ['contains: "OFFICIAL"', ["words"]],
      ],
    );
  });

  it("assessments", async () => {
    await expectRecords(
      "assessments",
      ["impact", "scope"],
      [
        ["unnamedBy: true", ["scope"]],
        ['source: "source:undated"', ["scope"]],
        ["dated: true", ["impact"]],
        ["precision: { eq: DAY }", ["impact"]],
        ['contains: "it WAS"', ["impact", "scope"]],
        ['contains: "expert"', ["scope"]],
      ],
    );
  });

  it("leaks", async () => {
    const filters: readonly Case[] = [
      ['postedBy: { slug: "group", rollUp: STATE }', ["mails"]],
      ['contains: "board\'S"', ["mails"]],
      ["dated: false", ["files"]],
      ['source: "source:undated"', ["files"]],
      ["inferred: false", ["mails"]],
      ["precision: { eq: DAY }", ["mails"]],
    ];
    const leaks = filters.map(([filter], index) => `l${index}: leaks(where: { ${filter} }) { nodes { id } }`);
    const { incident } = await service.read(`{ incident(slug: "theft") { ${leaks.join(" ")} } }`);

    expect(Object.values(incident)).toEqual(
      filters.map(([, expected]) => ({ nodes: expected.map((id) => ({ id: `leak:${id}` })) })),
    );
  });

  it("leak channels", async () => {
    await expectRecords(
      "leakChannels",
      ["board", "site"],
      [
        ['operatedBy: { slug: "accused" }', ["board"]],
        ['operatedBy: { slug: "there", rollUp: STATE }', ["board"]],
        ['contains: "BOARD"', ["board"]],
      ],
    );
  });

  it("sources", async () => {
    await expectRecords(
      "sources",
      ["paper", "report", "undated"],
      [
        ['publishedBy: { slug: "agency" }', ["paper"]],
        ['publishedBy: { slug: "here", rollUp: STATE }', ["paper"]],
        ['publisher: "actor:agency"', ["paper"]],
        ['language: { oneOf: ["de", "fr"] }', ["paper"]],
        ["reliability: { eq: B }", ["paper"]],
        ['quotes: "source:report"', ["paper"]],
        ['contains: "bericht"', ["paper"]],
        ["dated: true", ["paper", "report"]],
        ["precision: { eq: MONTH }", ["paper"]],
      ],
    );
  });

  const ACTORS = ["accused", "agency", "group", "here", "there", "unit", "vendor", "victim"];

  it("actors", async () => {
    await expectRecords("actors", ACTORS, [
      ['partOf: { slug: "here" }', ["agency", "victim"]],
      ['partOf: { slug: "there" }', ["accused", "unit"]],
      ['accuses: { slug: "accused" }', ["agency", "vendor"]],
      ['accuses: { slug: "there" }', ["agency"]],
      ['accuses: { slug: "group" }', ["agency", "vendor"]],
      ['accusedBy: { slug: "vendor" }', ["accused", "group"]],
      ['accusedBy: { slug: "here", rollUp: STATE }', ["accused", "group", "there"]],
      ["hit: true", ["victim"]],
      ['contains: "CAT"', ["group"]],
      ['contains: "late"', ["group"]],
    ]);
  });

  it("actors as of a day", async () => {
    await expectRecords(
      "actors",
      ACTORS,
      [
        ['partOf: { slug: "here" }', ["agency", "unit", "victim"]],
        ['accuses: { slug: "accused" }', ["agency"]],
        ['accusedBy: { slug: "vendor" }', []],
        ['contains: "late"', []],
      ],
      "2018-06-01",
    );
  });
});

describe("a text looked for", () => {
  it.each([0, 257])("of %i characters is refused, and nothing is asked", async (length) => {
    const { status, errors, statements } = await service.ask(
      "query ($text: String) { claims(where: { contains: $text }) { nodes { id } } }",
      { text: "x".repeat(length) },
    );

    expect(errors?.[0]?.message).toMatch(/1 to 256 characters/);
    expect([status, errors?.[0]?.extensions.code, statements]).toEqual([400, "BAD_USER_INPUT", []]);
  });
});
