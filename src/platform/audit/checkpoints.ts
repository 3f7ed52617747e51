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
import { AUDIT_HEAD, FIND_AUDIT_HEAD } from "./append";

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

/**
 * Signs, outside of the database, how far the audit log is: a chain that was cut off or written anew from some entry
 * on is sound in itself, and only does not fit what was signed before.
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
    this.#writing = this.#writing.then(() => this.#write(isLast)).catch((error) => this.onFailure(error));
    return this.#writing;
  }

  async #write(isLast: boolean): Promise<void> {
    const { graph, folder, now } = this.options;
    const [head] = await graph.rows(FIND_AUDIT_HEAD, AUDIT_HEAD);
    if (head === undefined) return;
    const [sequence, hash] = [Number(head[0]), String(head[1])];
    this.#kept ??= (await readLines(folder)).checkpoints.at(-1);
    if (this.#latest?.hash === hash && (!isLast || this.#kept?.hash === hash)) return;
    const made = signed({ sequence, hash, at: now().toISOString() }, await provideKey(folder));
    await writeWhole(join(folder, FILES.latest), `${JSON.stringify(made)}\n`, 0o600);
    this.#latest = made;
    if (this.#kept?.hash === hash || !(isLast || isDue(this.#kept, made))) return;
    await appendFile(join(folder, FILES.kept), `${JSON.stringify(made)}\n`, { mode: 0o600, flush: true });
    this.#kept = made;
    this.onKept(made);
  }
}

/** All checkpoints that a data folder has; `file` stands for its own list of them. */
export async function readCheckpoints(folder: string, file?: string): Promise<KeptCheckpoints> {
  const lines = await readLines(folder, file);
  const latest = await read(join(folder, FILES.latest));
  const all = [
    lines,
    ...(latest === undefined || file !== undefined ? [] : [parsed(latest, () => FILES.latest)]),
  ];
  const found = all.flatMap(({ checkpoints }) => checkpoints);
  const faults = all.flatMap((part) => part.faults);
  if (found.length === 0) return { checkpoints: [], faults };
  const key = await findKey(folder);
  if (key === undefined) return { checkpoints: [], faults: [...faults, `${FILES.key} is missing`] };
  const publicKey = createPublicKey(key);
  const sound = found.filter((entry) => isSigned(entry, publicKey));
  for (const { sequence } of found.filter((entry) => !sound.includes(entry)))
    faults.push(`the checkpoint of entry ${sequence} is not signed with ${FILES.key}`);
  return { checkpoints: sound, faults };
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
