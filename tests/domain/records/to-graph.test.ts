import model from "../../../schema/graph-model.json";
import type { GraphRecord } from "../../../src/domain/records/graph-shape";
import { nameKey } from "../../../src/domain/records/name-key";
import { toGraph } from "../../../src/domain/records/to-graph";
import { makingOf } from "../../../src/exchange/store/write-statements";
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
  sound,
} from "./builders";

const published = (id: string) =>
  id === "source:report" ? { date: "2020-03", qualifier: "ON" as const } : undefined;
const graphOf = (raw: object) => toGraph(sound({ ...raw }), published);

const FULL: readonly object[] = [
  anActor("a", {
    names: [
      {
        value: "A",
        usedIn: ["source:s"],
        coinedBy: "actor:b",
        since: { date: "2014", qualifier: "BY" },
        language: "en",
      },
    ],
    partOf: [{ actor: "actor:b", from: "2010", to: "2012-02" }],
    rollUpBody: true,
    description: "x",
    externalIds: [{ scheme: "x", value: "1", url: "https://example.com" }],
  }),
  anIncident("i", {
    summary: "x",
    startedOn: "2016",
    endedOn: "2017",
    disclosedOn: "2018",
    disclosedBy: "actor:a",
    victims: [{ actor: "actor:v", sector: "Energy" }],
    partOf: ["incident:j"],
    externalIds: [{ scheme: "x", value: "2" }],
  }),
  aLeakChannel("l", { addresses: ["a.b"], operatedBy: "actor:a" }),
  aLeak("l", { publishedOn: "2016", postedBy: "actor:a" }),
  aClaim("c", {
    unnamedAccused: "others",
    quote: { text: "x", language: "en" },
    statedOn: "2016",
    likelihood: { words: "likely", scale: "ICD_203", term: "LIKELY" },
    analyticConfidence: { words: "50", scale: "PERCENT", number: 50, isDefault: true },
    attributionClass: "LEGAL",
    form: "INDICTMENT",
    basis: ["VICTIM"],
    evidence: [{ kind: "TIMING", text: "x", source: "source:s" }],
    citations: [{ source: "source:report", locator: "p. 1", relays: ["source:s"] }],
    supersedes: "claim:d",
    repeats: "claim:e",
    answers: "claim:f",
  }),
  aClaim("u", { accusers: [], unnamedAccuser: { words: "officials", coded: true } }),
  aRetraction("r", { quote: { text: "x", language: "en" }, statedOn: "2016" }),
  aResponse("r", {
    kind: "COUNTER_ACCUSATION",
    counterClaim: "claim:d",
    answers: ["claim:c", "incident:i"],
    unnamedBy: "x",
    quote: { text: "x", language: "en" },
    statedOn: "2016",
  }),
  anAssessment("a", { unnamedBy: "x", quote: { text: "x", language: "en" }, statedOn: "2016" }),
  aSource("s", {
    publisher: "actor:a",
    url: "https://e.org",
    archivedUrl: "https://e.org",
    publishedOn: "2016",
    language: "en",
    reliability: "A",
    quotes: ["source:t"],
  }),
];

describe("a record in the graph", () => {
  it.each(FULL)("uses only what the graph model has: $id", (raw) => {
    const { node, children, relationships } = graphOf(raw);
    const nodes: Readonly<Record<string, object>> = model.nodes;
    for (const { label, properties } of [node, ...children]) {
      expect(Object.keys(nodes[label] ?? {})).toEqual(expect.arrayContaining(Object.keys(properties)));
    }
    const types: Readonly<Record<string, { from: string[]; to: string[]; properties: object }>> =
      model.relationships;
    for (const { from, type, to, properties } of relationships) {
      expect(types[type]?.from).toContain(from.label);
      expect(types[type]?.to).toContain(to.label);
      expect(Object.keys(types[type]?.properties ?? {})).toEqual(
        expect.arrayContaining(Object.keys(properties)),
      );
      expect(makingOf({ from, type, to, properties }).row).toMatchObject({ from: from.id, type, to: to.id });
    }
  });

  it("can make every relationship of the model that starts at a record", () => {
    const writable = Object.entries(model.relationships)
      .filter(
        ([type]) =>
          !["BECAUSE_OF", "CHANGED_STANDING", "REVISES", "REVIEWS", "STANDING_WAS", "STOOD"].includes(type),
      ) // made by the writer, not of a record
      .map(([type]) => type);
    const made = FULL.flatMap((raw) => graphOf(raw).relationships.map(({ type }) => type));
    const withheld = graphOf(aClaim("w", { stance: "WITHHOLDS" })).relationships.map(({ type }) => type);
    expect([...new Set([...made, ...withheld])].sort()).toEqual(writable.sort());
  });

  it("accuses whom an assertion names, and nobody else", () => {
    const named = (stance: string) =>
      graphOf(aClaim("c", { stance })).relationships.filter(({ to }) => to.id === "actor:accused");
    const properties = { position: 0, role: "CONDUCTED" };
    expect(named("ASSERTS")).toMatchObject([{ type: "ACCUSES", properties }]);
    expect(named("WITHHOLDS")).toMatchObject([{ type: "NAMES", properties }]);
    expect(named("REJECTS")).toMatchObject([{ type: "NAMES", properties }]);
  });

  it("is placed by its own date, else by what it cites, else nowhere", () => {
    const place = ({ node }: GraphRecord) => ({
      on: node.properties["placedOn"],
      inferred: node.properties["placedOnInferred"],
      key: node.properties["placedKey"],
      denial: node.properties["denialKey"],
    });
    expect(place(graphOf(aResponse("r", { statedOn: "2016" })))).toEqual({
      on: "2016-12-31",
      inferred: false,
      key: "2016-12-31",
      denial: "2016-12-31",
    });
    expect(place(graphOf(aResponse("r")))).toEqual({
      on: "2020-03-31",
      inferred: true,
      key: "2020-03-31",
      denial: "2020-03-31",
    });
    expect(place(graphOf(aResponse("r", { citations: [{ source: "source:undated" }] })))).toEqual({
      on: undefined,
      inferred: undefined,
      key: "",
      denial: "",
    });
    expect(place(graphOf(aResponse("r", { kind: "DISPUTE" })))).toMatchObject({ denial: undefined });
  });

  it("has likelihood with its scale, its term and its range", () => {
    expect(graphOf(FULL[4] ?? {}).node.properties).toMatchObject({
      likelihoodWords: "likely",
      likelihoodScale: "ICD_203",
      likelihoodTerm: "LIKELY",
      likelihoodLow: 55,
      likelihoodHigh: 80,
      likelihoodIsDefault: false,
      analyticConfidenceWords: "50",
      analyticConfidenceScale: "PERCENT",
      analyticConfidenceTerm: undefined,
      analyticConfidenceLow: 50,
      analyticConfidenceHigh: 50,
      analyticConfidenceIsDefault: true,
    });
  });

  it("numbers a chain of relays from the source cited towards the speaker", () => {
    const citations = [{ source: "source:a" }, { source: "source:b", relays: ["source:c", "source:d"] }];
    const chain = graphOf(aClaim("c", { citations })).relationships.filter(({ to }) => to.label === "Source");
    expect(chain.map(({ type, to, properties }) => [type, to.id, properties])).toEqual([
      ["CITES", "source:a", { position: 0, locator: undefined }],
      ["CITES", "source:b", { position: 1, locator: undefined }],
      ["RELAYS", "source:c", { citation: 1, position: 0 }],
      ["RELAYS", "source:d", { citation: 1, position: 1 }],
    ]);
  });
});

describe("the names of an actor", () => {
  it("start with the main one, and keep their order otherwise", () => {
    const named = (...names: object[]) => {
      const { children, relationships } = graphOf(anActor("a", { names }));
      return relationships
        .filter(({ type }) => type === "HAS_NAME")
        .map(({ to, properties }) => {
          const { value, main } = children.find(({ id }) => id === to.id)?.properties ?? {};
          return [properties["position"], value, main];
        });
    };
    expect(named({ value: "A" }, { value: "B" }, { value: "C", main: true }, { value: "D" })).toEqual([
      [0, "C", true],
      [1, "A", false],
      [2, "B", false],
      [3, "D", false],
    ]);
    expect(named({ value: "A" }, { value: "B" })).toEqual([
      [0, "A", true],
      [1, "B", false],
    ]);
  });
});

describe("the key of a name", () => {
  it.each([
    ["APT-28", "apt28"],
    ["ＡＰＴ 28", "apt28"],
    ["Guccifer 2.0", "guccifer20"],
    ["狼毒草", "狼毒草"],
    ["Ünïcode ß", "ünïcodeß"],
    ["С++", "с"],
    ["कि", "कि"],
    ["का", "का"],
    ["★★", "★★"],
    ["→ →", "→→"],
    ["!!!", "!!!"],
    ["☀\ufe0f", "☀\ufe0f"],
    ["Sun ☀\ufe0f", "sun"],
    [" ", ""],
  ])("of %j is %j", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it("stays within what an index holds", () => {
    expect(Buffer.byteLength(nameKey("\ufdfa".repeat(500)))).toBeLessThan(8_000);
  });
});
