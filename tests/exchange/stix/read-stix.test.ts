import { basename } from "node:path";
import fc from "fast-check";
import { formatProblem } from "../../../src/domain/records/faults";
import { referencesOf } from "../../../src/domain/records/references";
import { faultsBetween } from "../../../src/domain/records/rules-between";
import { OUR_EXTENSION } from "../../../src/exchange/stix/our-extension";
import { describeOnSharedData, sharedData, sharedFiles } from "../../support/shared-data";
import {
  aBundle,
  anObject,
  aRelationship,
  countsOf,
  problemsOf,
  type Raw,
  read,
  readBundle,
  recordsOf,
  uuid,
} from "./bundles";

const FIRM = anObject("identity", 1, { identity_class: "organization", sectors: ["technology"] });
const STATE = anObject("identity", 2, { name: "Russian Federation", identity_class: "organization" });
const VICTIM = anObject("identity", 3, { identity_class: "organization", sectors: ["energy", "water"] });
const GROUP = anObject("intrusion-set", 4, {
  created_by_ref: FIRM["id"],
  aliases: ["Bear", "The intrusion-set 4", " "],
});
const OTHER_GROUP = anObject("threat-actor", 5);
const CAMPAIGN = anObject("campaign", 6, { created_by_ref: FIRM["id"] });
const INCIDENT = anObject("incident", 7);
const RUSSIA = anObject("location", 8, { country: "RU" });
const ATTRIBUTION = aRelationship(10, "attributed-to", CAMPAIGN, GROUP, { created_by_ref: FIRM["id"] });
const MITRE = {
  ...anObject("identity", 0, { name: "The MITRE Corporation", identity_class: "organization" }),
  id: "identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5",
};
const OF_ATTACK = { created_by_ref: MITRE.id, x_mitre_attack_spec_version: "3.2.0" };
const TLP_RED = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";
const TLP_CLEAR = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487";

const claimsOf = async (...objects: readonly Raw[]) => recordsOf("claim", await read(...objects));
const idOf = (object: Raw, type: string) => `${type}:uuid-${String(object["id"]).split("--")[1]}`;

describe("a STIX bundle", () => {
  it("gives its groups and identities as actors, with the names that its author's data use", async () => {
    const gathering = await read(FIRM, GROUP, OTHER_GROUP);
    expect(problemsOf(gathering)).toEqual([]);
    const usedIn = [`source:stix-by-${uuid(1)}`];
    expect(recordsOf("actor", gathering)).toMatchObject([
      { id: idOf(FIRM, "actor"), kind: "ORGANIZATION" },
      {
        id: idOf(GROUP, "actor"),
        kind: "THREAT_GROUP",
        names: [
          { value: "The intrusion-set 4", main: true, usedIn },
          { value: "Bear", usedIn },
        ],
        externalIds: [{ scheme: "stix", value: GROUP["id"] }],
      },
      { id: idOf(OTHER_GROUP, "actor"), names: [{ usedIn: ["source:stix-unsigned"] }] },
    ]);
    expect(recordsOf("source", gathering)).toMatchObject([
      { id: "source:stix-unsigned", kind: "DATASET" },
      { id: usedIn[0], title: "STIX objects by The identity 1", publisher: idOf(FIRM, "actor") },
    ]);
    expect(JSON.stringify(gathering.records)).not.toContain("coinedBy");
  });

  it.each([
    ["individual", [], "PERSON"],
    ["individual", ["government-national"], "PERSON"],
    ["group", [], "ORGANIZATION"],
    [undefined, [], "ORGANIZATION"],
    ["organization", ["government-local"], "STATE_BODY"],
  ])("takes an identity of class %s and sectors %j for a %s", async (identity_class, sectors, kind) => {
    const [actor] = recordsOf("actor", await read(anObject("identity", 1, { identity_class, sectors })));
    expect(actor?.kind).toBe(kind);
  });

  it("takes an organisation with the name of a state for the state, and a person of that name for a person", async () => {
    const person = anObject("identity", 9, { name: "Jordan", identity_class: "individual" });
    const actors = recordsOf("actor", await read(STATE, person));
    expect(actors.map(({ id, kind }) => [id, kind])).toEqual([
      ["actor:russia", "STATE"],
      [idOf(person, "actor"), "PERSON"],
    ]);
  });

  it("has no actor for a kind of people or a machine; what they say is said in words", async () => {
    const machine = anObject("identity", 9, { identity_class: "system", name: "Sensor 9" });
    const gathering = await read(machine, CAMPAIGN, FIRM, GROUP, {
      ...ATTRIBUTION,
      created_by_ref: machine["id"],
    });
    expect(recordsOf("claim", gathering)).toMatchObject([
      { accusers: [], unnamedAccuser: { words: "Sensor 9", coded: true } },
    ]);
    expect(countsOf(gathering)).toEqual({ "identity of class system, which is no actor": 1 });
  });

  it("gives campaigns and incidents as incidents, with what they are part of and whom they targeted", async () => {
    const campaign = anObject("campaign", 6, {
      created_by_ref: FIRM["id"],
      description: "Bear did it.",
      aliases: ["Operation Six"],
      first_seen: "2015-01-01T00:00:00Z",
      last_seen: "2016-05-06T00:00:00Z",
    });
    const kind = anObject("identity", 9, { identity_class: "class", name: "Banks" });
    const gathering = await read(
      aRelationship(20, "targets", campaign, VICTIM),
      aRelationship(21, "targets", campaign, kind),
      aRelationship(22, "part-of", campaign, INCIDENT),
      aRelationship(23, "targets", campaign, { id: `identity--${uuid(99)}` }),
      FIRM,
      VICTIM,
      kind,
      campaign,
      INCIDENT,
    );
    expect(problemsOf(gathering)).toEqual([]);
    expect(recordsOf("incident", gathering)).toMatchObject([
      {
        id: idOf(campaign, "incident"),
        title: "The campaign 6",
        summary: "In the words of The identity 1: Bear did it.\n\nAlso called: Operation Six",
        kinds: ["OTHER"],
        startedOn: { date: "2015", qualifier: "BY" },
        victims: [{ actor: idOf(VICTIM, "actor"), sector: "energy, water" }],
        partOf: [idOf(INCIDENT, "incident")],
      },
      { id: idOf(INCIDENT, "incident"), victims: [], partOf: [] },
    ]);
    expect(recordsOf("incident", gathering)[0]).not.toHaveProperty("endedOn");
    expect(countsOf(gathering)).toEqual({
      "identity of class class, which is no actor": 1,
      "relationship, targets, a kind of people": 1,
      "victim that the bundle does not have": 1,
      "campaign, last_seen, which is no end": 1,
    });
  });
});

describe("what a relationship says", () => {
  it("is the claim of whoever made it, on the day by which it was made, and nothing that is not stated", async () => {
    const [claim] = await claimsOf(FIRM, GROUP, CAMPAIGN, ATTRIBUTION);
    expect(claim).toEqual({
      type: "claim",
      id: `claim:uuid-${uuid(10)}`,
      kind: "ATTRIBUTION",
      stance: "ASSERTS",
      about: idOf(CAMPAIGN, "incident"),
      accusers: [idOf(FIRM, "actor")],
      named: [{ actor: idOf(GROUP, "actor"), role: "UNSPECIFIED" }],
      accusedMode: "ALL_OF",
      statedOn: { date: "2020-01-02", qualifier: "BY" },
      basis: [],
      evidence: [],
      citations: [{ source: `source:stix-by-${uuid(1)}`, locator: ATTRIBUTION["id"], relays: [] }],
      supersedes: [],
      repeats: [],
      answers: [],
    });
  });

  it("has the confidence that it states, and its words", async () => {
    const more = { confidence: 57, description: "It was them.", lang: "en" };
    const [claim] = await claimsOf(FIRM, GROUP, CAMPAIGN, { ...ATTRIBUTION, ...more });
    expect(claim).toMatchObject({
      analyticConfidence: { words: "57", scale: "PERCENT", number: 57 },
      quote: { text: "It was them.", language: "en" },
    });
    expect(claim).not.toHaveProperty("likelihood");
  });

  it("has no accuser where nobody signed it: not even whoever reports it", async () => {
    const unsigned = aRelationship(10, "attributed-to", CAMPAIGN, GROUP);
    const report = anObject("report", 30, {
      created_by_ref: FIRM["id"],
      published: "2019-05-06T00:00:00Z",
      object_refs: [unsigned["id"]],
    });
    const gathering = await read(FIRM, GROUP, CAMPAIGN, unsigned, report);
    expect(recordsOf("claim", gathering)).toMatchObject([
      {
        accusers: [],
        unnamedAccuser: { words: "author not stated", coded: true },
        statedOn: { date: "2020-01-02", qualifier: "BY" },
        citations: [
          { source: "source:stix-unsigned" },
          { source: `source:uuid-${uuid(30)}`, relays: ["source:stix-unsigned"] },
        ],
      },
    ]);
  });

  it("is dated by the report of its own author that has it", async () => {
    const report = anObject("report", 30, {
      created_by_ref: FIRM["id"],
      published: "2019-05-06T00:00:00Z",
      object_refs: [ATTRIBUTION["id"]],
      external_references: [{ source_name: "blog", url: "https://example.org/post" }],
    });
    const gathering = await read(report, FIRM, GROUP, CAMPAIGN, ATTRIBUTION);
    expect(recordsOf("claim", gathering)).toMatchObject([
      {
        statedOn: { date: "2019-05-06", qualifier: "ON" },
        citations: [{}, { source: `source:uuid-${uuid(30)}` }],
      },
    ]);
    expect(recordsOf("source", gathering).find(({ id }) => id.startsWith("source:uuid-"))).toMatchObject({
      title: "The report 30",
      publisher: idOf(FIRM, "actor"),
      publishedOn: { date: "2019-05-06" },
      url: "https://example.org/post",
    });
  });

  it.each([
    {
      type: "attributed-to",
      source: INCIDENT,
      target: STATE,
      kind: "ATTRIBUTION",
      role: "UNSPECIFIED",
      actor: "actor:russia",
    },
    {
      type: "attributed-to",
      source: GROUP,
      target: OTHER_GROUP,
      kind: "AFFILIATION",
      role: "ACTS_FOR",
      actor: idOf(OTHER_GROUP, "actor"),
    },
    {
      type: "attributed-to",
      source: OTHER_GROUP,
      target: FIRM,
      kind: "IDENTITY",
      role: "SAME_AS",
      actor: idOf(FIRM, "actor"),
    },
    {
      type: "attributed-to",
      source: OTHER_GROUP,
      target: STATE,
      kind: "AFFILIATION",
      role: "ACTS_FOR",
      actor: "actor:russia",
    },
    {
      type: "originates-from",
      source: GROUP,
      target: RUSSIA,
      kind: "AFFILIATION",
      role: "BASED_IN",
      actor: "actor:russia",
    },
    {
      type: "located-at",
      source: FIRM,
      target: RUSSIA,
      kind: "AFFILIATION",
      role: "BASED_IN",
      actor: "actor:russia",
    },
    {
      type: "part-of",
      source: GROUP,
      target: OTHER_GROUP,
      kind: "AFFILIATION",
      role: "PART_OF",
      actor: idOf(OTHER_GROUP, "actor"),
    },
    {
      type: "revoked-by",
      source: GROUP,
      target: OTHER_GROUP,
      kind: "IDENTITY",
      role: "SAME_AS",
      actor: idOf(OTHER_GROUP, "actor"),
    },
    {
      type: "duplicate-of",
      source: GROUP,
      target: OTHER_GROUP,
      kind: "IDENTITY",
      role: "SAME_AS",
      actor: idOf(OTHER_GROUP, "actor"),
    },
  ])("$type: $source.type to $target.name is $kind", async ({ type, source, target, kind, role, actor }) => {
    const objects = [
      FIRM,
      STATE,
      GROUP,
      OTHER_GROUP,
      INCIDENT,
      RUSSIA,
      aRelationship(10, type, source, target),
    ];
    expect(await claimsOf(...objects)).toMatchObject([{ kind, named: [{ actor, role }] }]);
  });

  it("of other things is counted", async () => {
    const malware = anObject("malware", 40);
    const nowhere = anObject("location", 41, { region: "europe" });
    const gathering = await read(
      malware,
      nowhere,
      GROUP,
      FIRM,
      aRelationship(42, "uses", GROUP, malware),
      aRelationship(43, "located-at", GROUP, nowhere),
      aRelationship(44, "attributed-to", GROUP, malware),
    );
    expect(recordsOf("claim", gathering)).toEqual([]);
    expect(countsOf(gathering)).toEqual({
      malware: 1,
      "location, region": 1,
      "relationship, uses": 1,
      "relationship, located-at, of what is no actor or state": 1,
      "relationship, attributed-to": 1,
    });
  });

  it("of somebody whom the bundle does not have leads outside", async () => {
    const { records } = await read(CAMPAIGN, ATTRIBUTION);
    const claim = records.find(({ record }) => record.type === "claim");
    expect(claim?.outside).toEqual([idOf(GROUP, "actor"), idOf(FIRM, "actor")]);
  });

  it("is taken back by its author where it is revoked", async () => {
    const gathering = await read(FIRM, GROUP, CAMPAIGN, { ...ATTRIBUTION, revoked: true });
    expect(recordsOf("retraction", gathering)).toMatchObject([
      {
        claim: `claim:uuid-${uuid(10)}`,
        by: [idOf(FIRM, "actor")],
        statedOn: { date: "2020-02-03", qualifier: "BY" },
      },
    ]);
    expect(recordsOf("claim", gathering)).toHaveLength(1);
  });

  it("is not said where it is revoked and nobody signed it", async () => {
    const gathering = await read(
      GROUP,
      FIRM,
      CAMPAIGN,
      aRelationship(10, "attributed-to", CAMPAIGN, GROUP, { revoked: true }),
    );
    expect(recordsOf("claim", gathering)).toEqual([]);
    expect(countsOf(gathering)).toEqual({ "relationship that is revoked, whose author is not stated": 1 });
  });
});

describe("an opinion on a claim", () => {
  const anOpinion = (opinion: string, more: Raw = {}) =>
    anObject("opinion", 50, { opinion, object_refs: [ATTRIBUTION["id"]], ...more });
  const responsesTo = async (opinion: Raw) =>
    recordsOf("response", await read(FIRM, VICTIM, GROUP, CAMPAIGN, ATTRIBUTION, opinion));

  it.each([
    ["strongly-disagree", "DISPUTE"],
    ["disagree", "DISPUTE"],
    ["agree", "ENDORSEMENT"],
    ["strongly-agree", "ENDORSEMENT"],
  ])("of a third party, %s, is a %s", async (opinion, kind) => {
    const said = anOpinion(opinion, { created_by_ref: VICTIM["id"], explanation: "Because." });
    expect(await responsesTo(said)).toMatchObject([
      { kind, by: [idOf(VICTIM, "actor")], answers: [`claim:uuid-${uuid(10)}`], quote: { text: "Because." } },
    ]);
  });

  it("of the accused is a denial", async () => {
    const claim = aRelationship(10, "attributed-to", CAMPAIGN, VICTIM, { created_by_ref: FIRM["id"] });
    const denial = anOpinion("disagree", { created_by_ref: VICTIM["id"] });
    const gathering = await read(FIRM, VICTIM, CAMPAIGN, claim, denial);
    expect(recordsOf("response", gathering)).toMatchObject([{ kind: "DENIAL", by: [idOf(VICTIM, "actor")] }]);
  });

  it("of authors who are only named is theirs in words; of nobody it is counted", async () => {
    expect(await responsesTo(anOpinion("agree", { authors: ["Ada", "Ben"] }))).toMatchObject([
      { unnamedBy: "Ada, Ben" },
    ]);
    expect(await responsesTo(anOpinion("agree"))).toEqual([]);
  });

  it("that is neutral, or about something else, says nothing here", async () => {
    const gathering = await read(
      FIRM,
      GROUP,
      CAMPAIGN,
      ATTRIBUTION,
      anOpinion("neutral", { created_by_ref: FIRM["id"] }),
      { ...anOpinion("agree", { object_refs: [GROUP["id"]] }), id: `opinion--${uuid(51)}` },
    );
    expect(recordsOf("response", gathering)).toEqual([]);
    expect(countsOf(gathering)).toEqual({ "opinion, neutral": 1, "opinion, on what is no claim": 1 });
  });
});

describe("an object of ATT&CK", () => {
  const reference = {
    source_name: "Firm 2020",
    url: "https://example.org/r",
    description: "Firm. (2020, March 4). Bears. Retrieved May 1, 2021.",
  };
  const group = anObject("intrusion-set", 4, {
    ...OF_ATTACK,
    name: "APT0",
    aliases: ["APT0", "Bear"],
    external_references: [
      { source_name: "mitre-attack", external_id: "G9999", url: "https://attack.mitre.org/groups/G9999" },
      { source_name: "Bear", description: "(Citation: Firm 2020)(Citation: Nobody)" },
      reference,
    ],
  });

  it("has aliases that the sources cited for them use, and nobody coined", async () => {
    const gathering = await read(MITRE, group);
    const [document] = recordsOf("source", gathering).filter(({ kind }) => kind === "OTHER");
    expect(document).toMatchObject({
      title: reference.description,
      url: "https://example.org/r",
      publishedOn: { date: "2020-03-04", qualifier: "ON" },
    });
    expect(recordsOf("actor", gathering)[1]).toMatchObject({
      slug: "mitre-attack-g9999",
      names: [
        { value: "APT0", usedIn: ["source:mitre-attack"] },
        { value: "Bear", usedIn: ["source:mitre-attack", document?.id] },
      ],
      externalIds: [
        { scheme: "stix", value: group["id"] },
        { scheme: "mitre-attack", value: "G9999", url: "https://attack.mitre.org/groups/G9999" },
      ],
    });
    expect(countsOf(gathering)).toEqual({ "citation of a reference that the object does not have": 1 });
  });

  it("cites what its references are: MITRE says it, and rests on them", async () => {
    const campaign = anObject("campaign", 6, OF_ATTACK);
    const more = { ...OF_ATTACK, description: "(Citation: Firm 2020)", external_references: [reference] };
    const [claim] = await claimsOf(
      MITRE,
      group,
      campaign,
      aRelationship(10, "attributed-to", campaign, group, more),
    );
    expect(claim).toMatchObject({
      accusers: ["actor:uuid-c78cb6e5-0c4b-4611-8297-d1b8b55e40b5"],
      citations: [{ source: "source:mitre-attack" }, { source: expect.stringMatching(/^source:url-/) }],
    });
    expect(claim).not.toHaveProperty("quote");
  });

  it.each([
    ["2019-09-01T04:00:00.000Z", "2019-09"],
    ["2022-05-31T23:00:00.000Z", "2022-06"],
    ["2000-02-01T05:00:00.000Z", "2000-02"],
    ["2016-12-17T20:00:00.000Z", "2016-12-17"],
  ])("that was first seen at %s began by %s", async (first_seen, date) => {
    const [incident] = recordsOf(
      "incident",
      await read(anObject("campaign", 6, { ...OF_ATTACK, first_seen })),
    );
    expect(incident).toMatchObject({ kinds: ["INTRUSION"], startedOn: { date, qualifier: "BY" } });
  });

  it("that is deprecated or revoked is kept, and counted", async () => {
    const gathering = await read(MITRE, { ...group, revoked: true, x_mitre_deprecated: true });
    expect(recordsOf("actor", gathering)).toHaveLength(2);
    expect(countsOf(gathering)).toMatchObject({
      "intrusion-set, revoked: kept": 1,
      "intrusion-set, x_mitre_deprecated: kept": 1,
    });
  });
});

describe("what is marked for some readers only", () => {
  const aMarking = (number: number, more: Raw) => ({ ...anObject("marking-definition", number), ...more });

  it.each([
    ["TLP:RED by the id of the specification", TLP_RED, [], "intrusion-set marked TLP:RED"],
    [
      "TLP 2.0 by its definition",
      `marking-definition--${uuid(60)}`,
      [
        aMarking(60, {
          extensions: {
            "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d": {
              extension_type: "property-extension",
              tlp_2_0: "amber+strict",
            },
          },
        }),
      ],
      "intrusion-set marked TLP:AMBER+STRICT",
    ],
    [
      "TLP of STIX 2.0",
      `marking-definition--${uuid(60)}`,
      [aMarking(60, { definition_type: "tlp", definition: { tlp: "green" } })],
      "intrusion-set marked TLP:GREEN",
    ],
    [
      "a definition that the file does not have",
      `marking-definition--${uuid(61)}`,
      [],
      "intrusion-set marked by a definition that is not understood",
    ],
  ])("is left out and counted: %s", async (_, marking, definitions, count) => {
    const gathering = await read({ ...GROUP, object_marking_refs: [marking] }, ...definitions);
    expect(gathering.records).toEqual([]);
    expect(countsOf(gathering)).toEqual({ [count]: 1 });
  });

  it("takes what leads to it along, and stays out of incidents", async () => {
    const marked = { ...VICTIM, granular_markings: [{ marking_ref: TLP_RED, selectors: ["name"] }] };
    const gathering = await read(
      FIRM,
      GROUP,
      CAMPAIGN,
      marked,
      aRelationship(10, "attributed-to", CAMPAIGN, marked),
      aRelationship(11, "targets", CAMPAIGN, marked),
    );
    expect(JSON.stringify(gathering.records)).not.toContain(uuid(3));
    expect(countsOf(gathering)).toEqual({
      "identity marked TLP:RED": 1,
      "relationship that leads to what is marked TLP:RED": 2,
    });
  });

  it("keeps what its author says of others out as well, in an object that is not marked itself", async () => {
    const secret: Raw = { ...FIRM, object_marking_refs: [TLP_RED] };
    const attribution = aRelationship(10, "attributed-to", CAMPAIGN, GROUP);
    const gathering = await read(
      secret,
      { ...GROUP, created_by_ref: undefined },
      { ...CAMPAIGN, created_by_ref: undefined },
      { ...VICTIM, created_by_ref: undefined },
      { ...aRelationship(11, "targets", CAMPAIGN, VICTIM), created_by_ref: secret["id"] },
      { ...attribution, created_by_ref: undefined },
      {
        ...anObject("report", 12, { name: "Secret", published: "2020-01-02T00:00:00Z" }),
        created_by_ref: secret["id"],
        object_refs: [attribution["id"]],
      },
    );
    expect(problemsOf(gathering)).toEqual([]);
    const [incident] = recordsOf("incident", gathering);
    expect(incident?.victims).toEqual([]);
    expect(recordsOf("claim", gathering)).toHaveLength(1);
    expect(JSON.stringify(gathering.records)).not.toMatch(/Secret|The identity 1/);
    expect(countsOf(gathering)).toMatchObject({
      "relationship that leads to what is marked TLP:RED": 1,
      "report that leads to what is marked TLP:RED": 1,
    });
  });

  it("is not what everybody may see, or what only has a copyright", async () => {
    const statement = aMarking(60, { definition_type: "statement", definition: { statement: "© Firm" } });
    const gathering = await read(statement, MITRE, {
      ...GROUP,
      ...OF_ATTACK,
      object_marking_refs: [TLP_CLEAR, statement["id"]],
    });
    expect(recordsOf("actor", gathering)).toHaveLength(2);
    const titles = recordsOf("source", gathering).map(({ title }) => title);
    expect(titles).toContain("MITRE ATT&CK. © Firm");
  });
});

describe("versions", () => {
  it("of one object: the latest is read, wherever it stands, and the others are counted", async () => {
    const later = { ...GROUP, name: "Later", modified: "2020-02-03T04:05:06.001Z" };
    const earliest = { ...GROUP, modified: "2020-02-03T04:05:06Z" };
    for (const objects of [
      [later, GROUP, earliest],
      [earliest, GROUP, later],
    ]) {
      const gathering = await read(FIRM, ...objects);
      expect(recordsOf("actor", gathering).map(({ names }) => names[0]?.value)).toEqual([
        "The identity 1",
        "Later",
      ]);
      expect(countsOf(gathering)).toEqual({ "object of which a later version is in the bundle": 2 });
    }
  });
});

describe("a faulty file", () => {
  it.each([
    [
      "a list",
      "[]",
      'x.json: is no object; expected a STIX bundle such as { "type": "bundle", "objects": […] }.',
    ],
    ["another object", '{"type":"campaign"}', 'x.json, /type: is "campaign"; expected bundle.'],
    [
      "another version",
      '{"type":"bundle","spec_version":"1.2"}',
      'x.json, /spec_version: is "1.2"; expected a bundle of STIX 2.0 or 2.1.',
    ],
  ])("is refused whole: %s", async (_, text, message) => {
    const { records, problems } = await readBundle(text);
    expect([records, problems.map(formatProblem)]).toEqual([[], [message]]);
  });

  it.each([
    ["no object", 7, "x.json, /objects/0: is 7; expected a STIX object."],
    ["no type", {}, "x.json, /objects/0/type: is missing; expected the type of a STIX object."],
    [
      "the id of another type",
      { ...GROUP, id: CAMPAIGN["id"] },
      `x.json, /objects/0/id: is "campaign--${uuid(6)}"; expected the id of an object of type intrusion-set.`,
    ],
    [
      "no id",
      { ...GROUP, id: undefined },
      "x.json, /objects/0/id: is missing; expected an id such as campaign--0257b35b-93ef-4a70-80dd-ad5258e6045b.",
    ],
    [
      "no day",
      { ...GROUP, created: "2020-02-30T00:00:00Z" },
      'x.json, /objects/0/created: is "2020-02-30T00:00:00Z"; expected a timestamp such as 2016-10-07T00:00:00.000Z.',
    ],
    [
      "another version",
      { ...GROUP, spec_version: "3.0" },
      'x.json, /objects/0/spec_version: is "3.0"; expected 2.0 or 2.1.',
    ],
    ["no name", { ...GROUP, name: undefined }, "x.json, /objects/0/name: is missing; expected a name."],
    [
      "a name that hides something",
      { ...GROUP, name: "A\u200BB", created_by_ref: undefined },
      `x.json, /objects/0: makes actor:uuid-${uuid(4)}, whose /names/0/value is "A\\u{200b}B"; expected a name without control, direction or invisible characters.`,
    ],
    [
      "no target",
      { ...ATTRIBUTION, target_ref: undefined },
      "x.json, /objects/0/target_ref: is missing; expected an id such as campaign--0257b35b-93ef-4a70-80dd-ad5258e6045b.",
    ],
    [
      "too much confidence",
      { ...ATTRIBUTION, confidence: 101 },
      "x.json, /objects/0/confidence: is 101; expected a whole number from 0 to 100.",
    ],
    [
      "no record in our extension",
      anObject("blamegraph-record", 70, {
        record: "{",
        extensions: { [OUR_EXTENSION]: { extension_type: "new-sdo" } },
      }),
      "x.json, /objects/0: carries a record that is not JSON at character 2; expected the JSON text of a native record.",
    ],
  ])("loses the object alone that has %s", async (_, bad, message) => {
    const gathering = await read(bad, FIRM);
    expect(problemsOf(gathering)).toEqual([message]);
    expect(recordsOf("actor", gathering).map(({ id }) => id)).toEqual([idOf(FIRM, "actor")]);
  });

  it("loses the object alone that has a key twice", async () => {
    const text = aBundle([GROUP, FIRM]).replace(
      '"type":"intrusion-set"',
      '"type":"intrusion-set","type":"x"',
    );
    const gathering = await readBundle(text);
    expect(problemsOf(gathering)).toEqual([
      "x.json, /objects/0/type: stands there twice; expected each key once.",
    ]);
    expect(recordsOf("actor", gathering)).toHaveLength(1);
  });

  it("costs no time by what it calls a type, an id or a citation", async () => {
    const started = performance.now();
    const gathering = await read(
      { type: `${"a".repeat(29)}!` },
      { ...GROUP, id: `${"a".repeat(100_000)}!` },
      anObject("intrusion-set", 5, {
        external_references: [
          { source_name: "The intrusion-set 5", description: "(Citation: ".repeat(50_000) },
        ],
      }),
    );
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(gathering.problems).toHaveLength(1);
    expect(countsOf(gathering)).toEqual({ [`"${"a".repeat(29)}!"`]: 1 });
  });

  it("of any other shape loses what is wrong, tells it, and stops nothing", async () => {
    const objects = [FIRM, STATE, VICTIM, GROUP, OTHER_GROUP, CAMPAIGN, INCIDENT, RUSSIA, ATTRIBUTION];
    const report = anObject("report", 30, {
      published: "2019-05-06T00:00:00Z",
      object_refs: [ATTRIBUTION["id"]],
    });
    const opinion = anObject("opinion", 50, { opinion: "agree", object_refs: [ATTRIBUTION["id"]] });
    const marking = anObject("marking-definition", 60, {
      definition_type: "tlp",
      definition: { tlp: "red" },
    });
    const sound = [...objects, report, opinion, marking];
    const keys = [
      ...new Set(sound.flatMap(Object.keys)),
      "external_references",
      "granular_markings",
      "extensions",
    ];
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(...sound.map(({ id }) => id), OUR_EXTENSION, TLP_RED),
    );
    const changed = fc
      .tuple(fc.constantFrom(...sound), fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 }))
      .map(([object, over]) => ({ ...object, ...over }));
    const anything = fc.array(fc.oneof({ weight: 8, arbitrary: changed }, fc.jsonValue()), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(anything, async (others) => {
        const gathering = await read(...others, FIRM);
        expect(gathering.problems.every(({ where }) => where.pointer?.startsWith("/objects/"))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("does not tell one bad name for all that its bearer said", async () => {
    const firm = { ...FIRM, name: "Firm \ud800" };
    const gathering = await read(firm, GROUP, CAMPAIGN, ATTRIBUTION);
    expect(problemsOf(gathering)).toEqual([
      expect.stringMatching(/^x\.json, \/objects\/0: makes .* half characters/),
    ]);
    expect(recordsOf("source", gathering).map(({ title }) => title)).toContain("STIX objects by Firm \uFFFD");
  });

  it("cannot make the report grow with names of its own", async () => {
    const gathering = await read(...Array.from({ length: 1_000 }, (_, index) => ({ type: `x-${index}` })));
    expect(gathering.passedOver.size).toBe(201);
    expect(countsOf(gathering)["other things of many kinds"]).toBe(800);
  });
});

describeOnSharedData("MITRE ATT&CK", () => {
  const attack = (file: string) => readBundle(sharedData(`mitre-attack/${file}`));

  it.each([
    [
      "attack-groups-campaigns.stix20.json",
      { groups: 191, campaigns: 56, attributions: 26, identities: 6, names: 597, uses: 842, documents: 508 },
    ],
    [
      "enterprise-attack-full.stix20.json",
      { groups: 187, campaigns: 52, attributions: 25, identities: 6, names: 591, uses: 841, documents: 507 },
    ],
    [
      "ics-attack.stix21.json",
      { groups: 16, campaigns: 8, attributions: 5, identities: 2, names: 89, uses: 139, documents: 91 },
    ],
  ])("is read: %s", async (file, counts) => {
    const gathering = await attack(file);
    expect(problemsOf(gathering)).toEqual([]);
    const groups = recordsOf("actor", gathering).filter(({ kind }) => kind === "THREAT_GROUP");
    const names = groups.flatMap((group) => group.names);
    const claims = recordsOf("claim", gathering);
    expect({
      groups: groups.length,
      campaigns: recordsOf("incident", gathering).length,
      attributions: claims.filter(({ kind }) => kind === "ATTRIBUTION").length,
      identities: claims.filter(({ kind }) => kind === "IDENTITY").length,
      names: names.length,
      uses: names.reduce((uses, { usedIn }) => uses + usedIn.length - 1, 0),
      documents: recordsOf("source", gathering).length - 1,
    }).toEqual(counts);
    expect(claims.flatMap(({ accusers }) => accusers)).toEqual(
      claims.map(() => "actor:uuid-c78cb6e5-0c4b-4611-8297-d1b8b55e40b5"),
    );
    expect(gathering.records.filter(({ outside }) => outside !== undefined)).toEqual([]);
    const pool = new Map(gathering.records.map(({ record }) => [record.id, record]));
    expect(faultsBetween(pool)).toEqual([]);
    const missing = [...pool.values()].flatMap(referencesOf).filter(({ id }) => !pool.has(id));
    expect(missing).toEqual([]);
  });

  it("has dates of a month's precision, and no others", async () => {
    const dates = recordsOf("incident", await attack("attack-groups-campaigns.stix20.json")).flatMap(
      ({ startedOn, endedOn }) => [startedOn?.date ?? "none", endedOn?.date ?? "none"],
    );
    expect(dates.filter((date) => !/^\d{4}-\d{2}$/.test(date))).toEqual([]);
  });
});

describeOnSharedData("the examples of OASIS", () => {
  it("are read without a problem, and refused where they are no bundle", async () => {
    const examples = sharedFiles("stix2-json-schemas/examples").filter((path) => path.endsWith(".json"));
    const told = new Map<string, readonly string[]>();
    for (const path of examples)
      told.set(basename(path), problemsOf(await readBundle(sharedData(path).toString())));

    expect(told.size).toBe(8);
    expect([...told].filter(([, problems]) => problems.length > 0)).toEqual([
      ["interop-objectmarking-test.json", ['x.json, /type: is "campaign"; expected bundle.']],
    ]);
  });

  it("are read: APT1, of no author and on the day of its report", async () => {
    const text = sharedData("stix2-json-schemas/examples/threat-reports/apt1.json").toString();
    const gathering = await readBundle(text);
    expect(problemsOf(gathering)).toEqual([]);
    const claims = recordsOf("claim", gathering);
    expect(claims).toHaveLength(7);
    expect(new Set(claims.map(({ statedOn }) => statedOn?.date))).toEqual(new Set(["2013-02-19"]));
    expect(new Set(claims.map(({ unnamedAccuser }) => unnamedAccuser?.words))).toEqual(
      new Set(["author not stated"]),
    );
  });
});
