import {
  aClaim,
  anActor,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
  SURROUNDINGS,
} from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";

jest.setTimeout(180_000);

/** `unit` was a part of Here until the end of 2018 and is a part of There since 2019. */
const RECORDS: readonly Raw[] = [
  ...SURROUNDINGS,
  aSource("undated"),
  anActor("unit", {
    partOf: [
      { actor: "actor:here", to: "2018" },
      { actor: "actor:there", from: "2019" },
    ],
  }),
  anActor("section", { partOf: [{ actor: "actor:unit" }] }),
  anActor("service", { partOf: [{ actor: "actor:there" }], rollUpBody: true }),
  anActor("desk", { partOf: [{ actor: "actor:service" }] }),
  anActor("vendor", { kind: "ORGANIZATION", names: [{ value: "Vendor & Co." }, { value: "ＶＥＮＤＯＲ" }] }),
  anActor("group", { kind: "THREAT_GROUP" }),
  anActor("victim", { kind: "ORGANIZATION", partOf: [{ actor: "actor:here" }] }),
  anIncident("part", {
    partOf: ["incident:theft"],
    victims: [{ actor: "actor:victim" }],
    kinds: ["ESPIONAGE", "DATA_THEFT"],
  }),
  anIncident("piece", { partOf: ["incident:part"], startedOn: "2017-05", kinds: ["RANSOMWARE"] }),
  aClaim("old", {
    statedOn: "2017-06-01",
    named: [{ actor: "actor:section", role: "CONDUCTED" }],
    form: "INDICTMENT",
    basis: ["VICTIM", "MEDIA"],
  }),
  aClaim("new", {
    statedOn: "2020-06-01",
    named: [{ actor: "actor:section", role: "DIRECTED" }],
    form: "SANCTION",
  }),
  aClaim("body", {
    statedOn: "2020-06-02",
    named: [{ actor: "actor:desk", role: "CONDUCTED" }],
    attributionClass: "LEGAL",
  }),
  aClaim("technical", {
    statedOn: "2020-07-01",
    accusers: ["actor:vendor"],
    attributionClass: "TECHNICAL",
    basis: ["SECURITY_INDUSTRY"],
  }),
  aClaim("undated", { citations: [{ source: "source:undated" }], accusers: ["actor:vendor"] }),
  aClaim("withheld", {
    stance: "WITHHOLDS",
    statedOn: "2020-08-01",
    about: "incident:part",
    accusers: ["actor:vendor"],
  }),
  aClaim("belongs", {
    kind: "AFFILIATION",
    about: "actor:group",
    statedOn: "2020-09-01",
    named: [{ actor: "actor:service", role: "PART_OF" }],
  }),
  aResponse("no", { answers: ["claim:old", "incident:theft"], statedOn: "2020-06-15" }),
  aResponse("nothing", { kind: "NO_COMMENT", answers: ["claim:new"], statedOn: "2020-06-15" }),
  aClaim("newer", { statedOn: "2021-01-01", supersedes: "claim:technical", accusers: ["actor:vendor"] }),
  aRetraction("back", { claim: "claim:body", statedOn: "2020-12-01" }),
];
const ALL = ["belongs", "body", "new", "newer", "old", "technical", "undated", "withheld"];

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load(RECORDS);
});
afterAll(() => service.close());

async function claims(where: unknown, asOf: string | null = null): Promise<string[]> {
  const { claims: page } = await service.read(
    "query ($where: ClaimWhere, $asOf: Date) { claims(where: $where, asOf: $asOf) { totalCount nodes { id } } }",
    { where, asOf },
  );
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes.map(({ id }: { id: string }) => id.replace("claim:", "")).sort();
}

describe("claims where", () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ["nothing is asked", null, ALL],
    ["an empty filter is given", {}, ALL],
    ["none of no conditions holds", { OR: [] }, []],
    ["all of no conditions hold", { AND: [] }, ALL],
    ["a condition is null", { kind: null, live: null, AND: null, NOT: null }, ALL],
    ["a comparison is empty", { stance: {} }, ALL],
    ["a range of days is empty", { placedOn: {} }, ALL],
    ["both ends of a range of days are null", { placedOn: { from: null, to: null } }, ALL],
    ["a range of percent is empty", { likelihood: { percent: {} } }, ALL],
    ["an empty range is below NOT", { NOT: { placedOn: {} } }, []],
    ["eq", { stance: { eq: "WITHHOLDS" } }, ["withheld"]],
    ["oneOf", { form: { oneOf: ["INDICTMENT", "SANCTION"] } }, ["new", "old"]],
    ["oneOf nothing", { form: { oneOf: [] } }, []],
    ["eq and oneOf, which must both hold", { form: { eq: "SANCTION", oneOf: ["INDICTMENT"] } }, []],
    ["one of a list is this", { basis: { eq: "MEDIA" } }, ["old"]],
    [
      "one of a list is one of these",
      { basis: { oneOf: ["VICTIM", "SECURITY_INDUSTRY"] } },
      ["old", "technical"],
    ],
    ["conditions beside each other", { stance: { eq: "ASSERTS" }, kind: { eq: "AFFILIATION" } }, ["belongs"]],
    ["AND", { AND: [{ kind: { eq: "ATTRIBUTION" } }, { form: { eq: "SANCTION" } }] }, ["new"]],
    ["OR", { OR: [{ kind: { eq: "AFFILIATION" } }, { form: { eq: "SANCTION" } }] }, ["belongs", "new"]],
    ["an empty AND", { AND: [] }, ALL],
    ["an OR with an empty filter", { OR: [{}, { form: { eq: "SANCTION" } }] }, ALL],
    ["NOT", { NOT: { stance: { eq: "ASSERTS" } } }, ["withheld"]],
    [
      "NOT of what some do not state: not stated is not it",
      { NOT: { form: { eq: "SANCTION" } } },
      ALL.filter((id) => id !== "new"),
    ],
    [
      "NOT of several",
      { NOT: { OR: [{ form: { eq: "SANCTION" } }, { attributionClass: { eq: "LEGAL" } }] } },
      ALL.filter((id) => id !== "new" && id !== "body"),
    ],
    ["NOT NOT", { NOT: { NOT: { form: { eq: "SANCTION" } } } }, ["new"]],
    [
      "NOT of an incident, of those about none as well",
      { NOT: { incident: "incident:theft" } },
      ["belongs", "withheld"],
    ],
    ["NOT of a period, undated ones included", { NOT: { placedOn: { from: "2000-01-01" } } }, ["undated"]],
    [
      "a period has both ends",
      { placedOn: { from: "2020-06-01", to: "2020-07-01" } },
      ["body", "new", "technical"],
    ],
    ["a period has one end", { placedOn: { to: "2017-06-01" } }, ["old"]],
    ["the accuser", { accuser: { id: "actor:vendor" } }, ["newer", "technical", "undated", "withheld"]],
    ["the accuser by slug", { accuser: { slug: "vendor" } }, ["newer", "technical", "undated", "withheld"]],
    ["somebody unknown", { accuser: { id: "actor:nobody" } }, []],
    [
      "the accuser's state",
      { accuser: { slug: "here", rollUp: "STATE" } },
      ["belongs", "body", "new", "old"],
    ],
    [
      "the accuser's top organisation",
      { accuser: { slug: "vendor", rollUp: "STATE" } },
      ["newer", "technical", "undated", "withheld"],
    ],
    ["whom it accuses", { accused: { id: "actor:section" } }, ["new", "old"]],
    ["whose state it accuses, as it was then: Here", { accused: { slug: "here", rollUp: "STATE" } }, ["old"]],
    [
      "whose state it accuses, as it was then: There",
      { accused: { slug: "there", rollUp: "STATE" } },
      ["belongs", "body", "new", "newer", "technical", "undated"],
    ],
    ["whose body it accuses", { accused: { slug: "service", rollUp: "BODY" } }, ["belongs", "body"]],
    [
      "a body above which there is none stays itself",
      { accused: { slug: "section", rollUp: "BODY" } },
      ["new", "old"],
    ],
    [
      "named but not accused",
      { named: { slug: "accused" }, NOT: { accused: { slug: "accused" } } },
      ["withheld"],
    ],
    ["role", { role: { eq: "DIRECTED" } }, ["new"]],
    ["one of some roles", { role: { oneOf: ["DIRECTED", "PART_OF"] } }, ["belongs", "new"]],
    ["the source", { source: "source:undated" }, ["undated"]],
    ["answered by a denial", { answeredByDenial: true }, ["old"]],
    ["not answered by a denial", { answeredByDenial: false }, ALL.filter((id) => id !== "old")],
    ["it stands", { live: true }, ALL.filter((id) => id !== "technical" && id !== "body")],
    ["it does not stand", { live: false }, ["body", "technical"]],
  ])("%s", async (_, where, expected) => {
    expect(await claims(where)).toEqual([...expected].sort());
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    ["2020-06-10", { live: true }, ["body", "new", "old"]],
    ["2020-06-10", { answeredByDenial: true }, []],
    ["2020-06-15", { answeredByDenial: true }, ["old"]],
    ["2020-11-30", { live: false }, []],
    ["2020-12-01", { live: false }, ["body"]],
    ["2021-01-01", { live: false }, ["body", "technical"]],
  ])("as of %s, %j", async (asOf, where, expected) => {
    expect(await claims(where, asOf)).toEqual(expected);
  });

  it("are the same whether the filter is written or a variable", async () => {
    const { written, given } = await service.read(
      `query ($where: ClaimWhere) {
        written: claims(where: { NOT: { form: { oneOf: [SANCTION, INDICTMENT] } }, OR: [{ accuser: { slug: "here", rollUp: STATE } }, { live: false }] }) { nodes { id } }
        given: claims(where: $where) { nodes { id } }
      }`,
      {
        where: {
          NOT: { form: { oneOf: ["SANCTION", "INDICTMENT"] } },
          OR: [{ accuser: { slug: "here", rollUp: "STATE" } }, { live: false }],
        },
      },
    );

    expect(written.nodes.map(({ id }: { id: string }) => id)).toEqual([
      "claim:belongs",
      "claim:technical",
      "claim:body",
    ]);
    expect(given).toEqual(written);
  });
});

describe("other lists where", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["actors of a kind", "actors(where: { kind: { eq: THREAT_GROUP } })", ["actor:group"]],
    ["actors by a name, however it is written", 'actors(where: { named: "vendor CO" })', ["actor:vendor"]],
    ["actors by a name in full-width letters", 'actors(where: { named: "vendor" })', ["actor:vendor"]],
    ["actors by part of a name", 'actors(where: { named: "vend" })', []],
    [
      "actors of a state, as structure is now",
      'actors(where: { actor: { slug: "there", rollUp: STATE } })',
      ["actor:accused", "actor:desk", "actor:section", "actor:service", "actor:there", "actor:unit"],
    ],
    [
      "incidents with one of their kinds",
      "incidents(where: { kind: { eq: DATA_THEFT } })",
      ["incident:part", "incident:theft"],
    ],
    ["incidents by victim", 'incidents(where: { victim: { slug: "victim" } })', ["incident:part"]],
    [
      "incidents by a victim's state",
      'incidents(where: { victim: { slug: "here", rollUp: STATE } })',
      ["incident:part"],
    ],
    [
      "parts at any depth",
      'incidents(where: { partOf: "incident:theft" })',
      ["incident:part", "incident:piece"],
    ],
    [
      "incidents that started in a period",
      'incidents(where: { startedOn: { from: "2017-01-01", to: "2017-05-31" } })',
      ["incident:piece"],
    ],
    [
      "incidents with an accused",
      'incidents(where: { accused: { slug: "there", rollUp: STATE } })',
      ["incident:theft"],
    ],
    [
      "incidents whose accused is only in a claim taken back",
      'incidents(where: { accused: { slug: "desk" } })',
      [],
    ],
    ["responses by kind", "responses(where: { kind: { eq: NO_COMMENT } })", ["response:nothing"]],
    ["responses to a claim", 'responses(where: { claim: "claim:old" })', ["response:no"]],
    ["responses to an incident as such", 'responses(where: { incident: "incident:theft" })', ["response:no"]],
    [
      "responses by a state",
      'responses(where: { by: { slug: "there", rollUp: STATE } })',
      ["response:no", "response:nothing"],
    ],
    ["denials", "denials", ["response:no"]],
    ["sources by kind", "sources(where: { kind: { oneOf: [COURT_RECORD] } })", []],
    ["sources by publication", 'sources(where: { publishedOn: { from: "2020-01-01" } })', ["source:report"]],
  ])("%s", async (_, list, expected) => {
    const { page } = await service.read(`{ page: ${list} { nodes { id } totalCount } }`);

    expect(page.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
  });
});

describe("a filter that cannot be meant", () => {
  const nested = (levels: number): object => (levels === 0 ? { live: true } : { NOT: nested(levels - 1) });

  it.each<readonly [string, object, RegExp]>([
    ["an actor without a key", { accuser: {} }, /exactly one of id, slug and oneOf/],
    [
      "an actor with two keys",
      { accuser: { id: "actor:x", slug: "x" } },
      /exactly one of id, slug and oneOf/,
    ],
    ["6 levels", nested(5), /nested deeper than 5/],
    ["51 conditions", { OR: Array.from({ length: 50 }, () => ({ live: true })) }, /more than 50 conditions/],
  ])("%s is refused, and nothing is asked", async (_, where, message) => {
    const { status, errors, statements } = await service.ask(
      "query ($where: ClaimWhere) { claims(where: $where) { nodes { id } } }",
      { where },
    );

    expect(errors?.[0]?.message).toMatch(message);
    expect([status, errors?.[0]?.extensions.code, statements]).toEqual([400, "BAD_USER_INPUT", []]);
  });

  it("may have 5 levels", async () => {
    expect(await claims(nested(4))).toHaveLength(6);
  });

  it.each([
    "2016-13-01",
    "2016-02-30",
    "1899-12-31",
    "2101-01-01",
    "2016",
    "275761-01-01",
    "",
    "today",
    20161007,
  ])("a day that is %j is refused", async (day) => {
    const { status, errors, statements } = await service.ask(
      "query ($day: Date) { claims(asOf: $day) { nodes { id } } }",
      { day },
    );

    expect(errors?.[0]?.message).toMatch(/no calendar day/);
    expect([status, statements]).toEqual([400, []]);
  });
});
