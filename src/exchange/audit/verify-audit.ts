import { z } from "zod";
import { LABELS } from "../../domain/records/graph-shape";
import { typeOfId } from "../../domain/records/record";
import { type AuditEntry, ContentHash, entryHash } from "../../platform/audit/chain";
import type { KeptCheckpoints } from "../../platform/audit/checkpoints";
import { FIND_TOKENS, tokensDigest } from "../../platform/audit/tokens";
import type { Graph } from "../../platform/graph/graph";
import type { OnProgress } from "../derive/derivation";
import { type Ask, askIn } from "../store/ask";
import { type AuditedRevision, currentDigest, revisionsAfter } from "./revisions";
import { type Contradiction, verifyRecords } from "./verify-records";

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

export const VERIFY_STATEMENTS: readonly string[] = [FIND_HEADS, FIND_ENTRIES, FIND_TOKENS];

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
  onProgress: { readonly entries?: OnProgress; readonly records?: OnProgress } = {},
): Promise<Verification> {
  const ask = askIn(graph);
  const chain = await verifyChain(ask, kept, onProgress.entries ?? (() => undefined));
  const { records, contradictions } = await verifyRecords(
    graph,
    chain.adopted,
    async () => (await headsOf(ask)).sequence,
    onProgress.records,
  );
  const { entries, revisions } = chain;
  return {
    entries,
    revisions,
    records,
    checkpoints: kept.checkpoints.length,
    contradictions: [...chain.contradictions, ...contradictions],
  };
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

interface ChainVerification extends Pick<Verification, "entries" | "revisions" | "contradictions"> {
  /** The last revision that is older than the log; 0 where there is none. */
  readonly adopted: number;
}

async function verifyChain(
  ask: Ask,
  kept: KeptCheckpoints,
  onProgress: OnProgress,
): Promise<ChainVerification> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await headsOf(ask);
    const found = await verifyOnce(ask, kept, before, onProgress);
    // What a redaction changed between two statements is no contradiction.
    const isSettled = (await headsOf(ask)).sequence === before.sequence;
    if (found.contradictions.length === 0 || isSettled || attempt === ATTEMPTS) return found;
  }
}

async function verifyOnce(
  ask: Ask,
  { checkpoints, faults }: KeptCheckpoints,
  heads: Heads,
  onProgress: OnProgress,
): Promise<ChainVerification> {
  const contradictions: Contradiction[] = faults.map((problem) => ({ where: "checkpoints", problem }));
  const tell = (where: string, problem: string) => void contradictions.push({ where, problem });

  const signed = new Map<number, string[]>();
  for (const { sequence, hash } of checkpoints) signed.set(sequence, [...(signed.get(sequence) ?? []), hash]);

  const revisions = new Revisions(ask, heads.revisions, tell);
  let last: Pick<AuditEntry, "sequence" | "hash"> = { sequence: 0, hash: "" };
  let lastOfTokens: AuditEntry | undefined;
  let isAdopting = true;
  let adopted = 0;
  for await (const entry of entriesUpTo(ask, heads.sequence)) {
    const where = `entry ${entry.sequence}`;
    if (entry.sequence !== last.sequence + 1) tell(where, `follows on entry ${last.sequence}`);
    if (entry.previousHash !== last.hash) tell(where, "does not have the hash of the entry before it");
    if (entryHash(entry) !== entry.hash) tell(where, "does not read as its hash says");
    if (signed.get(entry.sequence)?.some((hash) => hash !== entry.hash))
      tell(where, "is another one than was signed");
    if (entry.action !== "ADOPTED") isAdopting = false;
    else if (isAdopting) adopted = entry.lastRevision ?? adopted;
    else tell(where, "adopts earlier changes after the log had begun");
    const content = await revisions.contentOf(entry);
    if (content === null && entry.action.startsWith("TOKEN_")) lastOfTokens = entry;
    else if (content !== entry.contentHash) tell(where, "does not fit the changes that it tells of");
    last = entry;
    onProgress(entry.sequence, heads.sequence);
  }
  if (last.sequence !== heads.sequence || last.hash !== heads.hash)
    tell("head", `says that the log ends with entry ${heads.sequence}; found ${last.sequence}, or another`);
  await revisions.end();
  // Entries of older versions do not tell how the tokens were.
  const tokens = lastOfTokens?.contentHash ?? undefined;
  if (tokens !== undefined && tokens !== tokensDigest(await ask(FIND_TOKENS, {})))
    tell("tokens", `are not as entry ${lastOfTokens?.sequence} left them`);
  const latest = Math.max(0, ...signed.keys());
  if (latest > last.sequence) {
    const at = checkpoints.find(({ sequence }) => sequence === latest)?.at;
    tell(`entry ${latest}`, `was signed at ${at}, and is missing: the log ends with entry ${last.sequence}`);
  }
  return { entries: last.sequence, revisions: revisions.count, adopted, contradictions };
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
    if (!leadsToRecord(revision)) this.tell(where, "does not lead to its record alone");
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

/** To its record's node, as a record of its type or as one that was taken out; to nothing where it is of none. */
function leadsToRecord({ recordId, revises }: AuditedRevision): boolean {
  const [node, ...others] = revises;
  if (recordId === null || node === undefined) return recordId === null && node === undefined;
  const type = typeOfId(recordId);
  const isLabelled = node.labels.join() === (type && LABELS[type]) || node.labels.join() === "Voided";
  return others.length === 0 && node.id === recordId && isLabelled;
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
