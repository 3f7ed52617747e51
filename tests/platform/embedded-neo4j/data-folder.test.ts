import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkDataFolder, openDataFolder } from "../../../src/platform/embedded-neo4j/data-folder";
import { takeLock } from "../../../src/platform/embedded-neo4j/folder-lock";
import { temporaryFolder } from "./temporary-folder";

const root = process.getuid?.() === 0;

it("accepts a folder that does not exist yet, and does not make it", async () => {
  const parent = temporaryFolder();
  await checkDataFolder(join(parent, "some", "data"));
  expect(readdirSync(parent)).toEqual([]);
});

it("makes it for this user only, and closes one that was open", async () => {
  const open = temporaryFolder();
  chmodSync(open, 0o755);
  expect(await openDataFolder(open)).toMatchObject({ made: false });
  expect(statSync(open).mode & 0o777).toBe(0o700);
  const { folder, made } = await openDataFolder(join(open, "new"));
  expect(made).toBe(true);
  expect([folder.root, folder.home, folder.conf].map((path) => statSync(path).mode & 0o777)).toEqual([
    0o700, 0o700, 0o700,
  ]);
});

it("refuses a file, and a folder below one", async () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  await expect(checkDataFolder(file)).rejects.toMatchObject({ message: `${file} is not a folder.` });
  await expect(checkDataFolder(join(file, "data"))).rejects.toMatchObject({
    message: expect.stringContaining(`${join(file, "data")} cannot be written (ENOTDIR`),
  });
});

it("refuses a folder in use, naming who uses it and since when", async () => {
  const folder = temporaryFolder();
  takeLock(join(folder, "blamegraph.lock"));
  await expect(checkDataFolder(folder)).rejects.toMatchObject({
    message: expect.stringMatching(
      new RegExp(`^${folder} is in use by process ${process.pid}, since \\d{4}-`),
    ),
    remedy: expect.stringContaining("Stop that one first"),
  });
});

// Only root can give a folder to somebody else.
(root ? it : it.skip)("refuses a folder of another user", async () => {
  const folder = temporaryFolder();
  chownSync(folder, 12_345, 12_345);
  await expect(checkDataFolder(folder)).rejects.toMatchObject({
    message: `${folder} belongs to another user (uid 12345, you are uid 0).`,
  });
});

it("refuses a folder without write access", async () => {
  const folder = join(temporaryFolder(), "data");
  mkdirSync(folder, { mode: 0o500 });
  const refusal = root
    ? refusedAs(12_345, folder)
    : await checkDataFolder(folder).then(String, ({ message }: Error) => message);
  expect(refusal).toContain(`${folder} cannot be written (EACCES`);
});

/** What somebody else is told, who owns the folder: the built code in a process of theirs, where they can read it. */
function refusedAs(uid: number, folder: string): string {
  const code = temporaryFolder();
  cpSync(join(__dirname, "../../../dist/platform/embedded-neo4j"), code, { recursive: true });
  for (const path of [dirname(folder), folder]) chownSync(path, uid, uid);
  chownSync(code, uid, uid);
  const check = `require("./data-folder.js").checkDataFolder(process.argv[1]).catch(({ message }) => console.log(message))`;
  return spawnSync(process.execPath, ["-e", check, folder], { cwd: code, uid, encoding: "utf8" }).stdout;
}
