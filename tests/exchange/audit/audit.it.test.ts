import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adoptRevisions } from "../../../src/exchange/audit/adopt-revisions";
import { type Verification, verifyAudit } from "../../../src/exchange/audit/verify-audit";
import {
  AuditCheckpoints,
  type KeptCheckpoints,
  readCheckpoints,
} from "../../../src/platform/audit/checkpoints";
import type { Graph } from "../../../src/platform/graph/graph";
import { type Service, startService } from "../../support/service";
import { tamperings } from "./tamperings";

jest.setTimeout(240_000);

const TAMPERINGS = Number(process.env["TAMPERINGS"] ?? 18);
const NONE: KeptCheckpoints = { checkpoints: [], faults: [] };

describe("the audit log", () => {
  let service: Service;
  let folder: string;
  let kept: KeptCheckpoints;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "blamegraph-audit-"));
    service = await startService();
    await service.empty();
    await service.seed();
    await workOn(service);
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
      ["REDACTED", 2],
      ["TOKEN_CREATED", 3],
      ["TOKEN_REVOKED", 1],
      ["WRITTEN", 5],
    ]);
    expect(kept.checkpoints).toHaveLength(2); // the list has one, and so has the file of the latest
    const found = await verifyAudit(service.graph, kept);
    expect(found).toMatchObject({ contradictions: [], entries: 13, checkpoints: 2 });
    const [[revisions] = []] = await service.graph.rows("MATCH (r:Revision) RETURN count(*)");
    expect(found.revisions).toBe(revisions);
  });

  it(`finds each of ${TAMPERINGS} tamperings`, async () => {
    const missed: string[] = [];
    let signedOnly = 0;
    for (const { name, tamper } of tamperings(20_261_126, TAMPERINGS)) {
      const found = await tampered(service.graph, tamper, kept);
      if (found.contradictions.length === 0) missed.push(name);
      if ((await tampered(service.graph, tamper, NONE)).contradictions.length === 0) signedOnly += 1;
    }
    expect(missed).toEqual([]);
    // Among them are some that the chain by itself cannot show, such as what was cut off.
    expect(signedOnly).toBeGreaterThan(TAMPERINGS / 20);
    expect((await verifyAudit(service.graph, kept)).contradictions).toEqual([]);
  });

  it("does not trust checkpoints that somebody else made", async () => {
    const others = kept.checkpoints.map((checkpoint) => ({
      ...checkpoint,
      sequence: checkpoint.sequence - 1,
    }));
    const file = join(folder, "copy.jsonl");
    const { writeFileSync } = await import("node:fs");
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
    await service.empty();
    await service.seed();
    await graph.apply("MATCH (n:Audit|AuditHead) DELETE n");
    await graph.apply("MATCH (n:Revision) REMOVE n.salt");
    expect((await verifyAudit(graph, NONE)).contradictions).not.toEqual([]);
    const adopted = await adoptRevisions(graph, () => new Date());
    expect(adopted).toBeGreaterThan(30);
    expect(await verifyAudit(graph, NONE)).toMatchObject({
      contradictions: [],
      entries: 1,
      revisions: adopted,
    });
    expect(await adoptRevisions(graph, () => new Date())).toBe(0);
  });
});

/** Some of everything that the log tells of. */
async function workOn(service: Service): Promise<void> {
  const [editor, researcher, admin] = [
    await service.logIn("edith", "EDITOR"),
    await service.logIn("rosa", "RESEARCHER"),
    await service.logIn("ada", "ADMIN"),
  ];
  const ask = async (token: string, mutation: string) => {
    const { data, errors } = await service.askAs(token, `mutation { ${mutation} }`);
    const [[key, payload] = ["", {}]] = Object.entries<{ userErrors?: unknown[] }>(data ?? {});
    expect([key, errors, payload.userErrors]).toEqual([key, undefined, []]);
    return payload as Record<string, { id: string }>;
  };
  const [[claim] = []] = await service.graph.rows(
    "MATCH (c:Claim) WHERE c.quote IS NOT NULL RETURN c.id ORDER BY c.id LIMIT 1",
  );
  await ask(
    editor,
    `correctClaim(input: { id: "${claim}", set: { quote: { text: "a name" } }, reason: "as it was said" }) { userErrors { message } }`,
  );
  await ask(
    editor,
    'recordActor(input: { actor: { id: "actor:x", kind: PERSON, names: [{ value: "John Roe" }, { value: "J. R." }] } }) { userErrors { message } }',
  );
  await ask(editor, 'voidActor(input: { id: "actor:x", reason: "nobody" }) { userErrors { message } }');
  const { proposal } = await ask(
    researcher,
    'recordActor(input: { actor: { id: "actor:y", kind: PERSON, names: [{ value: "Jane Roe" }] } }) { proposal { id } userErrors { message } }',
  );
  await ask(editor, `acceptProposal(input: { proposal: "${proposal?.id}" }) { userErrors { message } }`);
  await ask(
    admin,
    `redact(input: { id: "${claim}", field: "quote.text", value: "a name", reason: "order 1" }) { userErrors { message } }`,
  );
  await ask(
    admin,
    'redact(input: { id: "actor:x", field: "names.value", reason: "order 2" }) { userErrors { message } }',
  );
  const [[token] = []] = await service.graph.rows("MATCH (t:ApiToken {name: 'rosa'}) RETURN t.id");
  await ask(admin, `revokeToken(input: { token: "${token}" }) { userErrors { message } }`);
}

/** What is found after somebody has been at the database, in a transaction that is rolled back. */
async function tampered(
  graph: Graph,
  tamper: (run: (statement: string, parameters?: object) => Promise<unknown[][]>) => Promise<void>,
  kept: KeptCheckpoints,
): Promise<Verification> {
  class RollBack extends Error {
    constructor(readonly found: Verification) {
      super("rolled back");
    }
  }
  try {
    return await graph.write(async (transaction) => {
      const rows = async (statement: string, parameters: object = {}) =>
        (await transaction.run(statement, { ...parameters })).map((row) => Object.values(row));
      await tamper(rows);
      throw new RollBack(await verifyAudit({ ...graph, rows } as Graph, kept));
    });
  } catch (error) {
    if (error instanceof RollBack) return error.found;
    throw error;
  }
}
