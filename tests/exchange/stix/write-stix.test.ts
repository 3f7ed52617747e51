import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "../../../src/domain/records/canonical";
import type { NativeRecord } from "../../../src/domain/records/record";
import { writeStixBundle } from "../../../src/exchange/export/stix/write-stix-bundle";
import { confidenceInStix } from "../../../src/exchange/stix/confidence-in-stix";
import { FRAME } from "../../../src/exchange/stix/write-stix";
import type { Written } from "../../../src/exchange/stix/written";
import { stixIdFor } from "../../../src/exchange/stix/written-ids";
import {
  aClaim,
  anActor,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
  SURROUNDINGS,
  sound,
} from "../../domain/records/builders";
import { worldOf } from "../../model/world";
import { describeOnSharedData } from "../../support/shared-data";
import { extractOf, RECORDED, written } from "../export/holdings";
import { countsOf, problemsOf, type Raw, readBundle } from "./bundles";
import { oasisFaults } from "./stix-schemas";

const SEED = join(__dirname, "../../../seed");
const bundleOf = async (
  records: readonly NativeRecord[],
): Promise<{ readonly objects: readonly Written[] }> =>
  JSON.parse((await written(await extractOf(records), writeStixBundle)).get("records.json") ?? "");
const objectsOf = async (raws: readonly Raw[]) =>
  (await bundleOf(raws.map((raw) => sound(raw)))).objects.slice(FRAME.length);
/** What a record is in STIX's own words, among what it refers to. */
const restated = async (raw: Raw, ...others: readonly Raw[]) =>
  (await objectsOf([raw, ...others, ...SURROUNDINGS])).filter(({ extensions }) =>
    JSON.stringify(extensions).includes(`"restates":"${String(raw["id"])}"`),
  );

const backFrom = async (bundle: unknown) => {
  const gathering = await readBundle(JSON.stringify(bundle));
  return {
    records: gathering.records.map(({ record }) => canonicalJson(record)).sort(),
    problems: problemsOf(gathering),
    passedOver: countsOf(gathering),
  };
};

describe("records in STIX 2.1", () => {
  it("come back as they were: all types, all hard cases", async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { records } = worldOf(seed);
      const back = await backFrom(await bundleOf(records));
      expect(back.problems).toEqual([]);
      expect(back.passedOver).toEqual({});
      expect(back.records).toEqual(records.map(canonicalJson).sort());
    }
  });

  it("are stamped with when they were recorded, and when they were written as they read", async () => {
    const [, , actor] = (await bundleOf([sound(anActor("a"))])).objects;
    expect(actor).toMatchObject({ created: RECORDED.recordedAt, modified: RECORDED.changedAt });
  });

  it("are the same objects each time", async () => {
    const { records } = worldOf(3);
    const bundle = await bundleOf(records);
    expect(await bundleOf(records)).toEqual(bundle);
    const ids = bundle.objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("have ids of version 5 (RFC 9562), which Python's uuid5 makes alike", () => {
    const id = stixIdFor("incident", "incident:ostra-port");
    expect(id).toBe("incident--a6893cbc-073f-5344-8372-c4681b97fc03");
  });

  it("never make an object under an id that another's STIX gave", async () => {
    const given = "intrusion-set--bef4c620-0787-42a8-a96d-b7eb6e85917c";
    const [group] = await objectsOf([
      anActor("uuid-bef4c620-0787-42a8-a96d-b7eb6e85917c", {
        kind: "THREAT_GROUP",
        externalIds: [{ scheme: "stix", value: given }],
      }),
    ]);
    expect(group?.id).not.toBe(given);
    expect(group?.["external_references"]).toEqual([{ source_name: "stix", external_id: given }]);
  });
});

describe("a claim in STIX's words", () => {
  const agency = anActor("agency");
  const idOf = async (raw: Raw) => (await objectsOf([raw]))[0]?.id;
  let [incidentId, accusedId, agencyId]: (string | undefined)[] = [];

  beforeAll(async () => {
    incidentId = await idOf(anIncident("theft"));
    accusedId = await idOf(anActor("accused"));
    agencyId = await idOf(agency);
  });

  it("is a relationship that its accuser makes", async () => {
    const claim = aClaim("c", {
      quote: { text: "It was them.", language: "en" },
      analyticConfidence: { words: "high", scale: "STIX_NONE_LOW_MED_HIGH", term: "HIGH" },
      likelihood: { words: "57", scale: "PERCENT", number: 57 },
    });
    expect(await restated(claim)).toMatchObject([
      {
        type: "relationship",
        relationship_type: "attributed-to",
        created_by_ref: agencyId,
        source_ref: incidentId,
        target_ref: accusedId,
        description: "It was them.",
        lang: "en",
        confidence: 85,
        external_references: [{ source_name: "The report", description: "The report" }],
      },
    ]);
  });

  it("of two accusers about two accused is four", async () => {
    const claim = aClaim("c", {
      accusers: ["actor:agency", "actor:here"],
      named: [
        { actor: "actor:accused", role: "CONDUCTED" },
        { actor: "actor:there", role: "DIRECTED" },
      ],
    });
    const ids = (await restated(claim)).map(({ type, id }) => [type, id]);
    expect(ids).toHaveLength(4);
    expect(new Set(ids.map(([type]) => type))).toEqual(new Set(["relationship"]));
  });

  it("that is taken back is revoked for those who took it back, and for them alone", async () => {
    const claim = aClaim("c", { accusers: ["actor:agency", "actor:here"] });
    const revoked = (await restated(claim, aRetraction("r"))).map((object) => [
      object["created_by_ref"],
      object["revoked"],
    ]);
    expect(revoked).toEqual([
      [agencyId, true],
      [await idOf(anActor("here", { kind: "STATE" })), undefined],
    ]);
  });

  it.each([
    ["withholds", { stance: "WITHHOLDS" }],
    ["rejects", { stance: "REJECTS" }],
    [
      "leaves open which of two it was",
      {
        accusedMode: "ANY_OF",
        named: [
          { actor: "actor:accused", role: "CONDUCTED" },
          { actor: "actor:there", role: "CONDUCTED" },
        ],
      },
    ],
    ["names nobody", { named: [], unnamedAccused: "a group from there" }],
  ])("that %s accuses nobody: it is a note about the incident", async (_, over) => {
    expect(await restated(aClaim("c", over))).toMatchObject([
      { type: "note", object_refs: [incidentId], created_by_ref: agencyId },
    ]);
  });

  it("of an accuser without a name has none", async () => {
    const claim = aClaim("c", { accusers: [], unnamedAccuser: { words: "officials" } });
    expect(await restated(claim)).toHaveLength(1);
    expect((await restated(claim))[0]).not.toHaveProperty("created_by_ref");
  });

  it("that is denied meets an opinion of the accused", async () => {
    const [relationship] = await restated(aClaim("c"));
    expect(await restated(aResponse("d", { quote: { text: "Rubbish." } }), aClaim("c"))).toMatchObject([
      {
        type: "opinion",
        opinion: "disagree",
        explanation: "Rubbish.",
        created_by_ref: accusedId,
        object_refs: [relationship?.id],
      },
    ]);
  });

  it("has the confidence of a scale of STIX alone, never a default or a likelihood", () => {
    expect(confidenceInStix({ words: "7", scale: "STIX_0_10", number: 7 })).toBe(70);
    expect(confidenceInStix({ words: "very likely", scale: "STIX_DNI", term: "VERY_LIKELY" })).toBe(85);
    expect(confidenceInStix({ words: "high", scale: "ICD_203_CONFIDENCE", term: "HIGH" })).toBeUndefined();
    expect(confidenceInStix({ words: "50", scale: "PERCENT", number: 50, isDefault: true })).toBeUndefined();
    expect(confidenceInStix({ words: "confident" })).toBeUndefined();
  });
});

describeOnSharedData("what is written, by the schemas of OASIS", () => {
  let faults: ReturnType<typeof oasisFaults>;

  beforeAll(() => {
    faults = oasisFaults();
  });

  it("is valid: random records of all types, with hostile texts", async () => {
    for (let seed = 1; seed <= 3; seed++) {
      expect((await bundleOf(worldOf(seed).records)).objects.flatMap(faults)).toEqual([]);
    }
  });

  it("is valid with addresses and outside ids that STIX takes more narrowly", async () => {
    const objects = await objectsOf([
      anIncident("theft", {
        externalIds: [
          { scheme: "cve", value: "CVE-2014-0160" },
          { scheme: "cve", value: "heartbleed" },
          { scheme: "x", value: "CVE-2014-0161", url: "https://example.org/a|b?c[]=ü#x#y%" },
        ],
      }),
      aSource("report", { title: "cve", url: "https://exämple.org/ä^{}" }),
      ...SURROUNDINGS.filter(({ id }) => id !== "source:report" && id !== "incident:theft"),
      aClaim("c"),
    ]);
    expect(objects.flatMap(faults)).toEqual([]);
  });

  it("is the seed, too", async () => {
    const files = readdirSync(SEED).filter((name) => name.endsWith(".jsonl"));
    const lines = files.flatMap((name) => readFileSync(join(SEED, name), "utf8").trim().split("\n"));
    const records = lines.map((line) => sound(JSON.parse(line)));
    expect((await bundleOf(records)).objects.flatMap(faults)).toEqual([]);
  });
});
