import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { errorCode } from "../embedded-neo4j/setup-error";
import { writeWhole } from "../embedded-neo4j/write-whole";
import type { Graph } from "../graph/graph";
import { AUDIT_HEAD, FIND_HEAD_AND_ENTRY } from "./append";

const FILES = {
  /** The private key (Ed25519). */
  key: "audit-key.pem",
  /** One checkpoint a line; lines are only added. */
  kept: "audit-checkpoints.jsonl",
  /** The latest one, replaced within a second of each act. */
  latest: "audit-latest.json",
} as const;

const EVERY_ENTRIES = 100;
const EVERY_MS = 3_600_000;
const SOON_MS = 1_000;
const OTHERS_MS = 60_000; // what other processes did on the same database

/** What the audit log came to at a moment, as this installation saw and signed it. */
export interface Checkpoint {
  readonly sequence: number;
  readonly hash: string;
  /** ISO, in UTC. */
  readonly at: string;
  /** The first half of the SHA-256 of the public key. */
  readonly key: string;
  /** Ed25519, in Base64, over what is above. */
  readonly signature: string;
}

const checkpoint = z.object({
  sequence: z.int().min(0),
  hash: z.string(),
  at: z.string(),
  key: z.string(),
  signature: z.string(),
});

/** What the data folder says of the audit log of its database. */
export interface KeptCheckpoints {
  readonly checkpoints: readonly Checkpoint[];
  /** Lines and files that hold none that can be trusted, and why. */
  readonly faults: readonly string[];
}

interface Options {
  readonly graph: Pick<Graph, "rows">;
  readonly folder: string;
  readonly now: () => Date;
}

/** The audit log is no longer the one that was signed: what was signed is kept as evidence, and nothing is signed any more. */
export class LogContradictsSigned extends Error {
  override readonly name = "LogContradictsSigned";
}

/**
 * Signs, outside of the database, how far the audit log is: a chain that was cut off or written anew from some entry
 * on is sound in itself, and only does not fit what was signed before. Therefore nothing is signed that does not go on
 * from what was.
 */
export class AuditCheckpoints {
  #kept: Checkpoint | undefined;
  #latest: Checkpoint | undefined;
  #soon: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Told of each that is kept, so that it is somewhere else as well. */
  onKept: (kept: Checkpoint) => void = () => undefined;
  onFailure: (error: unknown) => void = () => undefined;
  /** Told once of each way in which the log is no longer the one that was signed. */
  onContradiction: (contradiction: LogContradictsSigned) => void = () => undefined;
  #told: string | undefined;

  constructor(private readonly options: Options) {}

  /** Signs what there is, and looks from time to time whether others have written. */
  watch(): void {
    this.note();
    this.#watch ??= setInterval(() => this.note(), OTHERS_MS).unref();
  }

  /** Something was done: the latest checkpoint follows within a second. */
  note(): void {
    this.#soon ??= setTimeout(() => void this.#sign(false), SOON_MS).unref();
  }

  /** Signs what there is now, for good; the last thing before the database is closed. */
  async close(): Promise<void> {
    clearInterval(this.#watch);
    await this.#sign(true);
  }

  #sign(isLast: boolean): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#writing = this.#writing.then(() => this.#write(isLast)).catch((error) => this.#failed(error));
    return this.#writing;
  }

  #failed(error: unknown): void {
    if (!(error instanceof LogContradictsSigned)) this.onFailure(error);
    else if (error.message !== this.#told) this.onContradiction(error);
    if (error instanceof LogContradictsSigned) this.#told = error.message;
  }

  async #write(isLast: boolean): Promise<void> {
    const { graph, folder, now } = this.options;
    // Before the database is asked: another process may sign meanwhile, and what it signed is then behind the head.
    const { kept, latest } = await this.#signedSoFar();
    const sequenceOf = latest?.sequence ?? 0;
    const [row = []] = await graph.rows(FIND_HEAD_AND_ENTRY, { ...AUDIT_HEAD, sequence: sequenceOf });
    const [sequence, hash] = [Number(row[0] ?? 0), String(row[1] ?? "")];
    if (latest !== undefined) requireToGoOn(latest, sequence, String(row[2] ?? ""));
    if (hash === "") return;
    this.#told = undefined;
    if (this.#latest?.hash === hash && (!isLast || kept?.hash === hash)) return;
    const made = signed({ sequence, hash, at: now().toISOString() }, await provideKey(folder));
    await writeWhole(join(folder, FILES.latest), `${JSON.stringify(made)}\n`, 0o600);
    this.#latest = made;
    if (kept?.hash === hash || !(isLast || isDue(kept, made))) return;
    await appendFile(join(folder, FILES.kept), `${JSON.stringify(made)}\n`, { mode: 0o600, flush: true });
    this.#kept = made;
    this.onKept(made);
  }

  /** What was signed last, by this process or another, for good and at all. */
  async #signedSoFar(): Promise<{
    readonly kept: Checkpoint | undefined;
    readonly latest: Checkpoint | undefined;
  }> {
    const { folder } = this.options;
    const latest = await readLatest(folder);
    const faults = [...latest.faults];
    if (this.#kept === undefined) {
      const lines = await trusted(folder, await readLines(folder));
      // A line that a crash broke off is told of by whoever verifies; it keeps nobody from going on from the others.
      if (lines.checkpoints.length + latest.checkpoints.length === 0) faults.push(...lines.faults);
      this.#kept = lines.checkpoints.at(-1);
    }
    if (faults.length > 0) throw new LogContradictsSigned([...new Set(faults)].join("; "));
    return { kept: this.#kept, latest: last([this.#kept, this.#latest, ...latest.checkpoints]) };
  }
}

function last(checkpoints: readonly (Checkpoint | undefined)[]): Checkpoint | undefined {
  let found: Checkpoint | undefined;
  for (const one of checkpoints) if (one !== undefined && one.sequence >= (found?.sequence ?? 0)) found = one;
  return found;
}

/** @throws LogContradictsSigned where the log is no longer that of which a checkpoint was signed. */
function requireToGoOn({ sequence, hash, at }: Checkpoint, head: number, found: string): void {
  if (head < sequence)
    throw new LogContradictsSigned(`it ends with entry ${head}, and entry ${sequence} was signed at ${at}`);
  if (found !== hash)
    throw new LogContradictsSigned(`its entry ${sequence} is another one than was signed at ${at}`);
}

/** All checkpoints that a data folder has; `file` stands for its own list of them. */
export async function readCheckpoints(folder: string, file?: string): Promise<KeptCheckpoints> {
  const lines = await trusted(folder, await readLines(folder, file));
  if (file !== undefined) return lines;
  const latest = await readLatest(folder);
  return {
    checkpoints: [...lines.checkpoints, ...latest.checkpoints],
    faults: [...new Set([...lines.faults, ...latest.faults])],
  };
}

async function readLatest(folder: string): Promise<KeptCheckpoints> {
  const latest = await read(join(folder, FILES.latest));
  return await trusted(
    folder,
    parsed(latest ?? "", () => FILES.latest),
  );
}

/** Those that are signed with the folder's key. */
async function trusted(
  folder: string,
  { checkpoints: found, faults }: KeptCheckpoints,
): Promise<KeptCheckpoints> {
  if (found.length === 0) return { checkpoints: [], faults };
  const key = await findKey(folder);
  if (key === undefined) return { checkpoints: [], faults: [...faults, `${FILES.key} is missing`] };
  const publicKey = createPublicKey(key);
  const sound = new Set(found.filter((entry) => isSigned(entry, publicKey)));
  const others = found.filter((entry) => !sound.has(entry));
  return {
    checkpoints: [...sound],
    faults: [
      ...faults,
      ...others.map(({ sequence }) => `the checkpoint of entry ${sequence} is not signed with ${FILES.key}`),
    ],
  };
}

function isDue(before: Checkpoint | undefined, { sequence, at }: Checkpoint): boolean {
  if (before === undefined) return true;
  return sequence - before.sequence >= EVERY_ENTRIES || Date.parse(at) - Date.parse(before.at) >= EVERY_MS;
}

function signed(what: Pick<Checkpoint, "sequence" | "hash" | "at">, key: KeyObject): Checkpoint {
  const content = { ...what, key: keyName(createPublicKey(key)) };
  return { ...content, signature: sign(null, signedText(content), key).toString("base64") };
}

function isSigned({ signature, ...content }: Checkpoint, key: KeyObject): boolean {
  return (
    content.key === keyName(key) && verify(null, signedText(content), key, Buffer.from(signature, "base64"))
  );
}

function signedText({ sequence, hash, at, key }: Omit<Checkpoint, "signature">): Buffer {
  return Buffer.from(JSON.stringify([sequence, hash, at, key]));
}

function keyName(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 32);
}

async function provideKey(folder: string): Promise<KeyObject> {
  const found = await findKey(folder);
  if (found !== undefined) return found;
  const { privateKey } = generateKeyPairSync("ed25519");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeWhole(
    join(folder, FILES.key),
    privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    0o600,
  );
  return privateKey;
}

async function findKey(folder: string): Promise<KeyObject | undefined> {
  const pem = await read(join(folder, FILES.key));
  return pem === undefined ? undefined : createPrivateKey(pem);
}

async function readLines(folder: string, file = join(folder, FILES.kept)): Promise<KeptCheckpoints> {
  return parsed((await read(file)) ?? "", (index) => `line ${index + 1} of ${FILES.kept}`);
}

function parsed(content: string, nameOf: (index: number) => string): KeptCheckpoints {
  const checkpoints: Checkpoint[] = [];
  const faults: string[] = [];
  for (const [index, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const found = checkpoint.safeParse(orNothing(line));
    if (found.success) checkpoints.push(found.data);
    else faults.push(`${nameOf(index)} is no checkpoint`);
  }
  return { checkpoints, faults };
}

function orNothing(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
