import { createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DataFolder } from "./data-folder";
import { errorCode, SetupError } from "./setup-error";
import { writeWhole } from "./write-whole";

export const USERNAME = "neo4j";

/**
 * The database's password: generated at the first start, and written (0600) both for us and as Neo4j's
 * initial password, which it takes over when it creates its store.
 */
export async function providePassword(folder: DataFolder): Promise<string> {
  const known = await readPassword(folder.password);
  const isMade = await exists(join(folder.store, "databases", "system"));
  if (known !== undefined && isMade) return known;
  if (known === undefined && isMade) {
    throw new SetupError(
      `${folder.root} has a database, but its password file ${folder.password} is missing.`,
      "Put the file back (its one line is the password of the user neo4j), or set BLAMEGRAPH_DATA to another folder.",
    );
  }
  const password = known ?? randomBytes(32).toString("base64url");
  await mkdir(dirname(folder.authIni), { recursive: true, mode: 0o700 });
  await writeWhole(folder.authIni, authIni(password, randomBytes(32)), 0o600);
  await writeWhole(folder.password, `${password}\n`, 0o600);
  return password;
}

/**
 * The file that `neo4j-admin dbms set-initial-password` writes. Written here, it costs no JVM start
 * (1.2 s), and there is no moment in which the default password would let anybody in.
 */
export function authIni(password: string, salt: Buffer): string {
  const iterations = 1024;
  let hash = createHash("sha256").update(salt).update(password).digest();
  for (let done = 1; done < iterations; done++) hash = createHash("sha256").update(hash).digest();
  return `${USERNAME}:SHA-256,${hash.toString("hex")},${salt.toString("hex")},${iterations}:\n`;
}

async function readPassword(path: string): Promise<string | undefined> {
  try {
    const password = (await readFile(path, "utf8")).trim();
    await chmod(path, 0o600);
    return password === "" ? undefined : password;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
