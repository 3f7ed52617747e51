import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blamegraph, buildIfStale, temporaryFolder } from "./command";
import { type Service, startService } from "./service";

jest.setTimeout(400_000);

const DRAFT = `mutation ($changes: [ChangeInput!]!) {
  changeRecords(input: { title: "A report", reason: "it was missing", changes: $changes, propose: true }) {
    proposal { id } userErrors { message }
  }
}`;

let service: Service;

beforeAll(async () => {
  buildIfStale();
  service = await startService();
});

/** From a first start to a copy that is sound: what somebody does at a terminal who runs the service. */
it("is asked, reviewed, looked at, stopped, checked, backed up and restored", async () => {
  const { address: url, dataFolder } = service;
  const env = { BLAMEGRAPH_DATA: dataFolder, PORT: new URL(url).port };

  await expectDone(["doctor"], env);

  // A researcher proposes; an editor finds it, looks at it and accepts it.
  const made = await Promise.all(
    [
      ["RESEARCHER", "rita"],
      ["EDITOR", "ed"],
    ].map(([role = "", owner = ""]) =>
      expectDone(["token", "create", "--name", "a test", "--role", role, "--owner", owner], env),
    ),
  );
  const [rita = "", ed = ""] = made.map((secret) => secret.trim());
  const changes = [{ record: { source: { id: "source:test", title: "Report", kind: "TECHNICAL_REPORT" } } }];
  const asked = ["query", "--query", DRAFT, "--variables", JSON.stringify({ changes })];
  const { changeRecords } = JSON.parse(await expectDone(asked, { ...env, BLAMEGRAPH_TOKEN: rita }));
  const proposal: string = changeRecords.proposal.id;
  const editor = { ...env, BLAMEGRAPH_TOKEN: ed };
  expect(await expectDone(["review", "list"], editor)).toMatch(
    new RegExp(`^${proposal}  SUBMITTED  .+  rita: A report\n$`),
  );
  expect(await expectDone(["review", "show", proposal], editor)).toContain("RECORD source:test\n  + ");
  const { version } = JSON.parse(await expectDone(["review", "show", proposal, "--json"], editor));
  expect(await blamegraph(["review", "accept", proposal], { ...env, BLAMEGRAPH_TOKEN: rita })).toMatchObject({
    code: 4,
    stdout: "",
  });
  expect(
    await expectDone(["review", "accept", proposal, "--expected-version", String(version)], editor),
  ).toBe("source:test\n");
  expect(await blamegraph(["review", "reject", proposal, "--reason", "No."], editor)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("ACCEPTED"),
  });
  expect(await blamegraph(["review", "show", "proposal:none"], editor)).toMatchObject({ code: 3 });

  // Nothing is backed up from under a service that runs.
  const backup = join(temporaryFolder(), "backup");
  expect(await blamegraph(["backup", backup], env)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/ is in use by process \d+, since .+ Stop that one first/),
  });
  const before = await expectDone(
    ["query", "--query", "{ sources(first: 200) { nodes { id title } } }"],
    env,
  );
  expect(before).toContain("source:test");
  service.kill("SIGTERM");
  await service.ended;

  expect(JSON.parse(await expectDone(["check", "--json"], env))).toEqual([
    expect.objectContaining({ database: "neo4j", fault: null }),
    expect.objectContaining({ database: "system", fault: null }),
  ]);
  await expectDone(["backup", backup], env);
  expect(readdirSync(backup).sort()).toEqual([
    "audit-checkpoints.jsonl",
    "audit-key.pem",
    "audit-latest.json",
    "manifest.json",
    "neo4j.dump",
  ]);
  for (const name of readdirSync(backup)) expect(statSync(join(backup, name)).mode & 0o077).toBe(0);
  expect(await blamegraph(["backup", backup], env)).toMatchObject({
    code: 2,
    stderr: `${backup} exists, and no backup is written over anything; name a new folder.\n`,
  });

  // Into a folder with something in it, nothing is restored; into a new one, all of it.
  const occupied = temporaryFolder();
  writeFileSync(join(occupied, "mine"), "");
  expect(await blamegraph(["restore", backup], { BLAMEGRAPH_DATA: occupied })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("is not empty"),
  });
  expect(readdirSync(occupied)).toEqual(["mine"]);
  const restored = { BLAMEGRAPH_DATA: join(temporaryFolder(), "restored") };
  await expectDone(["restore", backup], restored);
  expect(readdirSync(restored.BLAMEGRAPH_DATA).sort()).toEqual([
    "audit-checkpoints.jsonl",
    "audit-key.pem",
    "audit-latest.json",
    "neo4j",
  ]);
  const { code, stderr } = await blamegraph(["audit", "verify"], restored);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/: all fits\.\n$/) });
});

/** What the command printed, which has to succeed. */
async function expectDone(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const { code, stdout, stderr } = await blamegraph(args, env);
  expect({ args, code, stderr: code === 0 ? "" : stderr, faults: stdout.match(/^FAULT.*/gm) }).toEqual({
    args,
    code: 0,
    stderr: "",
    faults: null,
  });
  return stdout;
}
