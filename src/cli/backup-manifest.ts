import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { CliError } from "./messages";

export const MANIFEST = "manifest.json";
export const DUMP = "neo4j.dump";
/** What of the data folder belongs to the database beside it: how far its audit log was signed, and by which key. */
export const BESIDE = ["audit-checkpoints.jsonl", "audit-latest.json", "audit-key.pem"] as const;

const schema = z.strictObject({
  format: z.literal("blamegraph-backup/1"),
  /** When it was begun: ISO, in UTC. */
  madeAt: z.iso.datetime(),
  blamegraph: z.string(),
  neo4j: z.string(),
  files: z
    .array(
      z.strictObject({
        name: z.enum([DUMP, ...BESIDE]),
        size: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .refine((files) => files.some(({ name }) => name === DUMP)),
});

/** What a backup is made of. */
export type Manifest = z.output<typeof schema>;
export type BackedUpFile = Manifest["files"][number];

/** A file as it lies in the folder. */
export async function describeFile(folder: string, name: BackedUpFile["name"]): Promise<BackedUpFile> {
  const path = join(folder, name);
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return { name, size: (await stat(path)).size, sha256: hash.digest("hex") };
}

/** The manifest of a backup, all of whose files are as it says. @throws CliError that names each that is not */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const faults: string[] = [];
  for (const told of manifest.files) {
    const found = await describeFile(folder, told.name).catch(() => undefined);
    if (found === undefined) faults.push(`${told.name} is missing`);
    else if (found.size !== told.size)
      faults.push(`${told.name} has ${found.size} bytes instead of ${told.size}`);
    else if (found.sha256 !== told.sha256)
      faults.push(`${told.name} has another SHA-256 than it was made with`);
  }
  if (faults.length > 0)
    throw new CliError(`The backup in ${folder} is damaged, and nothing was restored: ${faults.join("; ")}.`);
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) {
    throw new CliError(`There is no backup in ${folder}: it has no ${MANIFEST} that can be read.`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new CliError(`${path} is damaged: it is no JSON. Nothing was restored.`);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CliError(
    `${path} is not what this version restores (${issue?.path.join("/")}: ${issue?.message}). Nothing was restored.`,
  );
}
