import { z } from "zod";
import { fingerprintOf } from "../../domain/records/canonical";
import { parseRecord } from "../../domain/records/parse-record";
import type { NativeRecord } from "../../domain/records/record";
import { RECORD_LABELS } from "../../domain/records/subgraph";
import { toGraph } from "../../domain/records/to-graph";
import { type AuditEntry, ContentHash, entryHash } from "../../platform/audit/chain";
import type { KeptCheckpoints } from "../../platform/audit/checkpoints";
import type { Graph } from "../../platform/graph/graph";
import type { OnProgress } from "../derive/derivation";
import { eachPage } from "../derive/pages";
import { type Ask, askIn } from "../store/ask";
import { type AuditedRevision, currentDigest, revisionsAfter } from "./revisions";

const PAGE = 1_000;
const ATTEMPTS = 3;

const FIND_HEADS = `
  OPTIONAL MATCH (audit:AuditHead)
  OPTIONAL MATCH (feed:FeedHead)
  RETURN [coalesce(audit.sequence, 0), coalesce(audit.hash, ''), coalesce(feed.sequence, 0)] AS row`;

const FIND_ENTRIES = `
  MATCH (entry:Audit)
  WHERE entry.sequence > $after
  WITH entry ORDER BY entry.sequence LIMIT ${PAGE}
  RETURN [entry.sequence, entry.at, entry.by, entry.action, entry.target, entry.firstRevision, entry.lastRevision, entry.contentHash, entry.previousHash, entry.hash] AS row`;

/** What the last revision of a record says of it. */
function lastText(id: string): string {
  return `COLLECT { MATCH (revision:Revision) WHERE revision.recordId = ${id} AND revision.sequence IS NOT NULL RETURN revision.record ORDER BY revision.sequence DESC LIMIT 1 }[0]`;
}

const FIND_NODES = Object.fromEntries(
  RECORD_LABELS.map((label) => [
    label,
    `
    UNWIND $ids AS id
    MATCH (record:${label} {id: id})
    RETURN [id, properties(record), ${lastText("record.id")}] AS row`,
  ]),
);

const FIND_VOIDED = `
  MATCH (voided:Voided)
  WHERE voided.id > $after
  WITH voided ORDER BY voided.id LIMIT ${PAGE}
  RETURN [voided.id, ${lastText("voided.id")}] AS row`;

export const VERIFY_STATEMENTS: readonly string[] = [
  FIND_HEADS,
  FIND_ENTRIES,
  FIND_VOIDED,
  ...Object.values(FIND_NODES),
];

/** Something that cannot be where only this service has written. */
export interface Contradiction {
  /** What it was found in: `entry 12`, `revision 40`, the id of a record, or a file. */
  readonly where: string;
  readonly problem: string;
}

export interface Verification {
  readonly entries: number;
  readonly revisions: number;
  readonly records: number;
  /** How many signed checkpoints were held against the log. */
  readonly checkpoints: number;
  readonly contradictions: readonly Contradiction[];
}

/**
 * Holds the audit log against itself, the revisions against the log, the records against the revisions, and all
 * against what was signed outside of the database. What is written meanwhile is left for the next time.
 */
export async function verifyAudit(
  graph: Graph,
  kept: KeptCheckpoints,
  onProgress: OnProgress = () => undefined,
): Promise<Verification> {
  const ask = askIn(graph);
  for (let attempt = 1; ; attempt += 1) {
    const before = await headsOf(ask);
    const found = await verifyOnce(graph, kept, before, onProgress);
    // A redaction, or a record that was written, between two statements is no contradiction.
    const isSettled = (await headsOf(ask)).sequence === before.sequence;
    if (found.contradictions.length === 0 || isSettled || attempt === ATTEMPTS) return found;
  }
}

interface Heads {
  readonly sequence: number;
  readonly hash: string;
  readonly revisions: number;
}

async function headsOf(ask: Ask): Promise<Heads> {
  const [row] = await ask(FIND_HEADS, {});
  const [sequence, hash, revisions] = z.tuple([z.number(), z.string(), z.number()]).parse(row);
  return { sequence, hash, revisions };
}

async function verifyOnce(
  graph: Graph,
  { checkpoints, faults }: KeptCheckpoints,
  heads: Heads,
  onProgress: OnProgress,
): Promise<Verification> {
  const ask = askIn(graph);
  const contradictions: Contradiction[] = faults.map((problem) => ({ where: "checkpoints", problem }));
  const tell = (where: string, problem: string) => void contradictions.push({ where, problem });

  const signed = new Map<number, string[]>();
  for (const { sequence, hash } of checkpoints) signed.set(sequence, [...(signed.get(sequence) ?? []), hash]);

  const revisions = new Revisions(ask, heads.revisions, tell);
  let last: Pick<AuditEntry, "sequence" | "hash"> = { sequence: 0, hash: "" };
  let isAdopting = true;
  for await (const entry of entriesUpTo(ask, heads.sequence)) {
    const where = `entry ${entry.sequence}`;
    if (entry.sequence !== last.sequence + 1) tell(where, `follows on entry ${last.sequence}`);
    if (entry.previousHash !== last.hash) tell(where, "does not have the hash of the entry before it");
    if (entryHash(entry) !== entry.hash) tell(where, "does not read as its hash says");
    if (signed.get(entry.sequence)?.some((hash) => hash !== entry.hash))
      tell(where, "is another one than was signed");
    if (entry.action !== "ADOPTED") isAdopting = false;
    else if (!isAdopting) tell(where, "adopts earlier changes after the log had begun");
    const content = await revisions.contentOf(entry);
    if (content !== entry.contentHash) tell(where, "does not fit the changes that it tells of");
    last = entry;
    onProgress(entry.sequence, heads.sequence);
  }
  if (last.sequence !== heads.sequence || last.hash !== heads.hash)
    tell("head", `says that the log ends with entry ${heads.sequence}; found ${last.sequence}, or another`);
  await revisions.end();
  const latest = Math.max(0, ...signed.keys());
  if (latest > heads.sequence) {
    const at = checkpoints.find(({ sequence }) => sequence === latest)?.at;
    tell("head", `says that the log ends with entry ${heads.sequence}; ${latest} were signed at ${at}`);
  }
  const records = await verifyRecords(graph, tell);
  return {
    entries: last.sequence,
    revisions: revisions.count,
    records,
    checkpoints: checkpoints.length,
    contradictions,
  };
}

/** The revisions in order, each taken by the entry that wrote it. */
class Revisions {
  count = 0;
  #page: readonly AuditedRevision[] = [];
  #index = 0;
  /** The number of the last one taken. */
  #last = 0;
  /** What redactions left, by the number of their entry. */
  readonly #blanked = new Map<number, ContentHash>();

  constructor(
    private readonly ask: Ask,
    private readonly until: number,
    private readonly tell: (where: string, problem: string) => void,
  ) {}

  /** The hash of what an entry wrote and blanked, as the revisions have it now. */
  async contentOf({ sequence, firstRevision, lastRevision }: AuditEntry): Promise<string | null> {
    const blanked = this.#blanked.get(sequence);
    this.#blanked.delete(sequence);
    if (blanked === undefined && firstRevision === null) return null;
    const content = blanked ?? new ContentHash();
    if (firstRevision === null || lastRevision === null) return content.value();
    if (firstRevision !== this.#last + 1)
      this.tell(`entry ${sequence}`, `begins with revision ${firstRevision}; expected ${this.#last + 1}`);
    for (;;) {
      const next = await this.#peek();
      if (next === undefined || next.sequence > lastRevision) break;
      this.#take(next);
      const [original = currentDigest(next)] = next.sealed;
      content.add(next.sequence, original);
    }
    return content.value();
  }

  async end(): Promise<void> {
    for (let next = await this.#peek(); next !== undefined; next = await this.#peek()) {
      this.tell(`revision ${next.sequence}`, "is in no entry of the log");
      this.#take(next);
    }
    if (this.#last !== this.until)
      this.tell("feed", `says that it ends with change ${this.until}; found ${this.#last}`);
    for (const sequence of this.#blanked.keys())
      this.tell(`entry ${sequence}`, "is no redaction, though something was blanked by it");
  }

  #take(revision: AuditedRevision): void {
    const { sequence, sealed, redactions } = revision;
    const where = `revision ${sequence}`;
    if (sequence !== this.#last + 1) this.tell(where, `follows on ${this.#last}`);
    if (sealed.length !== redactions.length) this.tell(where, "has not one digest for each redaction");
    const owners = revision.recordId === null ? [] : [revision.recordId];
    if (revision.revises.join() !== owners.join()) this.tell(where, "does not lead to its record alone");
    if (revision.salt === null) this.tell(where, "has no salt");
    for (const [index, entry] of redactions.entries()) {
      const content = this.#blanked.get(entry) ?? new ContentHash();
      content.add(sequence, sealed[index + 1] ?? currentDigest(revision));
      this.#blanked.set(entry, content);
    }
    this.#last = sequence;
    this.#index += 1;
    this.count += 1;
  }

  async #peek(): Promise<AuditedRevision | undefined> {
    if (this.#index === this.#page.length) {
      this.#page = await revisionsAfter(this.ask, this.#last);
      this.#index = 0;
    }
    const next = this.#page[this.#index];
    return next !== undefined && next.sequence <= this.until ? next : undefined;
  }
}

/** Whatever somebody may have put there: the hashes tell that it is wrong. */
const text = z.unknown().transform((found) => (found === null ? null : String(found)));
const number = z.number().nullable().catch(null);
const entryRow = z.tuple([z.number(), text, text, text, text, number, number, text, text, text]);

async function* entriesUpTo(ask: Ask, until: number): AsyncGenerator<AuditEntry> {
  for (let after = 0; ; ) {
    const page = (await ask(FIND_ENTRIES, { after })).map(toEntry);
    const last = page.at(-1);
    if (last === undefined) return;
    for (const entry of page) {
      if (entry.sequence > until) return;
      yield entry;
    }
    after = last.sequence;
  }
}

function toEntry(row: unknown): AuditEntry {
  const [sequence, at, by, action, target, firstRevision, lastRevision, contentHash, previousHash, hash] =
    entryRow.parse(row);
  return {
    sequence,
    at: at ?? "",
    by: by ?? "",
    action: (action ?? "") as AuditEntry["action"],
    target,
    firstRevision,
    lastRevision,
    contentHash,
    previousHash: previousHash ?? "",
    hash: hash ?? "",
  };
}

/** What a record's place in time takes from sources, and is held against them by `derive --check`. */
const DERIVED = new Set(["placedOn", "placedOnInferred", "placedKey", "denialKey"]);

/** Whether each record reads as its last revision says. */
async function verifyRecords(graph: Graph, tell: (where: string, problem: string) => void): Promise<number> {
  const ask = askIn(graph);
  let count = 0;
  const compare = RECORD_LABELS.map((label) => ({
    label,
    work: async (ids: readonly string[]) => {
      const nodes = (await ask(FIND_NODES[label] ?? "", { ids })) as readonly NodeRow[];
      for (const [id, properties, json] of nodes) {
        const record = recordOf(json);
        if (record === undefined) {
          tell(id, "is there, and no change says so");
          continue;
        }
        const due = toGraph(record, () => undefined).node.properties;
        const differing = Object.entries(due)
          .filter(([name]) => !DERIVED.has(name))
          .filter(([name, value]) => JSON.stringify(properties[name]) !== JSON.stringify(value))
          .map(([name]) => name);
        if (properties["fingerprint"] !== fingerprintOf(record)) differing.push("fingerprint");
        if (differing.length > 0)
          tell(id, `reads otherwise than its last change says: ${differing.join(", ")}`);
      }
      count += nodes.length;
    },
  }));
  await eachPage(graph, () => undefined, compare);
  for (let after = ""; ; ) {
    const voided = (await ask(FIND_VOIDED, { after })) as readonly (readonly [string, unknown])[];
    const last = voided.at(-1);
    if (last === undefined) break;
    for (const [id, json] of voided) if (json !== null) tell(id, "was taken out, and no change says so");
    [after] = last;
  }
  return count;
}

type NodeRow = readonly [string, Readonly<Record<string, unknown>>, unknown];

/** Undefined also where the text is no record of this format. */
function recordOf(json: unknown): NativeRecord | undefined {
  try {
    return typeof json === "string" ? parseRecord(JSON.parse(json)).record : undefined;
  } catch {
    return undefined;
  }
}
