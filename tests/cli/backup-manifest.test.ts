import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeFile, verifyBackup } from "../../src/cli/backup-manifest";
import { temporaryFolder } from "../platform/embedded-neo4j/temporary-folder";

let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  writeFileSync(join(folder, "neo4j.dump"), "the dump");
  writeFileSync(join(folder, "audit-key.pem"), "the key");
  const files = [await describeFile(folder, "neo4j.dump"), await describeFile(folder, "audit-key.pem")];
  manifest({ files });
});

function manifest(changed: Readonly<Record<string, unknown>>): void {
  const whole = {
    format: "blamegraph-backup/1",
    madeAt: "2026-03-01T10:00:00.000Z",
    blamegraph: "0.1.0",
    neo4j: "5.26.31",
    ...changed,
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(whole));
}

it("gives the manifest of a backup that is as it was made", async () => {
  expect((await verifyBackup(folder)).files.map(({ name, size }) => [name, size])).toEqual([
    ["neo4j.dump", 8],
    ["audit-key.pem", 7],
  ]);
});

it("names every file that is missing, cut off or altered", async () => {
  writeFileSync(join(folder, "neo4j.dump"), "the dumb");
  writeFileSync(join(folder, "audit-key.pem"), "the");
  await expect(verifyBackup(folder)).rejects.toThrow(
    `The backup in ${folder} is damaged, and nothing was restored: neo4j.dump has another SHA-256 than it was made with; audit-key.pem has 3 bytes instead of 7.`,
  );
});

it.each([
  [{ format: "blamegraph-backup/2", files: [] }, "format"],
  [{ files: [] }, "files"],
  [{ files: [{ name: "../../etc/passwd", size: 1, sha256: "0".repeat(64) }] }, "files/0/name"],
])("refuses a manifest that is not one of this version: %j", async (changed, where) => {
  manifest(changed);
  await expect(verifyBackup(folder)).rejects.toThrow(`is not what this version restores (${where}: `);
});

it("says where there is no backup", async () => {
  await expect(verifyBackup(temporaryFolder())).rejects.toThrow(/^There is no backup in .+manifest\.json/);
});
