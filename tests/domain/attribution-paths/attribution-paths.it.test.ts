import { type Raw, type Service, startService } from "../../support/service";
import { aClaim, anActor, anIncident, aRetraction, aSource, SURROUNDINGS } from "../records/builders";

jest.setTimeout(180_000);

/** A claim about what an actor belongs to, acts for or is. */
const aTie = (id: string, about: string, role: string, to: string, over: Raw = {}): Raw =>
  aClaim(id, {
    kind: role === "SAME_AS" ? "IDENTITY" : "AFFILIATION",
    about: `actor:${about}`,
    named: [{ actor: `actor:${to}`, role }],
    ...over,
  });

const blames = (id: string, whom: string, over: Raw = {}): Raw =>
  aClaim(id, { named: [{ actor: `actor:${whom}`, role: "CONDUCTED" }], ...over });

const UNDATED = { citations: [{ source: "source:undated" }] };

/** A group blamed for a theft, said to be a unit by one and to act for a service by another. */
const RECORDS: readonly Raw[] = [
  ...SURROUNDINGS.filter(({ id }) => id !== "incident:theft"),
  aSource("undated"),
  anActor("firm", { kind: "ORGANIZATION" }),
  anActor("group", { kind: "THREAT_GROUP" }),
  anActor("alias", { kind: "ACTIVITY_CLUSTER" }),
  anActor("loner", { kind: "PERSONA" }),
  anActor("rival", { kind: "THREAT_GROUP" }),
  anActor("unit", {
    partOf: [
      { actor: "actor:service", to: { date: "2020-06-30", qualifier: "BY" } },
      { actor: "actor:command", from: "2020-07-01" },
    ],
  }),
  anActor("service", { partOf: [{ actor: "actor:there" }] }),
  anActor("command", { partOf: [{ actor: "actor:there" }] }),
  anIncident("campaign"),
  anIncident("theft", { partOf: ["incident:campaign"] }),

  blames("first", "group", { accusers: ["actor:firm"], statedOn: "2020-02-01" }),
  blames("second", "group", { statedOn: "2020-05-01" }),
  blames("confession", "loner", { accusers: ["actor:loner"], statedOn: "2020-01-15", accusedMode: "ONLY" }),
  blames("withdrawn", "rival", { accusers: ["actor:firm"], statedOn: "2020-01-20" }),
  aRetraction("wrong", { claim: "claim:withdrawn", by: ["actor:firm"], statedOn: "2020-03-01" }),
  aClaim("withheld", {
    stance: "WITHHOLDS",
    accusers: ["actor:here"],
    named: [{ actor: "actor:service", role: "UNSPECIFIED" }],
    statedOn: "2020-01-10",
  }),
  blames("undated", "group", { accusers: ["actor:here"], ...UNDATED }),
  blames("of-the-campaign", "service", { about: "incident:campaign", statedOn: "2019-12-01" }),
  blames("also-of-the-campaign", "service", {
    about: "incident:campaign",
    accusers: ["actor:here"],
    statedOn: "2019-12-02",
  }),

  aTie("is-unit-then", "group", "PART_OF", "unit", { statedOn: "2020-03-01" }),
  aTie("is-unit-later", "group", "PART_OF", "unit", { accusers: ["actor:firm"], statedOn: "2020-08-01" }),
  aTie("same", "alias", "SAME_AS", "group", { accusers: ["actor:firm"], statedOn: "2020-04-01" }),
  aTie("based", "group", "BASED_IN", "there", { statedOn: "2019-01-01" }),
  aTie("based-undated", "group", "BASED_IN", "there", UNDATED),
  aTie("rival-for", "rival", "ACTS_FOR", "service", { statedOn: "2020-09-01" }),
];

const PATHS = `query ($incident: ID, $actor: ID, $to: ID, $endKinds: [ActorKind!], $maxHops: Int! = 6, $first: Int! = 10, $inherited: Inherited! = EXCLUDE, $asOf: Date) {
  attributionPaths(incident: $incident, actor: $actor, to: $to, endKinds: $endKinds, maxHops: $maxHops, first: $first, inherited: $inherited, asOf: $asOf) {
    incident { id } actor { id } to { id } totalCount complete
    paths {
      length onRecordSince ends end { id }
      hops {
        kind from { id } to { id } backward roles claims { id } claimCount accusers { id } accuserCount since inherited
        heldFrom { date qualifier } heldTo { date qualifier }
      }
    }
  }
}`;

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load(RECORDS);
});
afterAll(() => service.close());

interface Hop {
  readonly kind: string;
  readonly from: { readonly id: string } | null;
  readonly to: { readonly id: string };
  readonly backward: boolean;
  readonly claims: readonly { readonly id: string }[];
}

interface Found {
  readonly totalCount: number;
  readonly complete: boolean;
  readonly paths: readonly {
    readonly hops: readonly Hop[];
    readonly ends: string;
    readonly onRecordSince: string | null;
  }[];
}

const ask = async (variables: Raw): Promise<Found> => (await service.read(PATHS, variables)).attributionPaths;
const rest = (id: string) => id.slice(id.indexOf(":") + 1);

/** A path in one line: `group [first second] > unit [is-unit] > service`. */
const line = ({ hops }: { readonly hops: readonly Hop[] }) =>
  hops
    .map(({ to, from, backward, claims }) => {
      const said = claims.length === 0 ? "" : ` [${claims.map(({ id }) => rest(id)).join(" ")}]`;
      return `${backward ? "< " : ""}${rest((backward ? from?.id : to.id) ?? "")}${said}`;
    })
    .join(" > ");
const lines = async (variables: Raw) => (await ask(variables)).paths.map(line);

const structure = (from: string, to: string, heldFrom: string | null, heldTo: string | null) => ({
  kind: "STRUCTURE",
  from: { id: `actor:${from}` },
  to: { id: `actor:${to}` },
  backward: false,
  roles: [],
  claims: [],
  claimCount: 0,
  accusers: [],
  accuserCount: 0,
  since: null,
  inherited: false,
  heldFrom: heldFrom && { date: heldFrom, qualifier: "ON" },
  heldTo: heldTo && { date: heldTo, qualifier: "BY" },
});

const THEFT = { incident: "incident:theft" };

describe("the paths from an incident", () => {
  it("lead by claims and structure to states, the shortest first, each hop with what it rests on", async () => {
    expect(await lines(THEFT)).toEqual([
      "loner [confession]",
      "group [first second undated] > alias [same]",
      "group [first second undated] > unit [is-unit-then] > service > there",
      "group [first second undated] > unit [is-unit-later] > command > there",
    ]);
  });

  it("say of every hop who says it, since when, in which role, and how long structure held", async () => {
    const { paths } = await ask({ ...THEFT, first: 3 });

    expect(paths[2]).toEqual({
      length: 4,
      onRecordSince: "2020-03-01",
      ends: "STATE",
      end: { id: "actor:there" },
      hops: [
        {
          kind: "ATTRIBUTION",
          from: null,
          to: { id: "actor:group" },
          backward: false,
          roles: ["CONDUCTED"],
          claims: [{ id: "claim:first" }, { id: "claim:second" }, { id: "claim:undated" }],
          claimCount: 3,
          accusers: [{ id: "actor:firm" }, { id: "actor:agency" }, { id: "actor:here" }],
          accuserCount: 3,
          since: "2020-02-01",
          inherited: false,
          heldFrom: null,
          heldTo: null,
        },
        {
          kind: "AFFILIATION",
          from: { id: "actor:group" },
          to: { id: "actor:unit" },
          backward: false,
          roles: ["PART_OF"],
          claims: [{ id: "claim:is-unit-then" }],
          claimCount: 1,
          accusers: [{ id: "actor:agency" }],
          accuserCount: 1,
          since: "2020-03-01",
          inherited: false,
          heldFrom: null,
          heldTo: null,
        },
        structure("unit", "service", null, "2020-06-30"),
        structure("service", "there", null, null),
      ],
    });
    expect(paths.map(({ ends }) => ends)).toEqual(["NOTHING_FURTHER", "NOTHING_FURTHER", "STATE"]);
  });

  it("are those of a day, and so are the claims of each hop", async () => {
    expect(await lines({ ...THEFT, asOf: "2020-01-31" })).toEqual([
      "loner [confession]",
      "rival [withdrawn]",
    ]);
    expect(await lines({ ...THEFT, asOf: "2020-03-15" })).toEqual([
      "loner [confession]",
      "group [first] > unit [is-unit-then] > service > there",
    ]);
    expect(await lines({ ...THEFT, asOf: "2019-12-31" })).toEqual([]);
  });

  it("count the undated claims that a day leaves out, but for those that lead nowhere", async () => {
    const { extensions } = await service.ask(PATHS, { ...THEFT, asOf: "2020-03-15" });
    const { extensions: ofAlias } = await service.ask(PATHS, { actor: "actor:alias", asOf: "2020-03-15" });

    expect(extensions).toMatchObject({ time: { asOf: "2020-03-15", undatedLeftOut: 1 } });
    expect(ofAlias).toMatchObject({ time: { undatedLeftOut: 0 } });
  });

  it("never lead to whom a claim withholds an attribution from, nor by way of where somebody is based", async () => {
    const { paths } = await ask({ ...THEFT, asOf: "2020-02-15" });

    expect(paths.map(line)).toEqual(["loner [confession]", "rival [withdrawn]", "group [first]"]);
  });

  it("lead by claims about a whole where asked, but for accusers who speak of the part themselves", async () => {
    const inherited = await ask({ ...THEFT, inherited: "INCLUDE", endKinds: ["STATE_BODY"] });

    expect(inherited.paths.map(line)).toEqual([
      "group [first second undated] > unit [is-unit-then is-unit-later]",
    ]);
    expect(await lines({ ...THEFT, inherited: "INCLUDE", asOf: "2020-01-31" })).toEqual([
      "loner [confession]",
      "rival [withdrawn]",
      "service [of-the-campaign] > there",
    ]);
    expect(await lines({ ...THEFT, inherited: "INCLUDE", asOf: "2020-05-31" })).toEqual([
      "loner [confession]",
      "group [first second] > alias [same]",
      "group [first second] > unit [is-unit-then] > service > there",
    ]);
  });

  it("end at an actor or a kind where asked, and say whether there may be more", async () => {
    expect(await lines({ ...THEFT, to: "actor:command" })).toEqual([
      "group [first second undated] > unit [is-unit-later] > command",
    ]);
    expect(await lines({ ...THEFT, endKinds: ["THREAT_GROUP", "PERSONA"] })).toEqual([
      "loner [confession]",
      "group [first second undated]",
    ]);
    expect(await ask({ ...THEFT, to: "actor:firm" })).toMatchObject({
      to: { id: "actor:firm" },
      paths: [],
      complete: true,
    });
    expect(await ask({ ...THEFT, to: "actor:nobody" })).toMatchObject({
      to: null,
      paths: [],
      complete: true,
    });
    expect(await ask({ ...THEFT, maxHops: 2, first: 1 })).toMatchObject({
      totalCount: 3,
      complete: true,
      paths: [{ ends: "NOTHING_FURTHER" }],
    });
    expect((await ask({ ...THEFT, maxHops: 2 })).paths.map(({ ends }) => ends)).toEqual([
      "NOTHING_FURTHER",
      "MAX_HOPS",
      "NOTHING_FURTHER",
    ]);
    expect(await ask({ ...THEFT, maxHops: 2, to: "actor:there" })).toMatchObject({
      totalCount: 0,
      complete: false,
    });
  });
});

describe("the paths from an actor", () => {
  it("lead to what claims and structure make it part of", async () => {
    expect(await lines({ actor: "actor:alias" })).toEqual([
      "group [same] > unit [is-unit-then] > service > there",
      "group [same] > unit [is-unit-later] > command > there",
    ]);
    expect(await lines({ actor: "actor:unit", asOf: "2020-01-01" })).toEqual(["service > there"]);
    expect(await lines({ actor: "actor:unit" })).toEqual(["command > there"]);
    expect(await lines({ actor: "actor:there" })).toEqual([]);
  });

  it("connect it with another by way of whatever both lead to", async () => {
    expect(await lines({ actor: "actor:alias", to: "actor:rival" })).toEqual([
      "group [same] > unit [is-unit-then] > service > < rival [rival-for]",
      "group [same] > unit [is-unit-later] > command > there > < service > < rival [rival-for]",
    ]);
    expect(await lines({ actor: "actor:group", to: "actor:alias" })).toEqual(["alias [same]"]);
    expect(await lines({ actor: "actor:service", to: "actor:unit", asOf: "2020-01-01" })).toEqual(["< unit"]);
    expect(await lines({ actor: "actor:loner", to: "actor:rival" })).toEqual([]);
  });
});

describe("attribution paths", () => {
  it("are one statement, whatever is asked of their records", async () => {
    const { statements, data } = await service.ask(
      '{ attributionPaths(incident: "incident:theft") { paths { hops { claims { quote { text } accusers { name } incident { title } } accusers { name names { value } } } } } }',
    );

    expect(statements).toHaveLength(1);
    expect(data.attributionPaths.paths[0].hops[0].claims[0].accusers).toEqual([{ name: "The loner" }]);
  });

  it("are null from what is not there", async () => {
    expect(await ask({ incident: "incident:nothing" })).toBeNull();
    expect(await ask({ actor: "actor:nobody" })).toBeNull();
  });

  it.each<readonly [Raw, RegExp]>([
    [{}, /exactly one of incident and actor/],
    [{ incident: "incident:theft", actor: "actor:group" }, /exactly one of incident and actor/],
    [{ incident: "actor:group" }, /no id of this type/],
    [{ ...THEFT, to: "there" }, /"actor:there"/],
    [{ ...THEFT, maxHops: 11 }, /1 to 10 hops, asked for 11/],
    [{ ...THEFT, first: 0 }, /1 to 50 paths, asked for 0/],
  ])("refuse %j", async (variables, message) => {
    const { status, errors, statements } = await service.ask(PATHS, variables);

    expect(errors?.[0]?.message).toMatch(message);
    expect([status, statements]).toEqual([400, []]);
  });
});
