import { type Raw, type Service, startService } from "../../support/service";
import {
  aClaim,
  aLeak,
  aLeakChannel,
  anActor,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
  SURROUNDINGS,
} from "../records/builders";

jest.setTimeout(240_000);

const blames = (id: string, whom: string, over: Raw = {}): Raw =>
  aClaim(id, { named: [{ actor: `actor:${whom}`, role: "CONDUCTED" }], ...over });

const CROWD = Array.from({ length: 8 }, (_, index) => `crowd-${index}`);

const RECORDS: readonly Raw[] = [
  ...SURROUNDINGS.filter(({ id }) => id !== "incident:theft" && id !== "leakChannel:site"),
  aSource("undated"),
  anActor("bureau"),
  anActor("suspect"),
  anActor("group", { kind: "THREAT_GROUP" }),
  anActor("former", { partOf: [{ actor: "actor:there", to: "2019-12-31" }] }),
  anIncident("theft", { victims: [{ actor: "actor:bureau" }] }),
  anIncident("crowded"),
  anIncident("early"),
  aLeakChannel("site", { operatedBy: "actor:group" }),
  aLeak("leak", { postedBy: "actor:group", publishedOn: "2020-06-01" }),
  blames("one", "accused", { accusers: ["actor:agency", "actor:bureau"], statedOn: "2020-01-01" }),
  blames("two", "accused", { statedOn: "2020-02-01" }),
  blames("taken-back", "group", { statedOn: "2020-01-15" }),
  aRetraction("of-it", { claim: "claim:taken-back", statedOn: "2020-03-01" }),
  aRetraction("of-one", { claim: "claim:one", by: ["actor:bureau"], statedOn: "2020-03-02" }),
  aClaim("withheld", {
    stance: "WITHHOLDS",
    accusers: ["actor:here"],
    named: [{ actor: "actor:suspect", role: "UNSPECIFIED" }],
    statedOn: "2020-01-20",
  }),
  aClaim("tie", {
    kind: "AFFILIATION",
    about: "actor:group",
    named: [{ actor: "actor:accused", role: "ACTS_FOR" }],
    statedOn: "2020-02-20",
  }),
  aResponse("of-the-tie", { answers: ["claim:tie"], by: ["actor:there"], statedOn: "2020-04-02" }),
  aResponse("denial", { answers: ["claim:two"], by: ["actor:there"], statedOn: "2020-04-01" }),
  blames("undated", "suspect", { citations: [{ source: "source:undated" }] }),
  blames("of-the-year", "accused", { about: "incident:early", statedOn: "2018" }),
  aResponse("early", { answers: ["claim:of-the-year"], by: ["actor:bureau"], statedOn: "2018-03-01" }),
  ...CROWD.map((id) => anActor(id)),
  ...CROWD.map((id, index) =>
    blames(`of-${id}`, id, { about: "incident:crowded", statedOn: `2020-01-0${index + 1}` }),
  ),
  blames("again", "crowd-5", { about: "incident:crowded", accusers: ["actor:here"], statedOn: "2020-05-01" }),
];

const PICTURE = `query ($of: ID!, $depth: Int! = 1, $limitPerKind: Int! = 5, $kinds: [LinkKind!], $asOf: Date) {
  neighbourhood(of: $of, depth: $depth, limitPerKind: $limitPerKind, kinds: $kinds, asOf: $asOf) {
    nodes { record { id } distance expanded leftOut { kind outward count } }
    links { kind from to since recordCount denied records { id } }
  }
}`;

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load(RECORDS);
});
afterAll(() => service.close());

interface Found {
  readonly nodes: readonly {
    readonly record: { readonly id: string };
    readonly distance: number;
    readonly expanded: boolean;
    readonly leftOut: readonly object[];
  }[];
  readonly links: readonly {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly denied: boolean;
    readonly records: readonly { readonly id: string }[];
  }[];
}

const around = async (of: string, more: Raw = {}): Promise<Found> =>
  (await service.read(PICTURE, { of, ...more })).neighbourhood;
const rest = (id: string) => id.slice(id.indexOf(":") + 1);
const lines = ({ links }: Found) =>
  links.map(({ kind, from, to, denied, records }) =>
    [kind, rest(from), rest(to), ...records.map(({ id }) => rest(id)), ...(denied ? ["denied"] : [])].join(
      " ",
    ),
  );

describe("the neighbourhood of a record", () => {
  it("has its links with the live claims, responses and leaks that make them", async () => {
    expect(lines(await around("incident:theft"))).toEqual([
      "ACCUSED theft accused one two denied",
      "ACCUSED theft suspect undated",
      "ACCUSES agency theft one two undated",
      "DENIES there theft denial",
      "HIT theft bureau",
      "LEAKED_ON theft site leak",
      "WITHHOLDS here theft withheld",
    ]);
    expect(lines(await around("actor:there"))).toEqual([
      "DENIES there theft denial",
      "PART_OF accused there",
    ]);
    expect(lines(await around("leakChannel:site"))).toEqual([
      "LEAKED_ON theft site leak",
      "OPERATED_BY site group",
      "POSTED_ON group site leak",
    ]);
  });

  it("has no denial of a claim before the claim is placed", async () => {
    const ofEarly = async (asOf: string) => lines(await around("incident:early", { asOf }));

    expect(await ofEarly("2018-06-30")).toEqual([]);
    expect(await ofEarly("2018-12-31")).toEqual([
      "ACCUSED early accused of-the-year",
      "ACCUSES agency early of-the-year",
      "DENIES bureau early early",
    ]);
  });

  it("is that of a day: what was taken back since stands, what came later is not there", async () => {
    const { extensions } = await service.ask(PICTURE, { of: "incident:theft", asOf: "2020-01-31" });

    expect(lines(await around("incident:theft", { asOf: "2020-01-31" }))).toEqual([
      "ACCUSED theft accused one",
      "ACCUSED theft group taken-back",
      "ACCUSES agency theft one taken-back",
      "ACCUSES bureau theft one",
      "HIT theft bureau",
      "WITHHOLDS here theft withheld",
    ]);
    expect(lines(await around("actor:former", { asOf: "2019-06-01" }))).toEqual(["PART_OF former there"]);
    expect(lines(await around("actor:former"))).toEqual([]);
    expect(extensions).toMatchObject({ time: { undatedLeftOut: 1 } });
  });

  it("never shows whom somebody declined to blame as accused", async () => {
    expect(lines(await around("actor:suspect", { asOf: "2021-01-01" }))).toEqual([]);
    expect(lines(await around("actor:here", { kinds: ["ACCUSES", "ACCUSED", "WITHHOLDS"] }))).toEqual([
      "ACCUSES here crowded again",
      "WITHHOLDS here theft withheld",
    ]);
  });

  it("has a denial from the one who denies to the incident, and none of what is said of an actor", async () => {
    expect(lines(await around("actor:group", { kinds: ["DENIES"] }))).toEqual([]);
    expect(lines(await around("incident:theft", { kinds: ["DENIES"] }))).toEqual([
      "DENIES there theft denial",
    ]);
  });

  it("counts of the undated records that a day leaves out those that would have linked it", async () => {
    const leftOut = async (variables: Raw) =>
      (await service.ask(PICTURE, { of: "incident:theft", asOf: "2020-01-31", ...variables })).extensions?.[
        "time"
      ];

    expect(await leftOut({ kinds: ["ACCUSED"] })).toMatchObject({ undatedLeftOut: 1 });
    expect(await leftOut({ kinds: ["HIT", "LEAKED_ON"] })).toMatchObject({ undatedLeftOut: 0 });
  });

  it("goes on from what it found, as far as asked, and says what was expanded", async () => {
    const { nodes, links } = await around("leakChannel:site", {
      depth: 3,
      kinds: ["OPERATED_BY", "AFFILIATED", "PART_OF"],
    });

    expect(nodes.map(({ record, distance, expanded }) => [record.id, distance, expanded])).toEqual([
      ["leakChannel:site", 0, true],
      ["actor:group", 1, true],
      ["actor:accused", 2, true],
      ["actor:there", 3, false],
    ]);
    expect(links.map(({ kind }) => kind)).toEqual(["AFFILIATED", "OPERATED_BY", "PART_OF"]);
  });

  it("keeps those with the most records, then the earliest, and counts the rest at the node", async () => {
    const { nodes, links } = await around("incident:crowded", { limitPerKind: 3, kinds: ["ACCUSED"] });

    expect(links.map(({ to }) => to)).toEqual(["actor:crowd-0", "actor:crowd-1", "actor:crowd-5"]);
    expect(nodes[0]).toEqual({
      record: { id: "incident:crowded" },
      distance: 0,
      expanded: true,
      leftOut: [{ kind: "ACCUSED", outward: true, count: 5 }],
    });
  });

  it("is one statement, whatever is asked of its records", async () => {
    const { statements, errors } = await service.ask(
      '{ neighbourhood(of: "incident:theft") { nodes { record { __typename id ... on Actor { name kind } ... on Incident { title } ... on LeakChannel { name } } } links { records { ... on Claim { quote { text } accusers { name } } } } } }',
    );

    expect([errors, statements.length]).toEqual([undefined, 1]);
  });

  it("is null of what is not there", async () => {
    expect(await around("actor:nobody")).toBeNull();
  });

  it.each<readonly [Raw, RegExp]>([
    [{ of: "claim:one" }, /no id of an actor, an incident or a leak channel/],
    [{ of: "actor:here", depth: 4 }, /1 to 3 links far, asked for 4/],
    [{ of: "actor:here", limitPerKind: 0 }, /1 to 25 links of a kind, asked for 0/],
  ])("refuses %j", async (variables, message) => {
    const { status, errors, statements } = await service.ask(PICTURE, variables);

    expect(errors?.[0]?.message).toMatch(message);
    expect([status, statements]).toEqual([400, []]);
  });
});
