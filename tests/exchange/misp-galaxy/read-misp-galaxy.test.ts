import { formatProblem } from "../../../src/domain/records/faults";
import type { NativeRecord } from "../../../src/domain/records/record";
import { readMispGalaxy } from "../../../src/exchange/misp-galaxy/read-misp-galaxy";
import { fileOf, gathered } from "../../support/read-files";
import { describeOnSharedData, sharedData } from "../../support/shared-data";

type Raw = Readonly<Record<string, unknown>>;

const CLUSTER = "7cdff317-a673-4474-84ec-4f1754947823";
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const aCluster = (values: readonly unknown[], head: Raw = {}) => ({
  name: "Threat Actor",
  type: "threat-actor",
  uuid: CLUSTER,
  authors: ["Ada", "Various"],
  version: 349,
  values,
  ...head,
});
const aValue = (number: number, more: Raw = {}) => ({
  uuid: uuid(number),
  value: `Group ${number}`,
  ...more,
});
const readFile = (name: string, content: string | Uint8Array) =>
  gathered((gathering) => readMispGalaxy(fileOf(name, content), gathering));
const readText = (text: string) => readFile("x.json", text);
const read = (values: readonly unknown[], head?: Raw) => readText(JSON.stringify(aCluster(values, head)));
const messages = async (values: readonly unknown[], head?: Raw) =>
  (await read(values, head)).problems.map(formatProblem);
const ofType = async <T extends NativeRecord["type"]>(type: T, values: readonly unknown[], head?: Raw) =>
  (await read(values, head)).records.flatMap(({ record }) =>
    record.type === type ? [record as Extract<NativeRecord, { type: T }>] : [],
  );
const claims = async (meta: Raw, more: Raw = {}) => await ofType("claim", [aValue(1, { meta, ...more })]);

describe("a galaxy cluster of MISP", () => {
  it("of threat actors gives groups with their names, who coined them, and the cluster that uses them", async () => {
    const meta = {
      synonyms: ["APT28", "Sofacy", "APT28"],
      "name-attribution": [`APT28:${uuid(9).toUpperCase()}`, `Nothing:${uuid(8)}`],
    };
    const { records, problems, passedOver } = await read([aValue(1, { description: "What it is.", meta })]);

    expect(problems).toEqual([]);
    expect(records.map(({ record, assumed, outside }) => [record.id, assumed, outside])).toEqual([
      ["actor:misp-project", true, undefined],
      ["source:misp-galaxy-threat-actor", undefined, undefined],
      [`actor:uuid-${uuid(1)}`, undefined, [`actor:uuid-${uuid(9)}`, `actor:uuid-${uuid(8)}`]],
    ]);
    const usedIn = ["source:misp-galaxy-threat-actor"];
    expect(records[2]?.record).toMatchObject({
      kind: "THREAT_GROUP",
      slug: "threat-actor-group-1",
      description: "In the words of Authors of the MISP galaxy cluster “Threat Actor”: What it is.",
      names: [
        { value: "Group 1", main: true, usedIn },
        { value: "APT28", coinedBy: `actor:uuid-${uuid(9)}`, usedIn },
        { value: "Sofacy", usedIn },
      ],
    });
    expect(records[1]?.record).toMatchObject({ title: "MISP galaxy cluster “Threat Actor”, version 349" });
    expect([...(passedOver ?? [])]).toEqual([["meta.name-attribution of none of its names", 1]]);
  });

  it("gives what its authors say of a country as their claim, with the confidence that it states", async () => {
    const [claim, ...others] = await claims({ country: "RU", "attribution-confidence": "75" });
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      id: `claim:misp-${uuid(1)}-country`,
      kind: "AFFILIATION",
      stance: "ASSERTS",
      about: `actor:uuid-${uuid(1)}`,
      accusers: ["actor:misp-galaxy-threat-actor-authors"],
      named: [{ actor: "actor:russia", role: "BASED_IN" }],
      analyticConfidence: { words: "75", scale: "PERCENT", number: 75 },
      citations: [{ source: "source:misp-galaxy-threat-actor", locator: "Group 1" }],
    });
    expect(claim).not.toHaveProperty("statedOn");
    expect((await claims({ country: "CN" }))[0]).not.toHaveProperty("analyticConfidence");
  });

  it.each([
    ["50", { words: "50", scale: "PERCENT", number: 50, isDefault: true }],
    [50, { words: "50", scale: "PERCENT", number: 50, isDefault: true }],
    ["high", { words: "high" }],
    ["101", { words: "101" }],
  ])("keeps an attribution-confidence of %j as it is stated", async (stated, expected) => {
    const [claim] = await claims({ country: "RU", "attribution-confidence": stated });
    expect(claim?.analyticConfidence).toEqual(expected);
  });

  it("gives what the Council on Foreign Relations suspects as a claim of the Council's", async () => {
    const [based, sponsored] = await claims({
      country: "KP",
      "cfr-suspected-state-sponsor": "Korea (Democratic People's Republic of)",
    });
    expect(based?.accusers).toEqual(["actor:misp-galaxy-threat-actor-authors"]);
    expect(sponsored).toMatchObject({
      accusers: ["actor:council-on-foreign-relations"],
      named: [{ actor: "actor:north-korea", role: "SPONSORED_BY" }],
    });
  });

  it("says nothing where the file says nothing, or what is no state", async () => {
    const { records, passedOver } = await read([
      aValue(1, { meta: { country: "", "cfr-suspected-state-sponsor": "Unknown" } }),
      aValue(2, { meta: { country: "XX", refs: ["https://example.org/"], synonyms: [] } }),
    ]);
    expect(records.filter(({ record }) => record.type === "claim")).toEqual([]);
    expect(Object.fromEntries(passedOver ?? [])).toEqual({
      'meta.cfr-suspected-state-sponsor that is no state: "Unknown"': 1,
      'meta.country that is no state: "XX"': 1,
      "meta.refs": 1,
    });
  });

  it("gives what it takes for the same as a claim of identity, in the words of its likelihood; merges nothing", async () => {
    const related = [
      {
        "dest-uuid": uuid(2),
        type: "similar",
        tags: ['estimative-language:likelihood-probability="very-likely"'],
      },
      { "dest-uuid": uuid(3), type: "similar" },
      { "dest-uuid": uuid(4), type: "uses", tags: [] },
      { "dest-uuid": uuid(1), type: "similar" },
    ];
    const { records, passedOver } = await read([aValue(1, { related }), aValue(2)]);
    const [likely, plain, ...others] = records.filter(({ record }) => record.type === "claim");
    expect(others).toEqual([]);
    expect(likely).toMatchObject({
      record: {
        kind: "IDENTITY",
        about: `actor:uuid-${uuid(1)}`,
        named: [{ actor: `actor:uuid-${uuid(2)}`, role: "SAME_AS" }],
        likelihood: { words: "very-likely", scale: "ICD_203", term: "VERY_LIKELY" },
      },
      outside: [`actor:uuid-${uuid(2)}`],
    });
    expect(plain?.record).not.toHaveProperty("likelihood");
    expect(Object.fromEntries(passedOver ?? [])).toEqual({ "related, uses": 1, "related, similar": 1 });
  });

  it("of one author is that author's", async () => {
    const head = { authors: ["360.net"], type: "360net-threat-actor" };
    const actors = await ofType("actor", [aValue(1, { meta: { country: "russia" } })], head);
    expect(actors.map(({ names }) => names[0]?.value)).toContain("360.net");
  });

  it("of ransomware gives leak sites, defanged, and no actors", async () => {
    const links = ["http://abc.onion/", " http://abc.onion/ ", "https://example.com/x", "http:// no address"];
    const { records, passedOver } = await read(
      [aValue(1, { meta: { links } }), { uuid: uuid(2), value: "Without meta" }],
      {
        type: "ransomware",
      },
    );
    const found = records.map(({ record }) => record);
    expect(found.filter(({ type }) => type === "actor").map(({ id }) => id)).toEqual(["actor:misp-project"]);
    expect(found.filter(({ type }) => type === "leakChannel")).toMatchObject([
      {
        name: "Group 1",
        kind: "ONION_LEAK_SITE",
        addresses: ["hxxp://abc[.]onion/", "hxxps://example[.]com/x"],
      },
    ]);
    expect(Object.fromEntries(passedOver ?? [])).toEqual({
      "meta.links that is no address": 1,
      "ransomware without a leak site": 1,
    });
  });

  it("of agencies gives parts of their states, at which a roll-up to bodies stops", async () => {
    const agencies = await ofType("actor", [aValue(1, { meta: { country: "RU" } })], {
      type: "intelligence-agency",
    });
    expect(agencies).toMatchObject([
      { id: "actor:misp-project" },
      { id: "actor:russia", kind: "STATE" },
      { kind: "STATE_BODY", partOf: [{ actor: "actor:russia" }], rollUpBody: true },
    ]);
  });

  it("of countries gives those that are states, taken for granted", async () => {
    const { records, passedOver } = await read(
      [
        aValue(1, { value: "France", meta: { ISO: "FR" } }),
        aValue(2, { value: "Gibraltar", meta: { ISO: "GI" } }),
      ],
      { type: "country" },
    );
    expect(records.at(-1)).toMatchObject({ record: { id: "actor:france" }, assumed: true });
    expect(Object.fromEntries(passedOver ?? [])).toEqual({ "country that is no state": 1 });
  });

  it("gives no slug to names that make the same one, in whatever order they come", async () => {
    const values = [aValue(1, { value: "APT 28" }), aValue(2, { value: "APT-28" }), aValue(3)];
    const actors = await ofType("actor", values);
    expect(actors.map(({ slug }) => slug)).toEqual([
      "misp-project",
      `uuid-${uuid(1)}`,
      `uuid-${uuid(2)}`,
      "threat-actor-group-3",
    ]);
  });
});

describe("a faulty cluster", () => {
  it.each([
    [
      "no JSON",
      "{",
      "x.json: is not JSON at character 2; expected a galaxy cluster of MISP: an object with type, name, uuid and values.",
    ],
    ["a list", "[]", "x.json: is no such thing; expected an object."],
    [
      "another type",
      JSON.stringify(aCluster([], { type: "tool" })),
      'x.json, /type: is "tool"; expected one of threat-actor, microsoft-activity-group, 360net-threat-actor, ransomware, producer, intelligence-agency, country.',
    ],
    [
      "no values",
      JSON.stringify(aCluster([], { values: undefined })),
      "x.json, /values: is missing; expected the list of the cluster's values.",
    ],
    [
      "two types",
      JSON.stringify(aCluster([])).replace('"type"', '"type":"x","type"'),
      "x.json, /type: stands there twice; expected each key once.",
    ],
  ])("is refused whole: %s", async (_, text, message) => {
    const { records, problems } = await readText(text);
    expect(records).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([message]);
  });

  it("that is not UTF-8 is refused whole", async () => {
    const { records, problems } = await readFile("x.json", new Uint8Array([0xff, 0xfe, 0x7b, 0x00]));
    expect([records, problems.map(formatProblem)]).toEqual([
      [],
      ["x.json: is not UTF-8; expected a file in UTF-8."],
    ]);
  });

  it.each([
    ["no object", 7, "x.json, /values/0: is 7; expected an object such as { uuid, value }."],
    ["no uuid", { value: "A" }, "x.json, /values/0/uuid: is missing; expected a UUID."],
    ["a bad uuid", { value: "A", uuid: "1" }, 'x.json, /values/0/uuid: is "1"; expected a UUID.'],
    ["no name", { uuid: uuid(1), value: "" }, 'x.json, /values/0/value: is ""; expected a name.'],
    [
      "a list of what is no text",
      aValue(1, { meta: { synonyms: [3] } }),
      "x.json, /values/0/meta/synonyms/0: is 3; expected text.",
    ],
    [
      "the uuid of another",
      aValue(2),
      "x.json, /values/0/uuid: is that of /values/1; expected each value once.",
    ],
    [
      "a name that hides something",
      aValue(1, { value: "A\u200BB" }),
      `x.json, /values/0: makes actor:uuid-${uuid(1)}, whose /names/0/value is "A\\u{200b}B"; expected a name without control, direction or invisible characters.`,
    ],
  ])("loses the value alone that has %s", async (_, bad, message) => {
    const order = message.includes("/values/1") ? [aValue(2), bad] : [bad, aValue(2)];
    const told = await messages(order);
    expect(told).toEqual([
      message.includes("/values/1")
        ? "x.json, /values/1/uuid: is that of /values/0; expected each value once."
        : message,
    ]);
    expect((await ofType("actor", order)).map(({ id }) => id)).toEqual([
      "actor:misp-project",
      `actor:uuid-${uuid(2)}`,
    ]);
  });

  it("loses the related value alone that leads nowhere", async () => {
    const related = [
      { "dest-uuid": "", type: "similar" },
      { "dest-uuid": uuid(2), type: "similar" },
    ];
    const { records, problems } = await read([aValue(1, { related })]);
    expect(problems.map(formatProblem)).toEqual([
      'x.json, /values/0/related/0/dest-uuid: is ""; expected a UUID.',
    ]);
    expect(records.filter(({ record }) => record.type === "claim")).toHaveLength(1);
  });
});

describeOnSharedData("the clusters of MISP's galaxy", () => {
  const tally = async (file: string) => {
    const counts: Record<string, number> = {};
    const { records, problems } = await readFile(file, sharedData(`misp-galaxy/${file}`));
    for (const { record, assumed } of records) {
      if (assumed === true) continue;
      const what = "kind" in record ? `${record.type} ${record.kind}` : record.type;
      counts[what] = (counts[what] ?? 0) + 1;
    }
    return { counts, problems: problems.length };
  };

  it.each([
    [
      "threat-actor.json",
      { "source DATASET": 1, "actor THREAT_GROUP": 1041, "claim AFFILIATION": 569, "claim IDENTITY": 283 },
      0,
    ],
    [
      "microsoft-activity-group.json",
      { "source DATASET": 1, "actor THREAT_GROUP": 179, "claim AFFILIATION": 113, "claim IDENTITY": 85 },
      2,
    ],
    [
      "360net.json",
      { "source DATASET": 1, "actor THREAT_GROUP": 42, "claim AFFILIATION": 26, "claim IDENTITY": 29 },
      0,
    ],
    [
      "ransomware.json",
      { "source DATASET": 1, "leakChannel ONION_LEAK_SITE": 438, "leakChannel SITE": 23 },
      0,
    ],
    ["producer.json", { "source DATASET": 1, "actor ORGANIZATION": 135, "claim AFFILIATION": 104 }, 0],
    ["intelligence-agencies.json", { "source DATASET": 1, "actor STATE_BODY": 436 }, 0],
  ])("are read: %s", async (file, counts, problems) => {
    expect(await tally(file)).toEqual({ counts, problems });
  });

  it("tell 1,243 times who coined a name, twice of a name that has one: all producers of producer.json", async () => {
    const producers = (await readFile("p", sharedData("misp-galaxy/producer.json"))).records.map(
      ({ record }) => record.id,
    );
    const { records, passedOver } = await readFile("t", sharedData("misp-galaxy/threat-actor.json"));
    const coiners = records.flatMap(({ record }) =>
      record.type === "actor" ? record.names.flatMap(({ coinedBy }) => coinedBy ?? []) : [],
    );
    expect(coiners).toHaveLength(1241);
    expect(passedOver?.get("meta.name-attribution, a second one of the same name")).toBe(2);
    expect(coiners.filter((id) => !producers.includes(id))).toEqual([]);
  });

  it("state a confidence where the file does, and nowhere else", async () => {
    const { records, passedOver } = await readFile("t", sharedData("misp-galaxy/threat-actor.json"));
    const stated = records.flatMap(({ record }) =>
      record.type === "claim" && record.analyticConfidence !== undefined ? [record.analyticConfidence] : [],
    );
    expect(stated.filter(({ isDefault }) => isDefault === true)).toHaveLength(150);
    expect(stated).toHaveLength(159);
    expect(passedOver?.get("meta.attribution-confidence in no state")).toBe(5);
  });

  it("have no leak site that could be followed", async () => {
    const { records } = await readFile("r", sharedData("misp-galaxy/ransomware.json"));
    expect(JSON.stringify(records)).not.toMatch(/https?:\/\/[^"]*\.onion/);
  });
});
