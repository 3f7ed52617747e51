import { formatProblem } from "../../../src/domain/records/faults";
import type { NativeRecord } from "../../../src/domain/records/record";
import { parseInitiator } from "../../../src/exchange/eurepoc/actors";
import { readEurepoc } from "../../../src/exchange/eurepoc/read-eurepoc";
import { statedDate } from "../../../src/exchange/eurepoc/reading";
import type { InputFile } from "../../../src/exchange/input-file";
import { fileOf, gathered, type ReadResult } from "../../support/read-files";
import { describeOnSharedData, sharedData } from "../../support/shared-data";

type Row = Readonly<Record<string, string>>;

const COLUMNS = {
  global: [
    "ID",
    "name",
    "description",
    "start_date",
    "end_date",
    "incident_type",
    "sources_attribution",
    "sources_url",
  ],
  attributions: [
    "incident_ID",
    "attribution_ID",
    "attribution_date",
    "attribution_type",
    "attribution_basis",
    "attributing_actor",
    "attribution_it_company",
    "attributing_country",
    "attributed_initiator",
    "attributed_initiator_country",
    "attributed_initiator_category",
  ],
  receivers: ["ID", "receiver_country", "receiver_name", "receiver_category", "receiver_category_subcode"],
} as const;

const file = (part: keyof typeof COLUMNS, rows: readonly Row[]) => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [
    COLUMNS[part].join(","),
    ...rows.map((row) => COLUMNS[part].map((name) => cell(row[name] ?? "")).join(",")),
  ];
  return fileOf(`${part}.csv`, lines.join("\n"));
};
const INCIDENT = {
  ID: "7",
  name: "An attack",
  incident_type: "Data theft; Disruption",
  sources_attribution: "[]",
};
const ATTRIBUTION = {
  incident_ID: "7",
  attribution_ID: "31.0",
  attribution_basis: "Attribution by third-party",
  attributing_actor: "Agency",
  attributed_initiator: "Bear/APT1",
  attributed_initiator_country: "Russia",
  attributed_initiator_category: "Non-state-group",
};
interface Parts {
  readonly incident?: Row;
  readonly attributions?: readonly Row[];
  readonly receivers?: readonly Row[];
}
const readAll = (files: readonly InputFile[]) => gathered((gathering) => readEurepoc(files, gathering));
const read = ({ incident = {}, attributions = [], receivers = [] }: Parts) =>
  readAll([
    file("global", [{ ...INCIDENT, ...incident }]),
    file(
      "attributions",
      attributions.map((row) => ({ ...ATTRIBUTION, ...row })),
    ),
    file(
      "receivers",
      receivers.map((row) => ({ ID: "7", ...row })),
    ),
  ]);
const ofType = <T extends NativeRecord["type"]>(type: T, { records }: ReadResult) =>
  records.flatMap(({ record }) =>
    record.type === type ? [record as Extract<NativeRecord, { type: T }>] : [],
  );
const claims = async (...attributions: readonly Row[]) => ofType("claim", await read({ attributions }));
const nameOf = (result: ReadResult, id: string | undefined) =>
  ofType("actor", result).find((actor) => actor.id === id)?.names[0]?.value;

describe("an incident of EuRepoC", () => {
  it("has what its row says, and no more", async () => {
    const [incident] = ofType(
      "incident",
      await read({
        incident: { description: " What happened. ", start_date: "2017-03-04", end_date: "2018-01-01" },
      }),
    );
    expect(incident).toMatchObject({
      id: "incident:eurepoc-7",
      title: "An attack",
      summary: "What happened.",
      kinds: ["DATA_THEFT", "DISRUPTION"],
      startedOn: { date: "2017-03-04" },
      endedOn: { date: "2018" },
      externalIds: [{ scheme: "eurepoc", value: "7" }],
      victims: [],
    });
    expect(ofType("incident", await read({}))[0]).not.toHaveProperty("startedOn");
  });

  it("has no end before its start; that is counted", async () => {
    const result = await read({ incident: { start_date: "2006-01-01", end_date: "2000-01-01" } });
    expect(ofType("incident", result)[0]).not.toHaveProperty("endedOn");
    expect(result.passedOver?.get("end_date before start_date")).toBe(1);
    const within = await read({ incident: { start_date: "2006-03-01", end_date: "2006-01-01" } });
    expect(ofType("incident", within)[0]).toMatchObject({ endedOn: { date: "2006" } });
  });

  it("has hit those who are named, and states whose institutions were; others are counted", async () => {
    const result = await read({
      receivers: [
        {
          receiver_name: "Central Bank",
          receiver_category: "Critical infrastructure",
          receiver_category_subcode: "Finance",
        },
        {
          receiver_name: "Not available",
          receiver_country: "Israel",
          receiver_category: "State institutions / political system",
          receiver_category_subcode: "Military",
        },
        {
          receiver_country: "Israel",
          receiver_category: "State institutions / political system",
          receiver_category_subcode: "Government / ministries",
        },
        { receiver_country: "Israel", receiver_category: "Media" },
      ],
    });
    const [incident] = ofType("incident", result);
    expect(incident?.victims.map(({ actor, sector }) => [nameOf(result, actor), sector])).toEqual([
      ["Central Bank", "Finance"],
      ["Israel", "Government / ministries; Military"],
    ]);
    expect(result.passedOver?.get("receiver that is not named")).toBe(1);
  });
});

describe("an attribution of EuRepoC", () => {
  it("is a claim by whom it names about whom it names, on the words of its codes", async () => {
    const result = await read({
      attributions: [
        {
          attribution_date: "2022-09-14",
          attribution_type: "Technical report (e.g., by IT-companies, Citizen Lab, EFF)",
          attribution_basis: "IT-security community attributes attacker",
        },
      ],
      incident: { sources_attribution: "['https://example.org/a', 'no address', \"https://example.org/b\"]" },
    });
    const [claim, based, ...others] = ofType("claim", result);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      id: "claim:eurepoc-7-31",
      kind: "ATTRIBUTION",
      stance: "ASSERTS",
      about: "incident:eurepoc-7",
      statedOn: { date: "2022-09-14" },
      attributionClass: "TECHNICAL",
      form: "TECHNICAL_REPORT",
      basis: ["SECURITY_INDUSTRY"],
    });
    expect(claim?.accusers.map((id) => nameOf(result, id))).toEqual(["Agency"]);
    expect(claim?.named.map(({ actor, role }) => [nameOf(result, actor), role])).toEqual([
      ["Bear", "UNSPECIFIED"],
    ]);
    expect(claim?.citations).toMatchObject([
      { source: "source:eurepoc", locator: "incident 7, attribution 31" },
      { source: expect.stringMatching(/^source:url-/) },
      { source: expect.stringMatching(/^source:url-/) },
    ]);
    expect(claim).not.toHaveProperty("likelihood");
    expect(claim).not.toHaveProperty("analyticConfidence");
    expect(result.passedOver?.get("an address that is none")).toBe(1);
    // Where it is from is said of the group, and accuses no state.
    expect(based).toMatchObject({
      kind: "AFFILIATION",
      named: [{ actor: "actor:russia", role: "BASED_IN" }],
    });
  });

  it("of many rows is one claim of all accusers against all accused: what one row pairs is not paired", async () => {
    const rows = ["GRU/Unit 74455", "Lazarus Group"].flatMap((attributed_initiator) =>
      ["Russia", "Korea, Democratic People's Republic of"].flatMap((attributed_initiator_country) =>
        ["Agency A", "Agency B"].map((attributing_actor) => ({
          attributed_initiator,
          attributed_initiator_country,
          attributing_actor,
        })),
      ),
    );
    const result = await read({ attributions: rows });
    const [claim, ...others] = ofType("claim", result);
    expect(claim?.accusers.map((id) => nameOf(result, id)).sort()).toEqual(["Agency A", "Agency B"]);
    expect(claim?.named.map(({ actor }) => nameOf(result, actor)).sort()).toEqual(["GRU", "Lazarus Group"]);
    // Nothing says which of the two is of which country.
    expect(others).toEqual([]);
    expect(result.passedOver?.get("several countries of initiators: which is whose is not said")).toBe(1);
  });

  it("accuses a country where all it accuses is a state, and otherwise only whom it names", async () => {
    const state = { attributed_initiator: "", attributed_initiator_category: "State" };
    expect(await claims(state)).toMatchObject([{ named: [{ actor: "actor:russia", role: "UNSPECIFIED" }] }]);
    expect(await claims({ attributed_initiator: "Not available" })).toMatchObject([
      { named: [], unnamedAccused: "Non-state-group from Russia" },
    ]);
    expect(await claims(state, { attributed_initiator: "" })).toMatchObject([
      { named: [], unnamedAccused: "Non-state-group / State from Russia" },
    ]);
  });

  it("of an attacker who confirms is its own claim, and never a state's confession", async () => {
    const result = await read({
      attributions: [{ attribution_basis: "Attacker confirms", attributing_actor: "Not available" }],
    });
    const [claim] = ofType("claim", result);
    expect(claim).toMatchObject({ attributionClass: "SELF", basis: ["ATTACKER_CONFIRMS"] });
    expect(claim?.accusers).toEqual(claim?.named.map(({ actor }) => actor));
    const country = {
      attribution_basis: "Attacker confirms",
      attributed_initiator: "",
      attributed_initiator_category: "State",
    };
    expect(await claims(country)).toMatchObject([
      {
        accusers: [],
        named: [],
        unnamedAccused: "State from Russia",
        unnamedAccuser: { words: "Attacker confirms", coded: true },
      },
    ]);
  });

  it("without an accuser has the coded words of its basis, not the country it came from", async () => {
    const unnamed = { attributing_actor: "", attributing_country: "United States" };
    const basis = "IT-security community attributes attacker";
    expect((await claims({ ...unnamed, attribution_basis: basis }))[0]).toMatchObject({
      accusers: [],
      unnamedAccuser: { words: basis, coded: true },
    });
    expect((await claims({ ...unnamed, attribution_basis: "Contested attribution" }))[0]).toMatchObject({
      unnamedAccuser: { words: "Not available" },
      basis: [],
    });
  });

  it("that names nobody is counted, as is a row without an attribution", async () => {
    const { records, passedOver } = await read({
      attributions: [
        { attributed_initiator: "", attributed_initiator_country: "Unknown" },
        { attribution_ID: "" },
      ],
    });
    expect(records.filter(({ record }) => record.type === "claim")).toEqual([]);
    expect(passedOver?.get("NO_ACCUSED: attribution that names nobody")).toBe(1);
    expect(passedOver?.get("row without an attribution")).toBe(1);
  });

  it("makes the same records in whatever order the rows come", async () => {
    const attributions = ["Agency", "Firm"].flatMap((attributing_actor) =>
      ["Bear/APT1 < Umbrella", "Wolf (GRU)"].flatMap((attributed_initiator) =>
        ["State", "Non-state-group"].map((attributed_initiator_category) => ({
          attributing_actor,
          attributed_initiator,
          attributed_initiator_category,
        })),
      ),
    );
    const receivers = ["Media", "State institutions / political system"].map((receiver_category) => ({
      receiver_name: "Agency",
      receiver_category,
    }));
    const found = async (rows: readonly Row[], hit: readonly Row[]) =>
      (await read({ attributions: rows, receivers: hit })).records
        .map(({ record }) => JSON.stringify(record))
        .sort();
    expect(await found(attributions.toReversed(), receivers.toReversed())).toEqual(
      await found(attributions, receivers),
    );
  });

  it("of an incident that is not there is told with its line", async () => {
    const { problems } = await read({ attributions: [{ incident_ID: "8" }] });
    expect(problems.map(formatProblem)).toEqual([
      "attributions.csv line 2: is of incident 8, which global.csv does not have; expected one of its incidents.",
    ]);
  });
});

describe("an initiator", () => {
  it("has the names that slashes part; neither what it is part of nor who is behind it are names of its own", async () => {
    expect(
      parseInitiator("Andariel/Silent Chollima/G0138 < Lazarus Group/G0032 (RGB, Bureau 121)"),
    ).toMatchObject({
      names: ["Andariel", "Silent Chollima", "G0138"],
      partOf: { names: ["Lazarus Group", "G0032"], hasBrackets: true },
    });
    expect(parseInitiator("Sandworm/IRIDIUM (GRU, Main Centre (GTsST) Unit 74455)")?.names).toEqual([
      "Sandworm",
      "IRIDIUM",
    ]);
    expect(parseInitiator("\u00a0Tiny Bear\u00a0 ")?.names).toEqual(["Tiny Bear"]);
    expect(parseInitiator("Not available")).toBeUndefined();
  });

  it("is what it is part of by the word of EuRepoC", async () => {
    const result = await read({ attributions: [{ attributed_initiator: "Bear < Umbrella" }] });
    const claim = ofType("claim", result).find(({ named }) => named[0]?.role === "PART_OF");
    expect([nameOf(result, claim?.about), nameOf(result, claim?.named[0]?.actor), claim?.accusers]).toEqual([
      "Bear",
      "Umbrella",
      ["actor:eurepoc"],
    ]);
  });
});

it.each([
  ["2017-01-01", "2017"],
  ["2017-01-02", "2017-01-02"],
  ["2021-01-01 00:00:00", "2021"],
  ["NaT", undefined],
  ["", undefined],
  ["Not available", undefined],
])("the date %j is %j", (cell, date) => {
  expect(statedDate(cell)).toBe(date);
});

describe("files that are not the three of EuRepoC", () => {
  const all = () => [file("global", [INCIDENT]), file("attributions", []), file("receivers", [])];

  it.each([
    [
      "one missing",
      all().slice(0, 2),
      "global.csv: comes without the receiver dataset; expected the three files of EuRepoC together.",
    ],
    [
      "one twice",
      [...all(), file("global", [])],
      "global.csv: is the global database, as global.csv is; expected each once.",
    ],
    [
      "another",
      [...all(), fileOf("x.csv", "a,b\n")],
      "x.csv: is no file of EuRepoC; expected a file with the column incident_type, or attribution_ID, or receiver_category.",
    ],
    [
      "no CSV",
      [...all().slice(1), fileOf("x.csv", 'a,"b\n')],
      'x.csv line 1: has a quotation mark that is not closed; expected one more; within a cell it is written "".',
    ],
  ])("are refused whole: %s", async (_, files, message) => {
    const { records, problems } = await readAll(files);
    expect([records, problems.map(formatProblem)]).toEqual([[], [message]]);
  });
});

describeOnSharedData("the data set of EuRepoC", () => {
  const names = ["Global_Database", "Attribution_dataset", "Receiver_dataset"].map(
    (part) => `EuRepoC_${part}_1.1.csv`,
  );
  const result = () => readAll(names.map((name) => fileOf(name, sharedData(`eurepoc/${name}`))));

  it("has 1,643 incidents and 1,954 attributions, each a claim or counted with its reason", async () => {
    const { records, problems, passedOver } = await result();
    const attributions = records.flatMap(({ record }) =>
      record.type === "claim" && record.kind === "ATTRIBUTION" ? [record] : [],
    );
    expect(problems).toEqual([]);
    expect(records.filter(({ record }) => record.type === "incident")).toHaveLength(1643);
    expect(attributions).toHaveLength(1702);
    expect(passedOver?.get("NO_ACCUSED: attribution that names nobody")).toBe(252);
    expect(passedOver?.get("row without an attribution")).toBe(12);
    expect(passedOver?.get("Contested attribution")).toBe(18);
    expect(attributions.filter(({ attributionClass }) => attributionClass === "SELF")).toHaveLength(628);
    expect(
      attributions.filter(({ likelihood, analyticConfidence }) => likelihood ?? analyticConfidence),
    ).toEqual([]);
  });

  it("has no claim that surely precedes its incident because its date is a year", async () => {
    const { records } = await result();
    const started = new Map(
      records.flatMap(({ record }) =>
        record.type === "incident" ? [[record.id, record.startedOn?.date]] : [],
      ),
    );
    const years = records.flatMap(({ record }) =>
      record.type === "claim" && record.statedOn?.date.length === 4 ? [record] : [],
    );
    expect(years.length).toBeGreaterThan(700);
    expect(years.some(({ statedOn }) => statedOn?.date.endsWith("-01-01"))).toBe(false);
    const before = years.filter(
      ({ about, statedOn }) => (statedOn?.date ?? "") < (started.get(about) ?? "").slice(0, 4),
    );
    expect(before.length).toBeLessThan(30); // the data's own slips, not 273
  });

  it("does not say that the GRU is North Korea: no group of one attribution is put into a country of several", async () => {
    const { records } = await result();
    const actors = new Map(
      records.flatMap(({ record }) =>
        record.type === "actor" ? [[record.id, record.names.map(({ value }) => value)]] : [],
      ),
    );
    const basedIn = records.flatMap(({ record }) =>
      record.type === "claim" && record.named[0]?.role === "BASED_IN"
        ? [[actors.get(record.about)?.join("/"), record.named[0].actor]]
        : [],
    );
    expect(
      basedIn.filter(
        ([names, state]) => /GRU|Sandworm|Fancy Bear/.test(names ?? "") && state === "actor:north-korea",
      ),
    ).toEqual([]);
  });

  it("keeps Lazarus, Andariel and Bluenoroff apart", async () => {
    const { records } = await result();
    const withName = (name: string) =>
      records.flatMap(({ record }) =>
        record.type === "actor" && record.names.some(({ value }) => value === name) ? [record.id] : [],
      );
    const ids = ["Lazarus Group", "Andariel", "Bluenoroff"].map(withName);
    expect(ids.every((found) => found.length > 0)).toBe(true);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  });
});
