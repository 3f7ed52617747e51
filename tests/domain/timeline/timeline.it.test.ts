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

jest.setTimeout(180_000);

const blames = (id: string, whom: string, over: Raw = {}): Raw =>
  aClaim(id, { named: [{ actor: `actor:${whom}`, role: "CONDUCTED" }], ...over });

const RECORDS: readonly Raw[] = [
  ...SURROUNDINGS.filter(({ id }) => id !== "incident:theft"),
  aSource("undated"),
  anActor("bureau"),
  anActor("unit", { partOf: [{ actor: "actor:accused", to: "2020-06-30" }] }),
  anIncident("theft", { startedOn: "2019-05", victims: [{ actor: "actor:unit" }] }),
  anIncident("other", { startedOn: "2018" }),
  aLeakChannel("mirror"),
  aLeak("leak", { publishedOn: "2020-01-05" }),
  aLeak("copy", { channel: "leakChannel:mirror", publishedOn: "2020-02-05" }),
  blames("old", "accused", { statedOn: "2020-01-10" }),
  blames("new", "accused", { statedOn: "2020-02-10", supersedes: "claim:old" }),
  blames("early-of-unit", "unit", { accusers: ["actor:bureau"], statedOn: "2020-03-01" }),
  blames("late-of-unit", "unit", { accusers: ["actor:bureau"], statedOn: "2020-08-01" }),
  blames("elsewhere", "bureau", { about: "incident:other", statedOn: "2020-03-05" }),
  blames("counter", "agency", { accusers: ["actor:accused"], statedOn: "2020-04-01" }),
  aRetraction("taken-back", { claim: "claim:new", statedOn: "2020-05-01" }),
  aResponse("denial", { answers: ["claim:new"], statedOn: "2020-02-11" }),
  aResponse("dispute", {
    kind: "DISPUTE",
    by: ["actor:bureau"],
    answers: ["claim:old"],
    statedOn: "2020-01-12",
  }),
  aResponse("of-unit", {
    by: ["actor:unit"],
    answers: ["claim:early-of-unit"],
    statedOn: "2020-03-02",
  }),
  aResponse("undated", {
    answers: ["claim:counter"],
    by: ["actor:bureau"],
    citations: [{ source: "source:undated" }],
  }),
];

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load(RECORDS);
});
afterAll(() => service.close());

interface Entry {
  readonly kind: string;
  readonly placedOn: { readonly date: string } | null;
  readonly record: { readonly id: string };
}

const FIELDS = "{ nodes { kind placedOn { date } record { id } } }";
const lines = ({ nodes }: { readonly nodes: readonly Entry[] }) =>
  nodes.map(({ kind, placedOn, record }) => `${placedOn?.date ?? "undated"} ${kind} ${record.id}`);
const timeline = async (args: string) =>
  lines((await service.read(`{ timeline(${args}) ${FIELDS} }`)).timeline);

const OF_THE_THEFT = [
  "2019-05-31 STARTED incident:theft",
  "2020-01-05 LEAKED leak:leak",
  "2020-01-10 CLAIMED claim:old",
  "2020-01-12 RESPONDED response:dispute",
  "2020-02-05 LEAKED leak:copy",
  "2020-02-10 CLAIMED claim:new",
  "2020-02-10 SUPERSEDED claim:old",
  "2020-02-11 RESPONDED response:denial",
  "2020-03-01 CLAIMED claim:early-of-unit",
  "2020-03-02 RESPONDED response:of-unit",
  "2020-04-01 CLAIMED claim:counter",
  "2020-05-01 RETRACTED retraction:taken-back",
  "2020-08-01 CLAIMED claim:late-of-unit",
  "undated RESPONDED response:undated",
];

const OF_THE_ACCUSED = [
  "2020-01-10 CLAIMED claim:old",
  "2020-01-12 ACCUSATION_ANSWERED response:dispute",
  "2020-02-10 ACCUSATION_SUPERSEDED claim:old",
  "2020-02-10 CLAIMED claim:new",
  "2020-02-11 RESPONDED response:denial",
  "2020-04-01 CLAIMED claim:counter",
  "2020-05-01 ACCUSATION_RETRACTED retraction:taken-back",
];

describe("the timeline of an incident", () => {
  it("tells what was replaced and taken back as well, undated ones last in either direction", async () => {
    const id = 'incident: "incident:theft"';

    expect((await timeline(id)).sort()).toEqual([...OF_THE_THEFT].sort());
    expect((await timeline(id)).at(-1)).toBe(OF_THE_THEFT.at(-1));
    expect((await timeline(`${id}, orderBy: { field: PLACED_ON, direction: DESC }`)).at(-1)).toBe(
      OF_THE_THEFT.at(-1),
    );
    expect(await timeline(`${id}, where: { kind: { eq: SUPERSEDED } }`)).toEqual([
      "2020-02-10 SUPERSEDED claim:old",
    ]);
    expect(await timeline(`${id}, asOf: "2020-01-11"`)).toEqual(OF_THE_THEFT.slice(0, 3));
  });
});

describe("the timeline of an actor", () => {
  it("tells what is said against accusations of it apart from what it says itself", async () => {
    expect((await timeline('actor: "actor:accused"')).sort()).toEqual([...OF_THE_ACCUSED].sort());
    expect(await timeline('actor: "actor:accused", asOf: "2020-02-09"')).toEqual(OF_THE_ACCUSED.slice(0, 2));
    expect(await timeline('actor: "actor:agency", where: { kind: { eq: SUPERSEDED } }')).toEqual([
      "2020-02-10 SUPERSEDED claim:old",
    ]);
    expect(await timeline('actor: "actor:agency", where: { kind: { eq: ACCUSATION_ANSWERED } }')).toEqual([
      "undated ACCUSATION_ANSWERED response:undated",
    ]);
  });

  it("has what concerns its parts where asked, while they were parts of it", async () => {
    const own = new Set(OF_THE_ACCUSED);

    expect((await timeline('actor: "actor:accused", parts: true')).filter((line) => !own.has(line))).toEqual([
      "2019-05-31 STARTED incident:theft",
      "2020-03-01 CLAIMED claim:early-of-unit",
      "2020-03-02 RESPONDED response:of-unit",
    ]);
  });
});

describe("the timeline of a leak channel", () => {
  it("has its own leaks, and what happened to and was said about the incidents they come from", async () => {
    const channel = 'channel: "leakChannel:mirror"';
    const expected = OF_THE_THEFT.filter((line) => !line.includes("leak:leak"));

    expect((await timeline(channel)).sort()).toEqual([...expected].sort());
    // Before the leak nothing ties the channel to the incident.
    expect(await timeline(`${channel}, asOf: "2020-02-04"`)).toEqual([]);
    expect(await timeline(`${channel}, asOf: "2020-02-05"`)).toEqual(expected.slice(0, 4));
  });
});

describe("a timeline", () => {
  it("is a field of an incident, an actor and a leak channel, paged like any list", async () => {
    const { data, statements } = await service.ask(`{
      incident(id: "incident:theft") { timeline(first: 2) { totalCount pageInfo { endCursor hasNextPage } } }
      actor(id: "actor:accused") { timeline(last: 2, parts: true) ${FIELDS} }
      leakChannel(id: "leakChannel:mirror") { timeline(where: { kind: { eq: LEAKED } }) ${FIELDS} }
    }`);
    const { endCursor } = data.incident.timeline.pageInfo;
    const next = await service.read(
      `query ($after: String) { incident(id: "incident:theft") { timeline(first: 2, after: $after) ${FIELDS} } }`,
      { after: endCursor },
    );

    expect(statements).toHaveLength(3);
    expect(data.incident.timeline).toMatchObject({ totalCount: 14, pageInfo: { hasNextPage: true } });
    expect(lines(next.incident.timeline)).toEqual(OF_THE_THEFT.slice(2, 4));
    expect(lines(data.actor.timeline)).toEqual(OF_THE_ACCUSED.slice(-2));
    expect(lines(data.leakChannel.timeline)).toEqual(["2020-02-05 LEAKED leak:copy"]);
  });

  it("is of one subject only", async () => {
    const { status, errors } = await service.ask(
      '{ timeline(actor: "actor:a", channel: "leakChannel:b") { totalCount } }',
    );

    expect([status, errors?.[0]?.message]).toEqual([400, "Give exactly one of incident, actor and channel."]);
  });
});

describe("a timeline of records with months and years, or without dates of their own", () => {
  beforeAll(async () => {
    await service.empty();
    await service.load([
      ...SURROUNDINGS,
      anActor("bureau"),
      blames("of-the-year", "accused", { statedOn: "2018" }),
      aRetraction("early", { claim: "claim:of-the-year", statedOn: "2018-04-01" }),
      aResponse("early", { by: ["actor:bureau"], answers: ["claim:of-the-year"], statedOn: "2018-03-01" }),
      aResponse("of-both", {
        by: ["actor:bureau"],
        answers: ["claim:of-the-year", "incident:theft"],
        statedOn: "2018-05-01",
      }),
      blames("old", "accused", { accusers: ["actor:here"], statedOn: "2020-01-01" }),
      ...["inferred", "inferred-too"].map((id) =>
        blames(id, "accused", { accusers: ["actor:here"], supersedes: "claim:old" }),
      ),
      blames("stated", "accused", {
        accusers: ["actor:here"],
        supersedes: "claim:old",
        statedOn: "2020-03-10",
      }),
    ]);
  });

  it("loses nothing between two pages of what claims of one day replace, one dated by its source", async () => {
    const page = `query ($after: String) { timeline(incident: "incident:theft", first: 1, after: $after, where: { kind: { eq: SUPERSEDED } }) {
      totalCount nodes { record { id } placedOn { date inferred } } pageInfo { endCursor } } }`;
    const first = (await service.read(page)).timeline;
    const second = (await service.read(page, { after: first.pageInfo.endCursor })).timeline;

    expect(first.totalCount).toBe(2);
    expect([...first.nodes, ...second.nodes]).toEqual(
      [false, true].map((inferred) => ({
        record: { id: "claim:old" },
        placedOn: { date: "2020-03-10", inferred },
      })),
    );
  });

  it("has no answers to claims, nor retractions of any, before they are placed", async () => {
    expect(await timeline('incident: "incident:theft", asOf: "2018-06-30"')).toEqual([
      "2018-05-01 RESPONDED response:of-both",
    ]);
    expect(await timeline('actor: "actor:accused", asOf: "2018-06-30"')).toEqual([]);
    expect(await timeline('actor: "actor:bureau", asOf: "2018-06-30"')).toEqual([
      "2018-03-01 RESPONDED response:early",
      "2018-05-01 RESPONDED response:of-both",
    ]);
    expect(await timeline('actor: "actor:accused", asOf: "2018-12-31"')).toEqual([
      "2018-03-01 ACCUSATION_ANSWERED response:early",
      "2018-04-01 ACCUSATION_RETRACTED retraction:early",
      "2018-05-01 ACCUSATION_ANSWERED response:of-both",
      "2018-12-31 CLAIMED claim:of-the-year",
    ]);
  });
});
