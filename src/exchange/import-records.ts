import { createHash } from "node:crypto";
import { type Problem, problemAt } from "../domain/records/faults";
import { RECORD_TYPES, type RecordType } from "../domain/records/fields";
import type { NativeRecord } from "../domain/records/record";
import { DatabaseTimeout } from "../platform/graph/errors";
import type { Graph, Writing } from "../platform/graph/graph";
import { followMerges, proposeCandidates } from "./changes/candidates";
import { makeChanges, Refused } from "./changes/make-changes";
import { deriveStale } from "./derive/standing-periods";
import { Gathering } from "./gathering";
import type { Counts, ImportReport } from "./import-report";
import type { Beside, Coming, Judgement } from "./judge-records";
import { leftOut } from "./outside-records";
import type { PlacedRecord } from "./placed-record";
import { ProblemList } from "./problem-list";
import { judgeImported, type Settled as SettledRecords, settle } from "./settle-records";
import { Numbering } from "./stock/numbering";
import type { Verdict } from "./stock/stock";
import { type Ask, askIn, askWithin } from "./store/ask";
import { findFeedHead, later } from "./store/feed-head";
import {
  findUnfinished,
  type ImportedFiles,
  type KeptImport,
  newImport,
  putMark,
  putReport,
} from "./store/kept-imports";
import { writeLocked } from "./store/write-locked";
import { type SureMatch, staysTwo } from "./sure-matches";
import { type Acts, PLAIN, planWrites, type WriteStamp } from "./write-plan";
import { write } from "./write-records";

export interface ImportOptions {
  /** Who is answerable for the records, for example `seed` or the name of a token. */
  readonly by: string;
  readonly reason?: string | undefined;
  /** Judges and counts, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Writes nothing if a record is refused. */
  readonly allOrNothing?: boolean | undefined;
  /** Asked in each transaction when it is its turn to write, so that moments are in the order of the feed. */
  readonly clock: () => Date;
  readonly sizes?: Sizes | undefined;
  /** Whether others keep the data set: what people corrected here stays, though the files have it as it was. */
  readonly ofOthers?: boolean | undefined;
  /** What was read. With it, the database keeps what came of the import, and one that was broken off is resumed. */
  readonly files?: ImportedFiles | undefined;
  /** Told before the first record, and after each transaction or what is judged at a time. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** How far an import is; in records. */
export interface Progress {
  readonly doing: "checking" | "writing";
  readonly done: number;
  readonly total: number;
}

/** How many records make a transaction; other than the default in tests only. */
export interface Sizes {
  /** Up to so many are written whole or not at all. */
  readonly whole: number;
  /** More are written so many at a time. */
  readonly chunk: number;
}

const SIZES: Sizes = { whole: 5_000, chunk: 1_000 };
const MOST_PASSES = 5;
/** Of a transaction, which the database holds in memory several times over, and which has 30 s. */
const MOST = { bytes: 32 * 1_048_576, merged: 20 };

/** Imports records that are in memory, as `importGathered` does. */
export async function importRecords(
  graph: Graph,
  records: readonly PlacedRecord[],
  options: ImportOptions,
): Promise<ImportReport> {
  const gathering = new Gathering();
  try {
    for (const entry of records) gathering.put(entry);
    return await importGathered(graph, gathering, options);
  } finally {
    gathering.stock.close();
  }
}

/**
 * Writes the records that were read. What is already there and the same is left alone, so that a second import of the same
 * records writes nothing; a record that reads otherwise is replaced and keeps the moment it was first recorded. Up to 5,000
 * records are one transaction. More are written in chunks, each record after those it refers to, and with each the mark how
 * far the import is: the same import again goes on from there. Bad records are left out and reported, with all that refer
 * to them.
 */
export async function importGathered(
  graph: Graph,
  gathering: Gathering,
  options: ImportOptions,
): Promise<ImportReport> {
  const run = new Run(graph, gathering, options);
  if (options.dryRun === true) {
    await run.judge();
    return run.report();
  }
  await run.begin();
  await run.judge();
  await run.write();
  try {
    await run.findCandidates();
  } finally {
    // What is written is reported, whatever becomes of what is looked for beside it.
    await run.end();
  }
  return run.report();
}

/** A judgement of some records of the stock, and why others of them are left out. */
interface Settled extends Pick<SettledRecords, "unknown" | "matches" | "passed"> {
  readonly judgement: Judgement;
  readonly skipped: readonly Problem[];
}

class Run {
  #chunks: readonly (readonly number[])[];
  #isWhole: boolean;
  #problems = new ProblemList();
  #skipped = new ProblemList();
  /** By file: ids that it points at and that are not known, and one of them. */
  #unknown = new Map<string, { readonly ids: Numbering; readonly first: string }>();
  #kept: KeptImport | undefined;
  #earlier = 0;
  #candidates: number | null = null;

  constructor(
    private readonly graph: Graph,
    private readonly gathering: Gathering,
    private readonly options: ImportOptions,
  ) {
    const { stock } = gathering;
    const { whole, chunk } = options.sizes ?? SIZES;
    this.#isWhole = stock.count <= whole && stock.bytes <= MOST.bytes;
    this.#chunks = [...stock.chunks({ ...MOST, records: this.#isWhole ? whole : chunk })];
  }

  /** Takes up the same import where it was broken off, if it was; what it has got through is not looked at again. */
  async begin(): Promise<void> {
    if (this.options.files === undefined) return;
    const { stock } = this.gathering;
    const sizes = this.options.sizes ?? SIZES;
    const digest = createHash("sha256")
      .update(JSON.stringify([stock.digest(), this.options.files.format, sizes]))
      .digest("hex");
    this.#kept =
      (await findUnfinished(askIn(this.graph), digest)) ??
      newImport(digest, this.options.clock().toISOString());
    const { gone } = this.#kept;
    this.#chunks = this.#chunks.filter((chunk) => {
      if (this.#earlier + chunk.length > gone) return true;
      for (const index of chunk) stock.judge(index, "EARLIER");
      this.#earlier += chunk.length;
      return false;
    });
  }

  /**
   * Judges all records without writing any. What is refused because of what is still coming is found by going through them
   * again: a record of the database that stays as it is may leave others wrong that were judged by its new form.
   */
  async judge(): Promise<void> {
    for (let before = 0, passes = 1; ; passes += 1) {
      let staying = 0;
      this.#beginAnew();
      this.#tell("checking", 0);
      let done = 0;
      for (const chunk of this.#chunks) {
        const settled = await this.#judgeSettled(askIn(this.graph), chunk, this.#wholeRun());
        this.#note(chunk, settled);
        const { refused, stored } = settled.judgement;
        staying += refused.filter(({ entry }) => stored.has(entry.record.id)).length;
        done += chunk.length;
        this.#tell("checking", done);
      }
      // What several passes do not settle is left to the judgement within the transactions.
      if (this.#isWhole || staying === before || passes === MOST_PASSES) return;
      before = staying;
    }
  }

  /** Writes what was judged to be added or updated; each chunk is judged again, since others may have written meanwhile. */
  async write(): Promise<void> {
    const { stock } = this.gathering;
    const isToBeWritten = (index: number) => ["ADDED", "UPDATED", "MERGED"].includes(stock.verdictOn(index));
    const total = this.#chunks.flat().filter(isToBeWritten).length;
    if (total === 0) {
      // An earlier run may have been broken off before it.
      await deriveStale(this.graph);
      return;
    }
    this.#partMerges();
    this.#tell("writing", 0, total);
    if (this.#isWhole) {
      await this.#writeChunk(this.#chunks.flat());
    } else if (this.options.allOrNothing === true && this.#problems.count > 0) {
      for (const index of this.#chunks.flat().filter(isToBeWritten)) stock.judge(index, "UNJUDGED");
      return;
    } else {
      let done = 0;
      let gone = this.#earlier;
      for (const chunk of this.#chunks) {
        const changing = chunk.filter(isToBeWritten);
        gone += chunk.length;
        if (changing.length > 0) await this.#writeChunk(changing, gone);
        done += changing.length;
        this.#tell("writing", done, total);
      }
    }
    await deriveStale(this.graph);
  }

  /** Once it is known what is merged, which takes its time: smaller chunks, where there is much of it at once. */
  #partMerges(): void {
    const { stock } = this.gathering;
    const merged = this.#chunks.map((chunk) => chunk.filter((index) => stock.verdictOn(index) === "MERGED"));
    if (merged.every(({ length }) => length <= MOST.merged)) return;
    this.#isWhole = false;
    const chunks = [...stock.chunks({ ...MOST, records: (this.options.sizes ?? SIZES).chunk })];
    this.#chunks = chunks.filter((chunk) => chunk.some((index) => stock.verdictOn(index) !== "EARLIER"));
  }

  /** What may be one with what was imported is proposed to be merged. Nothing is looked for beside records in memory. */
  async findCandidates(): Promise<void> {
    if (this.options.files === undefined) return;
    const { stock } = this.gathering;
    const ids = { actor: stock.idsOf("actor"), incident: stock.idsOf("incident") };
    this.#candidates = await proposeCandidates(this.graph, ids, this.options.clock);
  }

  /** Keeps what came of it. */
  async end(): Promise<void> {
    const { files, clock } = this.options;
    if (this.#kept === undefined || files === undefined) return;
    const kept = { ...this.#kept, gone: this.gathering.stock.count };
    await putReport(this.graph, kept, files, this.#author(), this.report(), clock().toISOString());
  }

  report(): ImportReport {
    const { gathering } = this;
    const byType = new Map<RecordType, Counts>();
    const tally = gathering.stock.tally();
    for (const type of RECORD_TYPES) {
      const of = (verdict: Verdict) => tally.get(type)?.get(verdict) ?? 0;
      const counts = {
        added: of("ADDED"),
        updated: of("UPDATED"),
        unchanged: of("UNCHANGED"),
        refused: of("REFUSED") + (gathering.refused.get(type) ?? 0),
        merged: of("MERGED"),
        skipped: of("SKIPPED"),
      };
      if (Object.values(counts).some((count) => count > 0)) byType.set(type, counts);
    }
    const sum = (what: keyof Counts) =>
      [...byType.values()].reduce((total, counts) => total + counts[what], 0);
    const incomplete = [...this.#unknown].map(([file, { ids, first }]) => leftOut(file, ids.count, first));
    return {
      added: sum("added"),
      updated: sum("updated"),
      unchanged: sum("unchanged"),
      merged: sum("merged"),
      candidates: this.#candidates,
      earlier: this.#earlier,
      skipped: [...this.#skipped.first, ...incomplete],
      refused: [...gathering.problems.first, ...this.#asRead(this.#problems.first)],
      problems: gathering.problems.count + this.#problems.count,
      byType: Object.fromEntries(byType),
    };
  }

  /** In the order in which the records were read. */
  #asRead(problems: readonly Problem[]): readonly Problem[] {
    const place = ({ record = "" }: Problem) => this.gathering.stock.indexOf(record) ?? 0;
    return problems.toSorted((a, b) => place(a) - place(b));
  }

  /** `gone` is how many records the import has got through with these. */
  async #writeChunk(chunk: readonly number[], gone?: number): Promise<void> {
    const settled = await unlessPlanning(() =>
      writeLocked(this.graph, async (transaction) => {
        const ask = askWithin(transaction);
        const { sequence, at } = await findFeedHead(ask);
        const { by, reason, clock } = this.options;
        const stamp: WriteStamp = { by, reason, at: later(clock().toISOString(), at) };
        const found = await this.#judgeSettled(ask, chunk, this.#replacements());
        const { judgement } = found;
        if (judgement.added.length + judgement.updated.length > 0) {
          // One incident may be in many chunks: its standing is derived once, after the last of them.
          const plan = planWrites(judgement, Number(sequence), stamp, this.#actsOf(judgement));
          await write(transaction, judgement, plan, !this.#isWhole);
        }
        const { matches, apart } = await this.#merged(transaction, found);
        // In chunks, what is passed was told when all were judged.
        const settled = { ...found, matches, passed: [...(this.#isWhole ? found.passed : []), ...apart] };
        const { files } = this.options;
        if (this.#kept !== undefined && files !== undefined && gone !== undefined)
          await putMark(transaction, { ...this.#kept, gone }, files, this.#author());
        return settled;
      }),
    );
    // What was judged outside of the transaction is judged by it now, all of it.
    if (this.#isWhole) this.#beginAnew();
    this.#note(chunk, settled);
  }

  /** Makes one of what was added and what has its outside id, where they can be one. */
  async #merged(
    transaction: Writing,
    { judgement, matches }: Settled,
  ): Promise<{ readonly matches: readonly SureMatch[]; readonly apart: readonly Problem[] }> {
    const added = new Map(judgement.added.map((entry) => [entry.record.id, entry]));
    const merged: SureMatch[] = [];
    const apart: Problem[] = [];
    for (const match of matches) {
      const entry = added.get(match.from);
      if (entry === undefined) continue;
      const change = { act: "MERGE", ...match, path: [] } as const;
      const stamp = { by: this.options.by, reason: "They have an outside id in common." };
      try {
        await makeChanges(transaction, [change], stamp, this.options.clock);
        await followMerges(transaction, [change], this.options.clock);
        merged.push(match);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        apart.push(problemAt(entry.where, staysTwo(match, error.message), match.from));
      }
    }
    return { matches: merged, apart };
  }

  /** What records come to in a database in which people have worked. */
  async #judgeSettled(ask: Ask, chunk: readonly number[], coming: Coming): Promise<Settled> {
    const { stock } = this.gathering;
    const records = chunk.map((index) => stock.at(index));
    const { entries, refused, reasons, ...rest } = await settle(ask, records, {
      isRead: (id) => stock.has(id),
      ofOthers: this.#ofOthers,
    });
    const unsound = new Set(refused.map(({ entry }) => entry.record.id));
    const beside: Beside = { coming, isRefused: (id) => unsound.has(id) || this.#isRefused(id) };
    const judged = await judgeImported(ask, entries, beside);
    const judgement = { ...judged, refused: [...refused, ...judged.refused] };
    const isOff = this.#isWhole && this.options.allOrNothing === true && judgement.refused.length > 0;
    return {
      judgement: isOff ? { ...judgement, added: [], updated: [] } : judgement,
      skipped: reasons,
      ...rest,
    };
  }

  /** Keeps what became of the records of a chunk. */
  #note(chunk: readonly number[], { judgement, skipped, passed, unknown, matches }: Settled): void {
    const { stock } = this.gathering;
    const verdicts = new Map<string, Verdict>();
    for (const { record } of skipped) if (record !== undefined) verdicts.set(record, "SKIPPED");
    for (const { entry, problems } of judgement.refused) {
      verdicts.set(entry.record.id, "REFUSED");
      for (const problem of problems) this.#problems.add(problem);
    }
    for (const { record } of judgement.added) verdicts.set(record.id, "ADDED");
    for (const { from } of matches) if (verdicts.get(from) === "ADDED") verdicts.set(from, "MERGED");
    for (const { record } of judgement.updated) verdicts.set(record.id, "UPDATED");
    for (const { record } of judgement.unchanged) verdicts.set(record.id, "UNCHANGED");
    // What was only taken for granted, and is there, is nothing that the import brought.
    for (const index of chunk) stock.judge(index, verdicts.get(stock.idAt(index)) ?? "DROPPED");

    for (const problem of [...skipped, ...passed]) this.#skipped.add(problem);
    for (const [file, ids] of unknown) {
      const [first = ""] = ids;
      const known = this.#unknown.get(file) ?? { ids: new Numbering(), first };
      for (const id of ids) known.ids.numberOf(id);
      this.#unknown.set(file, known);
    }
  }

  /** What a data set of others says now is no correction of ours. */
  #actsOf({ updated }: Judgement): Acts {
    const theirs = updated.filter(({ ours }) => this.#ofOthers && ours !== true);
    return { ...PLAIN, names: new Map(theirs.map(({ record }) => [record.id, "UPDATED"])) };
  }

  get #ofOthers(): boolean {
    return this.options.ofOthers === true;
  }

  #author() {
    const { by, reason } = this.options;
    return { by, reason: reason ?? null };
  }

  #beginAnew(): void {
    this.#problems = new ProblemList();
    this.#skipped = new ProblemList();
    this.#unknown = new Map();
  }

  #isRefused(id: string): boolean {
    const index = this.gathering.stock.indexOf(id);
    // What an earlier run got through, and the database does not have, it refused.
    if (index !== undefined) return ["REFUSED", "EARLIER"].includes(this.gathering.stock.verdictOn(index));
    return this.gathering.hasRefused(id);
  }

  /** Before anything is written: everything that may still be. */
  #wholeRun(): Coming {
    return {
      read: (ids) => this.#read(ids, ["UNJUDGED", "ADDED", "UPDATED", "UNCHANGED", "MERGED"]),
      ownersOfKeys: (record) => this.gathering.stock.ownersOfKeys(record),
    };
  }

  /** While it is written: what the database has, and reads otherwise afterwards. */
  #replacements(): Coming {
    return { read: (ids) => this.#read(ids, ["UPDATED"]), ownersOfKeys: () => [] };
  }

  #read(ids: readonly string[], verdicts: readonly Verdict[]): ReadonlyMap<string, NativeRecord> {
    const { stock } = this.gathering;
    return new Map(
      ids.flatMap((id): [string, NativeRecord][] => {
        const index = stock.indexOf(id);
        return index !== undefined && verdicts.includes(stock.verdictOn(index))
          ? [[id, stock.at(index).record]]
          : [];
      }),
    );
  }

  #tell(doing: Progress["doing"], done: number, total = this.gathering.stock.count): void {
    this.options.onProgress?.({ doing, done, total });
  }
}

/**
 * A database that has just started, on a busy machine, may need longer to plan the statements of a first write
 * than a transaction may take. The plans are kept, so that a second attempt is spared them.
 */
async function unlessPlanning<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof DatabaseTimeout) return await attempt();
    throw error;
  }
}
