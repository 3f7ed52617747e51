import { basename } from "node:path";
import { formatProblem } from "../../src/domain/records/faults";
import { RECORD_TYPES } from "../../src/domain/records/fields";
import { parseRecord } from "../../src/domain/records/parse-record";
import { writeCsv } from "../../src/exchange/export/csv/write-csv";
import { writeNative } from "../../src/exchange/export/native/write-native";
import { writeStixBundle } from "../../src/exchange/export/stix/write-stix-bundle";
import { FORMATS, type FormatName } from "../../src/exchange/formats";
import { Random } from "../model/random";
import { worldOf } from "../model/world";
import { fileOf, gathered } from "../support/read-files";
import { describeOnSharedData, sharedData, sharedFiles } from "../support/shared-data";
import { damaged } from "./damage";
import { extractOf, written } from "./export/holdings";

/** Of each file; `DAMAGED=2000 SEED=… npx jest tests/exchange/damaged-files` for more. */
const DAMAGED = Number(process.env["DAMAGED"] ?? 100);
const SEED = Number(process.env["SEED"] ?? 20_161_007);
const OF_EACH_TYPE = 4;

jest.setTimeout(60_000 + 200 * DAMAGED);

const LONGEST_TOLD = 2_000; // characters
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const CLUSTER = JSON.stringify(
  {
    name: "Threat Actor",
    type: "threat-actor",
    uuid: uuid(0),
    authors: ["Ada"],
    version: 3,
    values: [1, 2, 3].map((number) => ({
      uuid: uuid(number),
      value: `Group ${number}`,
      description: "What it is.",
      meta: {
        synonyms: [`Crew ${number}`, "Équipe"],
        country: "RU",
        "attribution-confidence": "50",
        "cfr-suspected-state-sponsor": "China",
        refs: ["https://example.org/report"],
        "cfr-suspected-victims": ["France"],
      },
      related: [{ "dest-uuid": uuid((number % 3) + 1), type: "similar" }],
    })),
  },
  null,
  1,
);

const EUREPOC = {
  "global.csv": [
    "ID,name,description,start_date,end_date,incident_type,sources_attribution,sources_url",
    '7,"An attack","What, exactly, ""it"" was",2020-01-01,,Data theft; Disruption,[],https://example.org/a',
    '8,Another,"Two\nlines",2020-05-06,2020-06-07,Disruption,[],',
  ].join("\n"),
  "attributions.csv": [
    "incident_ID,attribution_ID,attribution_date,attribution_type,attribution_basis,attributing_actor,attribution_it_company,attributing_country,attributed_initiator,attributed_initiator_country,attributed_initiator_category",
    "7,31.0,2020-02-03,,Attribution by third-party,Agency,,France,Bear/APT1,Russia,Non-state-group",
    "8,32.0,,,Attacker confirms,Crew,,,Crew,,Non-state-group",
  ].join("\n"),
  "receivers.csv": [
    "ID,receiver_country,receiver_name,receiver_category,receiver_category_subcode",
    "7,Germany,Bundestag,State institutions,Legislative",
    "8,Not available,,,",
  ].join("\n"),
};

type Files = Readonly<Record<string, string>>;

async function goodFiles(): Promise<readonly (readonly [FormatName, Files])[]> {
  const world = worldOf(5).records;
  const records = RECORD_TYPES.flatMap((type) =>
    world.filter((record) => record.type === type).slice(0, OF_EACH_TYPE),
  );
  const native = (await written(await extractOf(records), writeNative)).get("records.jsonl") ?? "";
  const list = JSON.stringify(
    native
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
    null,
    1,
  );
  const tables = await written(await extractOf(records), writeCsv);
  const [stix = ""] = (await written(await extractOf(records), writeStixBundle)).values();
  return [
    ["native", { "records.jsonl": native }],
    ["native", { "records.json": list }],
    ["csv", { "claim.csv": tables.get("claim.csv") ?? "" }],
    ["csv", { "actor.csv": tables.get("actor.csv") ?? "" }],
    ["stix", { "bundle.json": stix }],
    ["misp-galaxy", { "threat-actor.json": CLUSTER }],
    ["eurepoc", EUREPOC],
  ];
}

const read = (format: FormatName, files: ReadonlyMap<string, Uint8Array>) =>
  gathered((gathering) =>
    FORMATS[format].reader()(
      [...files].map(([name, bytes]) => fileOf(name, bytes)),
      gathering,
    ),
  );

const bytesOf = (files: Files) =>
  new Map<string, Uint8Array>(
    Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const),
  );

describe("files", () => {
  it("that are good are read without a problem", async () => {
    for (const [format, files] of await goodFiles()) {
      const { records, problems } = await read(format, bytesOf(files));
      expect({ format, problems: problems.map(formatProblem) }).toEqual({ format, problems: [] });
      expect(records.length).toBeGreaterThan(2);
    }
  });

  it(`that are damaged in ${DAMAGED} ways each are read to their end or refused, in words, and nothing unsound is taken`, async () => {
    const seen = await readDamaged(await goodFiles(), DAMAGED);

    // All three come about, or the damage would prove nothing.
    expect(Math.min(seen.refused, seen.told, seen.taken)).toBeGreaterThan(DAMAGED / 10);
  });
});

describeOnSharedData("the examples of OASIS", () => {
  const examples = sharedFiles("stix2-json-schemas/examples").filter((path) => path.endsWith(".json"));

  it(`are read to their end or refused, in words, where they are damaged in ${DAMAGED} ways`, async () => {
    const files = examples.map(
      (path) => ["stix", { [basename(path)]: sharedData(path).toString() }] as const,
    );

    const seen = await readDamaged(files, Math.ceil(DAMAGED / files.length));

    expect(Math.min(seen.refused, seen.taken)).toBeGreaterThan(DAMAGED / 10);
  });
});

/** Reads each file in so many damaged forms. Nothing it says may be unfit to be shown, no record it gives unsound. */
async function readDamaged(goods: readonly (readonly [FormatName, Files])[], times: number) {
  const random = new Random(SEED);
  const seen = { refused: 0, told: 0, taken: 0 };
  for (const [format, files] of goods) {
    for (let count = 0; count < times; count += 1) {
      const hurt = new Map(bytesOf(files));
      const name = random.pick([...hurt.keys()]);
      const { how, bytes } = damaged(hurt.get(name) ?? new Uint8Array(), random);
      hurt.set(name, bytes);

      const { records, problems } = await read(format, hurt);

      const faults = [
        ...problems.map(formatProblem).filter((told) => UNPRINTABLE.test(told) || told.length > LONGEST_TOLD),
        ...records
          .flatMap(({ record }) => parseRecord(record as never).faults ?? [])
          .map(({ pointer }) => pointer),
      ];
      expect({ format, name, count, how, faults }).toEqual({ format, name, count, how, faults: [] });
      if (records.length === 0) seen.refused += 1;
      else if (problems.length > 0) seen.told += 1;
      else seen.taken += 1;
    }
  }
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  return seen;
}
