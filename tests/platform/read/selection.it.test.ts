import { GraphQLID } from "graphql";
import { buildDomainSchema } from "../../../src/domain/schema";
import { everyField } from "../../support/every-field";
import { type Service, startService } from "../../support/service";

jest.setTimeout(300_000);

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.seed();
});
afterAll(() => service.close());

const DIRECTED = "claim:us-directed-2016-10-07";
const GOVERNMENT = { id: "actor:russian-government", name: "Russian government" };
const AGENCIES = [
  { name: "Department of Homeland Security" },
  { name: "Office of the Director of National Intelligence" },
];

describe("aliases", () => {
  it("of one field with different arguments are answered each by its own", async () => {
    const { incident } = await service.read(
      `{ incident(slug: "dnc-email-theft") {
        latest: claims(first: 1) { nodes { id } }
        earliest: claims(first: 1, orderBy: { field: PLACED_ON, direction: ASC }) { nodes { id } }
        own: claims(where: { accuser: { slug: "guccifer-2.0" } }) { totalCount }
        all: claims { totalCount }
        asNamed: standing { accused { actor { slug } } }
        asStates: standing(rollUp: STATE) { accused { actor { slug } } }
      } }`,
    );

    expect(incident).toEqual({
      latest: { nodes: [{ id: "claim:guccifer-2.0-lone-operator" }] },
      earliest: { nodes: [{ id: "claim:dnc-widespread-belief" }] },
      own: { totalCount: 1 },
      all: { totalCount: 2 },
      asNamed: {
        accused: [
          "guccifer-2.0",
          "russian-state-actors",
          "russian-government",
          "russian-senior-most-officials",
        ].map((slug) => ({ actor: { slug } })),
      },
      asStates: { accused: [{ actor: { slug: "guccifer-2.0" } }, { actor: { slug: "russia" } }] },
    });
  });

  it("of root fields are statements of their own, in the order of the request", async () => {
    const { data, statements } = await service.ask(
      `{ b: actor(slug: "russia") { name } a: actor(slug: "cia") { name } none: actor(slug: "nobody") { name } }`,
    );

    expect(JSON.stringify(data)).toBe(
      '{"b":{"name":"Russia"},"a":{"name":"Central Intelligence Agency"},"none":null}',
    );
    expect(statements).toHaveLength(3);
  });

  it("of scalars and objects may swap names", async () => {
    const { claim } = await service.read(
      `{ claim(id: "${DIRECTED}") { quote: id id: stance accusers: named { role: actor { name } actor: role } named: accusers { name } } }`,
    );

    expect(claim).toEqual({
      quote: DIRECTED,
      id: "ASSERTS",
      accusers: [{ role: { name: "Russian government" }, actor: "DIRECTED" }],
      named: AGENCIES,
    });
  });

  it("of a page's parts are all filled", async () => {
    const { page } = await service.read(
      `{ page: claims(first: 1, where: { stance: { eq: WITHHOLDS } }) {
        one: nodes { id } other: nodes { stance } e: edges { c: cursor n: node { id } m: node { stance } }
        count: totalCount again: totalCount info: pageInfo { more: hasNextPage end: endCursor last: endCursor }
      } }`,
    );

    const id = "claim:spokesman-withholds-websites";
    const cursor = page.e[0].c;
    expect(page).toEqual({
      one: [{ id }],
      other: [{ stance: "WITHHOLDS" }],
      e: [{ c: cursor, n: { id }, m: { stance: "WITHHOLDS" } }],
      count: 2,
      again: 2,
      info: { more: true, end: cursor, last: cursor },
    });
  });
});

describe("fragments", () => {
  it("named, inline, nested and repeated are one selection", async () => {
    const { data, statements } = await service.ask(
      `query { ...top claim(id: "${DIRECTED}") { ... { id } ... on Node { id } ...who ...who } }
       fragment top on Query { claim(id: "${DIRECTED}") { stance } }
       fragment who on Claim { accusers { ...name } named { ... on NamedActor { actor { ...name id } } } }
       fragment name on Actor { name }`,
    );

    expect(data).toEqual({
      claim: { stance: "ASSERTS", id: DIRECTED, accusers: AGENCIES, named: [{ actor: GOVERNMENT }] },
    });
    expect(statements).toHaveLength(1);
  });

  it("merge what is selected of one field in several places", async () => {
    const { claim } = await service.read(
      `{ claim(id: "${DIRECTED}") { accusers { name } named { role } ... on Claim { named { actor { id } } } ...more } }
       fragment more on Claim { named { actor { name } } accusers { __typename } }`,
    );

    expect(claim).toEqual({
      accusers: AGENCIES.map((agency) => ({ ...agency, __typename: "Actor" })),
      named: [{ role: "DIRECTED", actor: GOVERNMENT }],
    });
  });
});

describe("@include and @skip", () => {
  const QUERY = `query ($quote: Boolean!, $noAccusers: Boolean!, $claims: Boolean! = true) {
    claim(id: "${DIRECTED}") { id quote @include(if: $quote) { language } accusers @skip(if: $noAccusers) { name } ... @include(if: $quote) { stance } ...kind @skip(if: $quote) }
    claims(first: 1) @include(if: $claims) { totalCount }
  }
  fragment kind on Claim { kind }`;

  it("follow their variables, request by request, also when the plan is kept", async () => {
    for (const _ of [1, 2]) {
      expect(await service.read(QUERY, { quote: true, noAccusers: true })).toEqual({
        claim: { id: DIRECTED, quote: { language: "en" }, stance: "ASSERTS" },
        claims: { totalCount: 6 },
      });
      const { data, statements } = await service.ask(QUERY, {
        quote: false,
        noAccusers: false,
        claims: false,
      });
      expect(data).toEqual({ claim: { id: DIRECTED, accusers: AGENCIES, kind: "ATTRIBUTION" } });
      expect(statements).toHaveLength(1);
      expect(statements[0]).not.toContain("quote");
    }
  });

  it("written with values are followed", async () => {
    const { claim } = await service.read(
      `{ claim(id: "${DIRECTED}") { id @skip(if: true) stance @include(if: true) @skip(if: false) kind @include(if: false) } }`,
    );

    expect(claim).toEqual({ stance: "ASSERTS" });
  });
});

describe("any record by its id", () => {
  it("has the fields of its own type", async () => {
    const ids = [
      DIRECTED,
      "actor:cia",
      "nothing:here",
      "incident:dnc-email-theft",
      "response:spokesman-says-rubbish",
      "assessment:dnc-leak-turmoil",
      "source:fortune-2016-10-08",
      "leakChannel:wikileaks",
      "leak:dnc-emails-on-wikileaks",
      "actor:cia",
    ];
    const { data, statements } = await service.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
        ... on Actor { name } ... on Claim { stance } ... on Incident { title } ... on Response { kind: kind }
        ... on LeakChannel { name } ... on Leak { what } ... on Source { language } ... on Assessment { by { name } } ... on Retraction { by { name } }
      } }`,
      { ids },
    );

    expect(data.nodes).toEqual([
      { __typename: "Claim", id: DIRECTED, stance: "ASSERTS" },
      { __typename: "Actor", id: "actor:cia", name: "Central Intelligence Agency" },
      null,
      {
        __typename: "Incident",
        id: "incident:dnc-email-theft",
        title: "Theft of e-mails from the Democratic National Committee",
      },
      { __typename: "Response", id: "response:spokesman-says-rubbish", kind: "DENIAL" },
      { __typename: "Assessment", id: "assessment:dnc-leak-turmoil", by: [{ name: "Fortune" }] },
      { __typename: "Source", id: "source:fortune-2016-10-08", language: "en" },
      { __typename: "LeakChannel", id: "leakChannel:wikileaks", name: "WikiLeaks" },
      {
        __typename: "Leak",
        id: "leak:dnc-emails-on-wikileaks",
        what: "E-mails of the Democratic National Committee",
      },
      { __typename: "Actor", id: "actor:cia", name: "Central Intelligence Agency" },
    ]);
    expect(statements).toHaveLength(1);
  });

  it("is null where there is none, and a child of a record is no record", async () => {
    const { nodes, node } = await service.read(
      '{ node(id: "") { id } nodes(ids: ["actor:cia/names/0", "revision:1", "cia"]) { id } }',
    );

    expect([node, nodes]).toEqual([null, [null, null, null]]);
  });

  it("may be asked for its type alone", async () => {
    const { data, statements } = await service.ask(
      '{ node(id: "actor:cia") { __typename } claim(id: "claim:none") { __typename } incident(slug: "dnc-email-theft") { __typename claims { __typename nodes { __typename } } } blame(first: 1) { nodes { __typename accused { __typename } } } }',
    );

    expect(data).toEqual({
      node: { __typename: "Actor" },
      claim: null,
      incident: {
        __typename: "Incident",
        claims: { __typename: "ClaimConnection", nodes: [{ __typename: "Claim" }, { __typename: "Claim" }] },
      },
      blame: { nodes: [{ __typename: "BlameRow", accused: { __typename: "Actor" } }] },
    });
    expect(statements).toHaveLength(4);
  });

  it("in a list of mixed types has what its type was asked for", async () => {
    const { incident } = await service.read(
      `{ incident(slug: "dnc-email-theft") { standing { reasons { kind records { ... on Node { id } ... on Response { by { slug } } ... on Claim { named { actor { slug } } } } } } } }`,
    );

    expect(incident.standing.reasons.find(({ kind }: { kind: string }) => kind === "DISPUTED")).toEqual({
      kind: "DISPUTED",
      records: [
        { id: "claim:guccifer-2.0-lone-operator", named: [{ actor: { slug: "guccifer-2.0" } }] },
        { id: "response:us-disputes-guccifer-2.0-2016-10-07", by: [{ slug: "dhs" }, { slug: "odni" }] },
      ],
    });
  });
});

describe("one record by one of its keys", () => {
  it.each([
    ["actor", "{ actor { id } }"],
    ["actor", '{ actor(id: "actor:cia", slug: "cia") { id } }'],
    ["incident", "{ incident(id: null) { id } }"],
    ["leakChannel", '{ leakChannel(id: "x", slug: "x") { id } }'],
    ["timeline", "{ timeline { totalCount } }"],
    ["timeline", '{ timeline(incident: "x", actor: "y") { totalCount } }'],
  ])("needs exactly one: %s as %s", async (_, query) => {
    const { status, errors, statements } = await service.ask(query);

    expect(errors?.[0]?.message).toMatch(/exactly one of/);
    expect([status, errors?.[0]?.extensions.code, statements]).toEqual([400, "BAD_USER_INPUT", []]);
  });
});

describe("every field of every type", () => {
  const schema = buildDomainSchema();
  const roots = schema.getQueryType()?.getFields() ?? {};
  const ARGS: Readonly<Record<string, string>> = {
    actor: '(slug: "guccifer-2.0"ASOF)',
    incident: '(slug: "dnc-email-theft"ASOF)',
    leakChannel: '(slug: "wikileaks"ASOF)',
    claim: `(id: "${DIRECTED}"ASOF)`,
    response: '(id: "response:spokesman-says-rubbish"ASOF)',
    assessment: '(id: "assessment:dnc-leak-turmoil"ASOF)',
    source: '(id: "source:fortune-2016-10-08"ASOF)',
    blame: "(inherited: INCLUDE, accusedRollUp: STATE, accuserRollUp: BODYASOF)",
    timeline: '(incident: "incident:dnc-email-theft", inherited: INCLUDEASOF)',
    search: '(query: "dnc"ASOF)',
    attributionPaths: '(incident: "incident:us-email-compromises", inherited: INCLUDEASOF)',
    neighbourhood: '(of: "incident:dnc-email-theft"ASOF)',
  };

  it.each(
    Object.keys(ARGS).flatMap((root) => [
      [root, "now", ""],
      [root, "as of a day", ', asOf: "2016-10-07"'],
      // The present in the words of the past: the seed was never corrected.
      [root, "as known at a moment", ', knownAt: "2099-01-01T00:00:00Z"'],
    ]),
  )("can be asked for: %s, %s", async (root, when, asOf) => {
    // With another day or moment a statement takes longer to plan; what is below has its own root field.
    const levels = when === "now" ? 1 : 0;
    for (const field of everyField((roots[root] ?? { type: GraphQLID }).type, levels)) {
      const asked = (time: string) =>
        `{ root: ${root}${(ARGS[root] ?? "").replace("ASOF", time)} { ${field} } }`;
      const { data, errors, statements } = await service.ask(asked(asOf));

      expect({ field, errors }).toEqual({ field, errors: undefined });
      expect(statements).toHaveLength(1);
      expect(data.root === null).toBe(when === "as of a day" && ["response", "assessment"].includes(root));
      if (when === "as known at a moment") expect(data).toEqual(await service.read(asked("")));
    }
  });
});
