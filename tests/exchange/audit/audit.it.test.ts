import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../../../src/config";
import { auditFolder, openDatabase } from "../../../src/database";
import { adoptRevisions } from "../../../src/exchange/audit/adopt-revisions";
import { verifyAudit } from "../../../src/exchange/audit/verify-audit";
import { history } from "../../../src/exchange/derive/history";
import {
  AuditCheckpoints,
  type KeptCheckpoints,
  readCheckpoints,
} from "../../../src/platform/audit/checkpoints";
import type { Graph } from "../../../src/platform/graph/graph";
import { aSource, SURROUNDINGS } from "../../domain/records/builders";
import { testNeo4j } from "../../support/neo4j";
import { type Raw, type Service, startService } from "../../support/service";
import { testConfig } from "../../support/test-config";
import { fillSmall } from "./small-database";
import { countOfKinds, tamperings } from "./tamperings";

jest.setTimeout(240_000);

const TAMPERINGS = Number(process.env["TAMPERINGS"] ?? countOfKinds());
const LATER = "2026-12-01T00:00:00.000Z";
const NONE: KeptCheckpoints = { checkpoints: [], faults: [] };

describe("the audit log", () => {
  let service: Service;
  let folder: string;
  let kept: KeptCheckpoints;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "blamegraph-audit-"));
    service = await startService();
    await fillSmall(service);
    const checkpoints = new AuditCheckpoints({ graph: service.graph, folder, now: () => new Date() });
    await checkpoints.close();
    kept = await readCheckpoints(folder);
  });
  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true });
  });

  it("tells of all that was done, and fits", async () => {
    const acts = await service.graph.rows(
      "MATCH (entry:Audit) RETURN entry.action, count(*) ORDER BY entry.action",
    );
    expect(acts).toEqual([
      ["PROPOSAL_REVIEWED", 1],
      ["PROPOSAL_SUBMITTED", 1],
      ["REDACTED", 4],
      ["TOKEN_CREATED", 3],
      ["TOKEN_REVOKED", 1],
      ["WRITTEN", 8],
    ]);
    expect(kept.checkpoints).toHaveLength(2); // the list has one, and so has the file of the latest
    const found = await verifyAudit(service.graph, kept);
    expect(found).toMatchObject({ contradictions: [], entries: 18, checkpoints: 2 });
    const [[revisions] = []] = await service.graph.rows("MATCH (r:Revision) RETURN count(*)");
    expect(found.revisions).toBe(revisions);
  });

  it(`finds each of ${TAMPERINGS} tamperings`, async () => {
    const missed: string[] = [];
    const shownOtherwise: string[] = [];
    for (const { name, isSignedOnly, tamper } of tamperings(20_261_126, TAMPERINGS)) {
      const shown = await tampered(service.graph, tamper, kept);
      if (shown === undefined) missed.push(name);
      else if (isSignedOnly !== undefined && (shown === "by what was signed") !== isSignedOnly)
        shownOtherwise.push(name);
    }
    expect(missed).toEqual([]);
    // What the database shows by itself it shows without a checkpoint, and nothing but a checkpoint shows the rest.
    expect(shownOtherwise).toEqual([]);
    expect((await verifyAudit(service.graph, kept)).contradictions).toEqual([]);
  });

  it("does not trust checkpoints that somebody else made", async () => {
    const others = kept.checkpoints.map((checkpoint) => ({
      ...checkpoint,
      sequence: checkpoint.sequence - 1,
    }));
    const file = join(folder, "copy.jsonl");
    writeFileSync(file, `${others.map((other) => JSON.stringify(other)).join("\n")}\nnot JSON\n`);
    const found = await readCheckpoints(folder, file);
    expect(found.checkpoints).toEqual([]);
    expect(found.faults).toEqual([
      "line 3 of audit-checkpoints.jsonl is no checkpoint",
      ...others.map(({ sequence }) => `the checkpoint of entry ${sequence} is not signed with audit-key.pem`),
    ]);
  });

  it("takes in what a database had before there was a log", async () => {
    const { graph } = service;
    await fillSmall(service);
    await graph.apply("MATCH (n:Audit|AuditHead) DELETE n");
    await graph.apply("MATCH (n:Revision) REMOVE n.salt, n.sealed, n.redactions");
    // Nor were there past versions.
    await graph.apply(
      "MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH 'Past') DETACH DELETE n",
    );
    await graph.apply("MATCH (n) REMOVE n.knownFrom, n.standingFrom");
    await history.rebuild(graph, () => undefined);
    expect((await verifyAudit(graph, NONE)).contradictions).not.toEqual([]);
    const adopted = await adoptRevisions(graph, () => new Date());
    expect(adopted).toBeGreaterThan(30);
    expect(await verifyAudit(graph, NONE)).toMatchObject({
      contradictions: [],
      entries: 1,
      revisions: adopted,
    });
    expect(await adoptRevisions(graph, () => new Date())).toBe(0);

    await service.load([aSource("blog", { title: "Another" }), aSource("new")] as Raw[], LATER);
    await service.load([aSource("blog", { title: "Yet another" })] as Raw[], "2026-12-02T00:00:00.000Z");
    const editor = await service.logIn("editha", "EDITOR");
    const { errors } = await service.askAs(
      editor,
      'mutation { unmergeActors(input: { actor: "actor:y", records: [], reason: "two" }) { userErrors { message } } }',
    );
    expect(errors).toBeUndefined();
    expect((await verifyAudit(graph, NONE)).contradictions).toEqual([]);
    const isMissed = async (knownFrom: string) =>
      (await tampered(
        graph,
        async (run) => {
          await run("MATCH (n:PastSource {id: 'source:blog', knownFrom: $knownFrom}) DETACH DELETE n", {
            knownFrom,
          });
        },
        NONE,
      )) === undefined;
    expect(await isMissed(LATER)).toBe(false);
  });
});

describe("what is signed", () => {
  const config: Config = {
    ...testConfig(),
    dataFolder: mkdtempSync(join(tmpdir(), "blamegraph-signed-")),
    neo4j: { ...testNeo4j(), passwordFile: undefined, database: undefined },
  };
  const folder = auditFolder(config);
  let service: Service;
  let signer: AuditCheckpoints;
  let told: string[];

  beforeAll(async () => {
    service = await startService();
  });
  beforeEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    told = [];
    signer = signerOf();
    await service.empty();
    await service.load(SURROUNDINGS as readonly Raw[]);
    for (const id of ["one", "two", "three"]) await service.load([aSource(id)] as Raw[]);
  });
  afterEach(() => signer.close());
  afterAll(async () => {
    await service.close();
    rmSync(config.dataFolder, { recursive: true });
  });

  function signerOf(): AuditCheckpoints {
    const made = new AuditCheckpoints({ graph: service.graph, folder, now: () => new Date() });
    made.onContradiction = ({ message }) => told.push(message);
    return made;
  }
  const files = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);
  const latest = () => JSON.parse(readFileSync(join(folder, "audit-latest.json"), "utf8")).sequence;
  const until = async (isSo: () => boolean) => {
    for (let tries = 0; !isSo(); tries += 1) {
      if (tries > 100) throw new Error("it did not happen within 10 s");
      await pause(100);
    }
  };
  /** Whoever has the database alone can make all in it agree. */
  const cutOff = (count: number) =>
    service.graph.apply(
      `MATCH (h:AuditHead) MATCH (f:FeedHead) MATCH (l:Audit {sequence: h.sequence - $count})
       SET h.sequence = l.sequence, h.hash = l.hash, f.sequence = l.lastRevision
       WITH l MATCH (e:Audit) WHERE e.sequence > l.sequence DELETE e
       WITH DISTINCT l MATCH (r:Revision)-[:REVISES]->(n) WHERE r.sequence > l.lastRevision DETACH DELETE r, n`,
      { count },
    );

  it("goes on as the log goes on, from one start to the next", async () => {
    signer.watch();
    await until(() => existsSync(join(folder, "audit-latest.json")) && latest() === 4);
    await service.load([aSource("four")] as Raw[]);
    signer.note();
    await until(() => latest() === 5);
    await signer.close();
    await service.load([aSource("five")] as Raw[]);
    await signerOf().close();
    expect([latest(), told]).toEqual([6, []]);
  });

  it("is kept by a service that runs when the end of the log is cut off", async () => {
    signer.watch();
    await until(() => existsSync(join(folder, "audit-latest.json")) && latest() === 4);
    const evidence = files();

    await cutOff(2);
    expect((await verifyAudit(service.graph, NONE)).contradictions).toEqual([]);
    signer.note();
    await until(() => told.length > 0);
    expect(told).toEqual([expect.stringMatching(/^it ends with entry 2, and entry 4 was signed at /)]);

    // Others have written meanwhile, and the log is as long as it was.
    for (const id of ["four", "five", "six"]) await service.load([aSource(id)] as Raw[]);
    signer.note();
    await until(() => told.length > 1);
    expect(told[1]).toMatch(/^its entry 4 is another one than was signed at /);

    await signer.close();
    await signerOf().close(); // a start afterwards
    expect(files()).toEqual(evidence);
    const found = await verifyAudit(service.graph, await readCheckpoints(folder));
    expect(found.contradictions).toContainEqual({
      where: "entry 4",
      problem: "is another one than was signed",
    });
  });

  it("is not replaced by commands either, and verifying signs nothing", async () => {
    const logged: string[] = [];
    const open = async (signs: boolean) => {
      const log = (level: string, message: string) => {
        if (level === "error") logged.push(message);
      };
      await (await openDatabase(config, { log, share: true, signs })).close();
    };
    await open(false);
    expect(existsSync(folder)).toBe(false);
    await open(true);
    expect(latest()).toBe(4);
    const evidence = files();

    await cutOff(2);
    await open(false);
    expect([logged, files()]).toEqual([[], evidence]);
    await open(true);
    expect(files()).toEqual(evidence);
    expect(logged).toEqual([
      expect.stringMatching(
        /^the audit log is not the one that was signed in .* it ends with entry 2, and entry 4/,
      ),
    ]);
  });

  it("is not hidden by opening the database: what was cut off is not taken in as if it were from before", async () => {
    const open = async () => {
      await (await openDatabase(config, { log: () => undefined, share: true, signs: true })).close();
    };
    const adopted = () => service.graph.rows("MATCH (entry:Audit {action: 'ADOPTED'}) RETURN entry.sequence");
    await open();
    const evidence = files();
    await service.graph.apply("MATCH (entry:Audit {sequence: 4}) DELETE entry");
    await open();
    expect([await adopted(), files()]).toEqual([[], evidence]);
    const kept = await readCheckpoints(folder);
    const { contradictions } = await verifyAudit(service.graph, kept);
    expect(contradictions).toContainEqual({
      where: "entry 4",
      problem: expect.stringMatching(/^was signed at .*, and is missing: the log ends with entry 3$/),
    });

    await service.graph.apply("MATCH (n:Audit|AuditHead) DELETE n");
    await open();
    expect([await adopted(), files()]).toEqual([[], evidence]);
    expect((await verifyAudit(service.graph, kept)).contradictions).toContainEqual({
      where: "entry 4",
      problem: expect.stringMatching(/^was signed at .*, and is missing: the log ends with entry 0$/),
    });
  });

  it.each([
    ["its key is gone", "audit-key.pem", undefined, "audit-key.pem is missing"],
    ["the latest one is no checkpoint", "audit-latest.json", "{}", "audit-latest.json is no checkpoint"],
  ])("is not signed anew where %s", async (_, name, content, fault) => {
    await signer.close();
    if (content === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), content);
    const evidence = files();
    await service.load([aSource("four")] as Raw[]);
    await signerOf().close();
    expect([files(), told]).toEqual([evidence, [fault]]);
    rmSync(folder, { recursive: true });
  });
});

/** What shows, after somebody has been at the database in a transaction that is rolled back, that somebody was. */
async function tampered(
  graph: Graph,
  tamper: (run: (statement: string, parameters?: object) => Promise<unknown[][]>) => Promise<void>,
  kept: KeptCheckpoints,
): Promise<"by itself" | "by what was signed" | undefined> {
  let shown: "by itself" | "by what was signed" | undefined;
  class RollBack extends Error {}
  await graph
    .write(async (transaction) => {
      const rows = async (statement: string, parameters: object = {}) =>
        (await transaction.run(statement, { ...parameters })).map((row) => Object.values(row));
      await tamper(rows);
      const isShown = async (checkpoints: KeptCheckpoints) =>
        (await verifyAudit({ ...graph, rows } as Graph, checkpoints)).contradictions.length > 0;
      if (await isShown(NONE)) shown = "by itself";
      else if (await isShown(kept)) shown = "by what was signed";
      throw new RollBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RollBack)) throw error;
    });
  return shown;
}
