import {
  aClaim,
  aLeak,
  anActor,
  anAssessment,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
  SURROUNDINGS,
} from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";

jest.setTimeout(180_000);

const UNDATED = { citations: [{ source: "source:undated" }] };

const RECORDS: readonly Raw[] = [
  ...SURROUNDINGS,
  aSource("undated"),
  anActor("group", {
    kind: "THREAT_GROUP",
    names: [
      { value: "Fancy Name", main: true, since: "2020-07-01", coinedBy: "actor:agency" },
      { value: "First Name", since: "2019" },
      { value: "Second Name", since: "2020-03-15" },
      { value: "Timeless Name" },
    ],
  }),
  anActor("late", { names: [{ value: "Late Name", since: "2021-01-01" }] }),
  anIncident("part", { partOf: ["incident:theft"] }),
  aClaim("early", { statedOn: "2020-02-01", accusers: ["actor:agency", "actor:group"] }),
  aClaim("month", { statedOn: "2020-02" }),
  aClaim("year", { statedOn: "2020" }),
  aClaim("inferred"),
  aClaim("undated", { ...UNDATED, accusers: ["actor:agency", "actor:group"] }),
  aClaim("newer", { statedOn: "2020-05-01", supersedes: "claim:month" }),
  aClaim("raised", {
    statedOn: "2020-08-01",
    accusers: ["actor:accused"],
    named: [{ actor: "actor:agency", role: "CONDUCTED" }],
    answers: "claim:early",
    repeats: [],
  }),
  aRetraction("partly", { claim: "claim:early", statedOn: "2020-04-01", by: ["actor:agency"] }),
  aRetraction("wholly", { claim: "claim:early", statedOn: "2020-06-01", by: ["actor:group"] }),
  aResponse("denial", { answers: ["claim:early", "claim:year"], statedOn: "2020-03-01" }),
  aResponse("counter", {
    kind: "COUNTER_ACCUSATION",
    answers: ["claim:early"],
    counterClaim: "claim:raised",
    statedOn: "2020-03-02",
  }),
  aResponse("undated", { ...UNDATED, answers: ["claim:early"] }),
  anAssessment("impact", { statedOn: "2020-03-01" }),
  anAssessment("undated", UNDATED),
  aLeak("leak", { publishedOn: "2020-03-01" }),
  aLeak("undated", UNDATED),
];

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load(RECORDS);
});
afterAll(() => service.close());

const ids = (page: { nodes: readonly { id: string }[] }) => page.nodes.map(({ id }) => id.split(":")[1]);

describe("what is on record under asOf", () => {
  it.each([
    ["2020-01-31", []],
    ["2020-02-01", ["early"]],
    ["2020-02-28", ["early"]],
    ["2020-02-29", ["month", "early"]],
    ["2020-03-09", ["month", "early"]],
    ["2020-03-10", ["inferred", "month", "early"]],
    ["2020-12-30", ["raised", "newer", "inferred", "month", "early"]],
    ["2020-12-31", ["year", "raised", "newer", "inferred", "month", "early"]],
    ["2100-12-31", ["year", "raised", "newer", "inferred", "month", "early"]],
  ])("counts a claim from the last day its date can mean: %s", async (asOf, expected) => {
    const { data, extensions } = await service.ask(
      "query ($asOf: Date) { claims(asOf: $asOf) { nodes { id } totalCount } }",
      { asOf },
    );

    expect(ids(data.claims)).toEqual(expected);
    expect(data.claims.totalCount).toBe(expected.length);
    expect(extensions?.["time"]).toEqual({ asOf, undatedLeftOut: 1 });
  });

  it("is everything, undated records last, without it", async () => {
    const { data, extensions } = await service.ask("{ claims { nodes { id } totalCount } }");

    expect(ids(data.claims)).toEqual(["year", "raised", "newer", "inferred", "month", "early", "undated"]);
    expect(extensions?.["time"]).toBeUndefined();
  });

  it("is the same with a null variable as without", async () => {
    const { data, extensions } = await service.ask(
      "query ($asOf: Date) { claims(asOf: $asOf) { totalCount } }",
      { asOf: null },
    );

    expect([data.claims.totalCount, extensions?.["time"]]).toEqual([7, undefined]);
  });

  it("counts what it left out once for every list, also where no rows or only a count were asked for", async () => {
    const asked = async (query: string) => (await service.ask(query)).extensions?.["time"];
    const left = (undatedLeftOut: number) => ({ asOf: "2020-06-30", undatedLeftOut });

    expect(await asked('{ claims(asOf: "2020-06-30") { totalCount } }')).toEqual(left(1));
    expect(await asked('{ claims(asOf: "2020-06-30", where: { live: false }) { __typename } }')).toEqual(
      left(0),
    );
    expect(
      await asked(
        '{ a: claims(asOf: "2020-06-30") { totalCount } b: responses(asOf: "2020-06-30") { totalCount } }',
      ),
    ).toEqual(left(2));
    expect(
      await asked(
        '{ incident(id: "incident:theft", asOf: "2020-06-30") { claims { nodes { responses { nodes { id } } } } assessments { nodes { id } } leaks { nodes { id } } } }',
      ),
    ).toEqual(left(4));
  });

  it("counts a standing as often as it is asked for, as a list is", async () => {
    const undatedIn = async (fields: string) => {
      const { extensions } = await service.ask(
        `{ incident(id: "incident:theft", asOf: "2020-06-30") { ${fields} } }`,
      );
      return Reflect.get(Object(extensions?.["time"]), "undatedLeftOut");
    };
    const once = await undatedIn("standing { status }");

    expect(once).toBeGreaterThan(0);
    expect(await undatedIn("standing { status } again: standing { denied }")).toBe(2 * once);
  });

  it("counts the undated records that a standing leaves out", async () => {
    const { data, extensions } = await service.ask(
      '{ incident(id: "incident:theft", asOf: "2020-06-30") { standing { status } claims(first: 1) { __typename } } }',
    );

    expect(data.incident.standing.status).toBe("ATTRIBUTED");
    expect(extensions?.["time"]).toEqual({ asOf: "2020-06-30", undatedLeftOut: 3 });
  });

  it("counts an undated claim once in blame, however many rows it would have", async () => {
    const { data, extensions } = await service.ask('{ blame(asOf: "2020-02-01") { totalCount } }');

    expect(data.blame.totalCount).toBe(2);
    expect(extensions?.["time"]).toEqual({ asOf: "2020-02-01", undatedLeftOut: 1 });
  });

  it("leaves incidents, actors, sources and channels listed", async () => {
    const { incidents, actors, sources, leakChannels } = await service.read(
      '{ incidents(asOf: "1950-01-01") { totalCount } actors(asOf: "1950-01-01") { totalCount } sources(asOf: "1950-01-01") { totalCount } leakChannels(asOf: "1950-01-01") { totalCount } }',
    );

    expect([incidents, actors, sources, leakChannels].map(({ totalCount }) => totalCount)).toEqual([
      2, 6, 2, 1,
    ]);
  });

  it("reaches everything below the root", async () => {
    const { incident } = await service.read(
      `{ incident(id: "incident:theft", asOf: "2020-03-01") {
        claims { nodes { id live responses { nodes { id } } denials { totalCount } answeredBy { id } supersededBy { id } retractions { id } } }
        assessments { nodes { id } } leaks { nodes { id } } responses { totalCount }
      } }`,
    );

    expect(incident).toEqual({
      claims: {
        nodes: [
          {
            id: "claim:month",
            live: true,
            responses: { nodes: [] },
            denials: { totalCount: 0 },
            answeredBy: [],
            supersededBy: [],
            retractions: [],
          },
          {
            id: "claim:early",
            live: true,
            responses: { nodes: [{ id: "response:denial" }] },
            denials: { totalCount: 1 },
            answeredBy: [],
            supersededBy: [],
            retractions: [],
          },
        ],
      },
      assessments: { nodes: [{ id: "assessment:impact" }] },
      leaks: { nodes: [{ id: "leak:leak" }] },
      responses: { totalCount: 0 },
    });
  });

  it("hides from a response the claim it answers that was not made yet, and the claim it raises", async () => {
    const query =
      'query ($asOf: Date) { response(id: "response:denial", asOf: $asOf) { claims { id } } counter: response(id: "response:counter", asOf: $asOf) { counterClaim { id } } }';

    expect(await service.read(query, { asOf: "2020-03-02" })).toEqual({
      response: { claims: [{ id: "claim:early" }] },
      counter: { counterClaim: null },
    });
    expect(await service.read(query, { asOf: "2020-12-31" })).toEqual({
      response: { claims: [{ id: "claim:early" }, { id: "claim:year" }] },
      counter: { counterClaim: { id: "claim:raised" } },
    });
  });
});

describe("one record under asOf", () => {
  const ONE = `query ($asOf: Date) {
    claim(id: "claim:newer", asOf: $asOf) { id }
    response(id: "response:denial", asOf: $asOf) { id }
    assessment(id: "assessment:impact", asOf: $asOf) { id }
    node(id: "leak:leak", asOf: $asOf) { id }
    retraction: node(id: "retraction:partly", asOf: $asOf) { __typename id }
    nodes(ids: ["claim:early", "actor:late", "claim:newer", "claim:early"], asOf: $asOf) { id }
    incident(id: "incident:theft", asOf: $asOf) { id }
    source(id: "source:report", asOf: $asOf) { id }
  }`;

  it("does not exist before its day", async () => {
    const { data, extensions } = await service.ask(ONE, { asOf: "2020-02-29" });

    expect(data).toEqual({
      claim: null,
      response: null,
      assessment: null,
      node: null,
      retraction: null,
      nodes: [{ id: "claim:early" }, { id: "actor:late" }, null, { id: "claim:early" }],
      incident: { id: "incident:theft" },
      source: { id: "source:report" },
    });
    expect(extensions?.["time"]).toEqual({ asOf: "2020-02-29", undatedLeftOut: 0 });
  });

  it("exists from its day on", async () => {
    const { data } = await service.ask(ONE, { asOf: "2020-05-01" });

    expect(data).toEqual({
      claim: { id: "claim:newer" },
      response: { id: "response:denial" },
      assessment: { id: "assessment:impact" },
      node: { id: "leak:leak" },
      retraction: { __typename: "Retraction", id: "retraction:partly" },
      nodes: [{ id: "claim:early" }, { id: "actor:late" }, { id: "claim:newer" }, { id: "claim:early" }],
      incident: { id: "incident:theft" },
      source: { id: "source:report" },
    });
  });

  it("is left out and counted where it is undated", async () => {
    const { data, extensions } = await service.ask(
      '{ claim(id: "claim:undated", asOf: "2100-01-01") { id } nodes(ids: ["claim:undated", "response:undated"], asOf: "2100-01-01") { id } }',
    );

    expect(data).toEqual({ claim: null, nodes: [null, null] });
    expect(extensions?.["time"]).toEqual({ asOf: "2100-01-01", undatedLeftOut: 3 });
  });
});

describe("a claim that was taken back or replaced", () => {
  const LIVE = `query ($id: ID!, $asOf: Date) {
    claim(id: $id, asOf: $asOf) { live retractions { id by { id } } supersededBy { id } }
    blame(asOf: $asOf, orderBy: { field: PLACED_ON, direction: ASC }) { nodes { claim { id } accuser { slug } } }
  }`;
  const states = async (id: string, asOf: string | null) => {
    const { claim, blame } = await service.read(LIVE, { id, asOf });
    return {
      live: claim.live,
      retractions: claim.retractions.map(({ id: retraction }: { id: string }) => retraction),
      supersededBy: claim.supersededBy.map(({ id: newer }: { id: string }) => newer),
      accusers: blame.nodes
        .filter((row: { claim: { id: string } }) => row.claim.id === id)
        .map((row: { accuser: { slug: string } }) => row.accuser.slug),
    };
  };

  it.each([
    ["2020-03-31", { live: true, retractions: [], accusers: ["agency", "group"] }],
    ["2020-04-01", { live: true, retractions: ["retraction:partly"], accusers: ["group"] }],
    ["2020-05-31", { live: true, retractions: ["retraction:partly"], accusers: ["group"] }],
    ["2020-06-01", { live: false, retractions: ["retraction:partly", "retraction:wholly"], accusers: [] }],
    [null, { live: false, retractions: ["retraction:partly", "retraction:wholly"], accusers: [] }],
  ])("stands for those who have not withdrawn it by %s", async (asOf, expected) => {
    expect(await states("claim:early", asOf)).toEqual({ ...expected, supersededBy: [] });
  });

  it.each([
    ["2020-04-30", { live: true, supersededBy: [], accusers: ["agency"] }],
    ["2020-05-01", { live: false, supersededBy: ["claim:newer"], accusers: [] }],
    [null, { live: false, supersededBy: ["claim:newer"], accusers: [] }],
  ])("stands until a newer one takes its place, seen from %s", async (asOf, expected) => {
    expect(await states("claim:month", asOf)).toEqual({ ...expected, retractions: [] });
  });

  it("stays readable for ever", async () => {
    const { claims } = await service.read(
      "{ claims(where: { live: false }) { nodes { id quote { text } } } }",
    );

    expect(ids(claims).sort()).toEqual(["early", "month"]);
  });
});

describe("a name", () => {
  const named = async (asOf: string | null, id = "actor:group") => {
    const { actor } = await service.read(
      "query ($id: ID, $asOf: Date) { actor(id: $id, asOf: $asOf) { name names { value } } }",
      { id, asOf },
    );
    return [actor.name, actor.names.map(({ value }: { value: string }) => value)];
  };

  it("coined later does not exist yet: another that does stands in for it", async () => {
    const all = ["Fancy Name", "First Name", "Second Name", "Timeless Name"];
    expect(await named(null)).toEqual(["Fancy Name", all]);
    expect(await named("2020-07-01")).toEqual(["Fancy Name", all]);
    expect(await named("2020-06-30")).toEqual(["First Name", all.slice(1)]);
    expect(await named("2019-12-31")).toEqual(["First Name", ["First Name", "Timeless Name"]]);
    expect(await named("2019-12-30")).toEqual(["Timeless Name", ["Timeless Name"]]);
  });

  it("that stands alone and is coined later leaves the slug", async () => {
    expect(await named("2020-12-31", "actor:late")).toEqual(["late", []]);
    expect(await named("2021-01-01", "actor:late")).toEqual(["Late Name", ["Late Name"]]);
  });

  it("finds nobody before it was coined", async () => {
    const found = async (asOf: string) =>
      ids(
        (
          await service.read(
            'query ($asOf: Date) { actors(asOf: $asOf, where: { named: "fancy name" }) { nodes { id } } }',
            { asOf },
          )
        ).actors,
      );

    expect([await found("2020-06-30"), await found("2020-07-01")]).toEqual([[], ["group"]]);
  });

  it("coined later is in no sentence of a standing", async () => {
    const sentences = async (asOf: string) =>
      JSON.stringify(
        await service.read(
          'query ($asOf: Date) { incident(id: "incident:theft", asOf: $asOf) { standing { reasons { sentence } } } }',
          { asOf },
        ),
      );

    expect(await sentences("2020-02-15")).toContain("First Name");
    expect(await sentences("2020-02-15")).not.toContain("Fancy Name");
  });

  it("is the same in a standing, wherever the incident is met", async () => {
    const { nodes, standing } = await service.read(
      '{ nodes(ids: ["incident:theft"], asOf: "2020-06-15") { ... on Incident { standing { status reasons { sentence } } } } standing(incident: "incident:theft", asOf: "2020-06-15") { status reasons { sentence } } }',
    );

    expect(standing.reasons).not.toEqual([]);
    expect(nodes).toEqual([{ standing }]);
  });
});
