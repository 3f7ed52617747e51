import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { dataFolderAt, openDataFolder } from "../../../src/platform/embedded-neo4j/data-folder";
import { authIni, providePassword } from "../../../src/platform/embedded-neo4j/password";
import { temporaryFolder } from "./temporary-folder";

it("writes the line that Neo4j's own tool writes", () => {
  // Made with `neo4j-admin dbms set-initial-password abc_secret-1` of Neo4j 5.26.31.
  const salt = "eb8fd5c135cc3c740033a09c6d936231e0fced37812830fc3652b6ede6b74c5e";
  const hash = "682708ab26f2b53e198797a47185000bfd628a7059b7a4d219a87e78922f2f03";
  expect(authIni("abc_secret-1", Buffer.from(salt, "hex"))).toBe(`neo4j:SHA-256,${hash},${salt},1024:\n`);
});

it("generates a password once, for this user's eyes only", async () => {
  const { folder } = await openDataFolder(temporaryFolder());
  const password = await providePassword(folder);
  expect(password).toMatch(/^[\w-]{43}$/);
  expect(await providePassword(folder)).toBe(password);
  expect(statSync(folder.password).mode & 0o777).toBe(0o600);
  expect(readFileSync(folder.authIni, "utf8")).not.toContain(password);
});

it("says so when the password of an existing database is missing", async () => {
  const root = temporaryFolder();
  const { folder } = await openDataFolder(root);
  await providePassword(folder);
  mkdirSync(join(dataFolderAt(root).home, "data", "databases", "system"), { recursive: true });
  rmSync(folder.password);
  await expect(providePassword(folder)).rejects.toMatchObject({
    message: expect.stringContaining(`its password file ${folder.password} is missing`),
  });
});
