import { statSync } from "node:fs";
import { join } from "node:path";
import type { FormatName } from "../../src/exchange/formats";
import { type FilesReport, importFiles } from "../../src/exchange/import-files";
import { inputFile } from "../../src/exchange/input-file";
import { type Anything, type Service, startService } from "../support/service";
import { describeOnSharedData, SHARED_DATA } from "../support/shared-data";

jest.setTimeout(1_800_000);

interface DataSet {
  readonly format: FormatName;
  readonly files: readonly string[];
  /** How many records of each type are added to what is there by then. */
  readonly added: Readonly<Record<string, number>>;
}

const MISP = [
  "producer",
  "threat-actor",
  "microsoft-activity-group",
  "360net",
  "ransomware",
  "intelligence-agencies",
  "country",
];
const isAll = process.env["REAL_DATA"] === "all"; // bench/campaigns/in-full.mjs

const SETS: readonly DataSet[] = [
  {
    format: "misp-galaxy",
    files: (isAll ? MISP : MISP.slice(0, 2)).map((name) => `misp-galaxy/${name}.json`),
    added: {},
  },
  ...(isAll
    ? ([
        {
          format: "stix",
          files: ["enterprise-attack-full.stix20", "ics-attack.stix21", "attack-groups-campaigns.stix20"].map(
            (name) => `mitre-attack/${name}.json`,
          ),
          added: {},
        },
        {
          format: "eurepoc",
          files: ["Global_Database", "Attribution_dataset", "Receiver_dataset"].map(
            (name) => `eurepoc/EuRepoC_${name}_1.1.csv`,
          ),
          added: { incident: 1_643 },
        },
      ] as const)
    : []),
];

describeOnSharedData("the data sets of the field, in one database", () => {
  let service: Service;

  beforeAll(async () => {
    service = await startService();
    await service.seed();
  });
  afterAll(() => service.close());

  const imported = async ({ format, files }: DataSet): Promise<FilesReport> => {
    const sized = files.map((name) => {
      const path = join(SHARED_DATA, name);
      return { ...inputFile(path, name), size: statSync(path).size };
    });
    const run = {
      format,
      by: "import",
      reason: undefined,
      dryRun: false,
      maxBytes: 256 * 1_048_576,
      clock: () => new Date(),
      onProgress: () => undefined,
    };
    return await importFiles(sized, run, (work) => work(service.graph));
  };
  const rows = (statement: string, parameters = {}) => service.graph.rows(statement, parameters);

  it("are imported", async () => {
    for (const set of SETS) {
      const { byType, fileRefused } = await imported(set);
      expect(fileRefused).toBe(false);
      for (const [type, count] of Object.entries(set.added))
        expect([type, byType[type as keyof typeof byType]?.added]).toEqual([type, count]);
    }
  });

  it("bring nothing more when they come again", async () => {
    for (const set of SETS.toReversed()) {
      // Who coined a name is known once its producer is: what one set left out for another comes the second time.
      if (isAll) await imported(set);
      expect(await imported(set)).toMatchObject({ added: 0, updated: 0, merged: 0 });
    }
  });

  it("are found by a name that two actors have: both of them", async () => {
    const [shared] = await rows(
      "MATCH (n:Name)<-[:HAS_NAME]-(a:Actor) WITH n.key AS key, collect(DISTINCT a.id) AS ids, min(n.value) AS name WHERE size(ids) = 2 AND size(key) > 6 RETURN name, ids ORDER BY key LIMIT 1",
    );
    const [name, ids] = shared as [string, string[]];
    const { search } = await service.read(
      "query ($name: String!) { search(query: $name) { record { id } } }",
      {
        name,
      },
    );
    expect(search.map(({ record }: { record: { id: string } }) => record.id)).toEqual(
      expect.arrayContaining(ids),
    );
  });

  it("have no address of a leak site that could be followed", async () => {
    const found = await rows(
      "MATCH (c:LeakChannel) WHERE any(address IN c.addresses WHERE address CONTAINS '.onion' OR address STARTS WITH 'http') RETURN c.id",
    );
    expect(found).toEqual([]);
  });

  if (isAll)
    it("do not say that the GRU is North Korea", async () => {
      const incidents = await rows(
        "MATCH (i:Incident) WHERE toLower(i.title + coalesce(i.summary, '')) CONTAINS 'olympic destroyer' RETURN i.id",
      );
      expect(incidents.length).toBeGreaterThan(0);
      let ofGru = 0;
      for (const [incident] of incidents) {
        const { blame } = await service.read(
          "query ($incident: ID) { blame(first: 200, accusedRollUp: STATE, where: { incident: $incident }) { nodes { accused { id } accusedChain { names { value } } } } }",
          { incident },
        );
        for (const { accused, accusedChain } of blame.nodes) {
          const names: string[] = accusedChain.flatMap((one: Anything) =>
            one.names.map(({ value }: Anything) => value),
          );
          if (!names.some((name) => /GRU|74455|Sandworm/.test(name))) continue;
          ofGru += 1;
          expect(accused.id).not.toBe("actor:north-korea");
        }
      }
      expect(ofGru).toBeGreaterThan(0);
    });
});
