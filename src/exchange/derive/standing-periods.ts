import { z } from "zod";
import { byText } from "../../domain/standing/order";
import { standingPeriods } from "../../domain/standing/periods";
import { structureOf } from "../../domain/standing/roll-up";
import { derivedToGraph } from "../../domain/standing/standing-period.to-graph";
import type { Graph, Writing } from "../../platform/graph/graph";
import { type Ask, askIn, askWithin } from "../store/ask";
import { findFeedHead } from "../store/feed-head";
import { inSlices, slices } from "../store/slices";
import { writeLocked } from "../store/write-locked";
import type { WritePlan } from "../write-plan";
import { affectedIncidents } from "./affected-incidents";
import type { Difference, OnProgress } from "./derivation";
import { type MovedStanding, movedStanding, tellDerived, tellMoved } from "./moved-standings";
import { factsOfEach } from "./standing-facts";
import {
  CREATE_PERIOD,
  DELETE_PERIOD,
  KEEP_PRESENT,
  MARK_STALE,
  PUT_PERIOD,
  PUT_PRESENT,
  RETIRE_PERIOD,
  RETIRE_PERIODS,
  STANDING_QUESTIONS,
} from "./standing-statements";

/** What one transaction derives: so many claims are read, and so many applied, each to every part it is lent to. */
const BATCH = { read: 4_000, applied: 20_000, incidents: 200 };
/** What a transaction of records may derive before its commit; the rest follows right after it. */
const AT_ONCE = 2_000;
/** For an incident by itself that is more than a batch: a hundred thousand claims are some minutes. */
const BATCH_TIMEOUT_MS = 600_000;
/** What an incident costs apart from its claims, in claims. */
const OF_AN_INCIDENT = 10;

/** An incident, and how many claims apply to it: by itself and each of its wholes. */
interface Weighed {
  readonly id: string;
  readonly claims: number;
  readonly wholes: ReadonlyMap<string, number>;
}

/**
 * Derives, at the end of the transaction that wrote the records of a plan, the standings that they may have
 * changed: what lists are filtered by is never behind a commit. Where that is `later`, or more than a transaction
 * should do, the incidents are marked stale instead, for `deriveStale` to find.
 */
export async function deriveStandingsOf(
  transaction: Writing,
  plan: WritePlan,
  later: boolean,
): Promise<void> {
  const ask = askWithin(transaction);
  const affected = await affectedIncidents(ask, plan);
  const ids = [...affected.keys()];
  const now = later ? [] : fitting(await weigh(ask, ids), AT_ONCE);
  const moved: MovedStanding[] = [];
  for (const batch of batches(now)) moved.push(...(await deriveStandings(transaction, batch, plan.at)));
  await tellMoved(transaction, moved, causesIn(plan, affected));
  const derived = new Set(now.map(({ id }) => id));
  for (const stale of slices(ids.filter((id) => !derived.has(id))))
    await transaction.run(MARK_STALE, { ids: stale, at: plan.at });
}

/** The numbers of the revisions of a plan that bear on an incident: of the records it is affected by, or of all. */
function causesIn(
  { revisions }: WritePlan,
  affected: ReadonlyMap<string, ReadonlySet<string>>,
): (incident: string) => readonly number[] {
  return (incident) => {
    const because = affected.get(incident);
    const own = revisions.filter(({ row }) => because?.has(row.recordId) ?? row.recordId === incident);
    return (own.length > 0 ? own : revisions).map(({ row }) => row.sequence);
  };
}

/**
 * Derives the standings of these incidents from the records as they are in this transaction, stores them, and gives
 * those that are others than before. What they were stays for whoever asks for what was known then. `at` is the moment of the transaction that changes the
 * records; where they were written before, the standing counts from that write.
 */
export async function deriveStandings(
  transaction: Writing,
  ids: readonly string[],
  at?: string,
): Promise<readonly MovedStanding[]> {
  const ask = askWithin(transaction);
  const stored = await storedOf(ask, ids);
  const lastWrite = at ?? (await findFeedHead(ask)).at;
  const computed = await computedOf(ask, ids);
  const changes = computed.map(({ id, ...derived }) => {
    const before = stored.get(id);
    return changesOf(id, derived, before, at ?? momentOf(before, lastWrite));
  });
  const statements = [
    [KEEP_PRESENT, changes.flatMap(({ keptPresent }) => keptPresent)],
    [PUT_PRESENT, changes.flatMap(({ present }) => present)],
    [DELETE_PERIOD, changes.flatMap(({ gone }) => gone)],
    [RETIRE_PERIOD, changes.flatMap(({ retired }) => retired)],
    [PUT_PERIOD, changes.flatMap(({ changed }) => changed)],
    [CREATE_PERIOD, changes.flatMap(({ created }) => created)],
  ] as const;
  for (const [statement, rows] of statements) {
    for (const slice of slices<unknown>(rows)) await transaction.run(statement, { rows: slice });
  }
  return computed.flatMap(({ id, present }) => movedStanding(id, stored.get(id), present));
}

/** From when on what is derived outside of the transaction of its records is so. */
function momentOf(stored: StoredStanding | undefined, lastWrite: string | undefined): string {
  const since = stored?.stale === true ? stored.staleSince : undefined;
  const moment = since ?? (stored?.from === undefined ? stored?.recordedAt : lastWrite);
  if (moment === undefined) throw new Error("a standing has no records that were written");
  return moment;
}

interface Changes {
  readonly keptPresent: readonly { readonly id: string; readonly at: string }[];
  readonly present: readonly {
    readonly id: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  readonly gone: readonly { readonly id: string; readonly from: string }[];
  readonly retired: readonly { readonly id: string; readonly from: string; readonly at: string }[];
  readonly changed: readonly Readonly<Record<string, unknown>>[];
  readonly created: readonly Readonly<Record<string, unknown>>[];
}

/** What has to be written so that what is stored is what is derived, and what was so before `at` is kept. */
function changesOf(
  id: string,
  derived: ReturnType<typeof derivedToGraph>,
  stored: StoredStanding | undefined,
  at: string,
): Changes {
  const isOther = stored === undefined || textOf(stored.present) !== textOf(derived.present);
  const isPast = isOther && stored?.from !== undefined && stored.from < at;
  const standingFrom = isPast ? at : (stored?.from ?? at);
  const known = new Map((stored?.periods ?? []).map((period) => [period.from, period]));
  const [gone, retired, changed, created]: [object[], object[], object[], object[]] = [[], [], [], []];
  for (const period of derived.periods) {
    const before = known.get(period.from);
    known.delete(period.from);
    if (before?.knownFrom === undefined || before.knownFrom >= at) {
      const now = { ...period, knownFrom: before?.knownFrom ?? at };
      if (before === undefined) created.push(now);
      else if (textOf(before) !== textOf(now)) changed.push(now);
    } else if (textOf({ ...before, knownFrom: at }) !== textOf({ ...period, knownFrom: at })) {
      retired.push({ id, from: period.from, at });
      created.push({ ...period, knownFrom: at });
    }
  }
  for (const { from, knownFrom } of known.values()) {
    if (knownFrom === undefined || knownFrom >= at) gone.push({ id, from });
    else retired.push({ id, from, at });
  }
  return {
    keptPresent: isPast ? [{ id, at }] : [],
    present: [{ id, properties: { ...derived.present, standingFrom } }],
    gone,
    retired,
    changed,
    created,
  } as Changes;
}

/** Keeps the standings of incidents that are taken out as those that were, before they are. */
export async function retireStandings(
  transaction: Writing,
  ids: readonly string[],
  at: string,
): Promise<readonly MovedStanding[]> {
  const stored = await storedOf(askWithin(transaction), ids);
  const rows = ids.map((id) => ({ id, at }));
  for (const statement of [KEEP_PRESENT, RETIRE_PERIODS]) await transaction.run(statement, { rows });
  return ids.flatMap((id) => movedStanding(id, stored.get(id), undefined));
}

/** Derives what is marked stale, in transactions of its own, until nothing is. */
export async function deriveStale(
  graph: Graph,
  onProgress: OnProgress = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  const ask = askIn(graph);
  const next = async () => (await ask(STANDING_QUESTIONS.someStale, {})).map(toWeighed);
  let stale = await next();
  if (stale.length === 0) return;
  const [total] = await ask(STANDING_QUESTIONS.countStale, {});
  for (let done = 0; stale.length > 0; stale = await next()) {
    for (const batch of batches(stale)) {
      signal?.throwIfAborted();
      await deriveBatch(graph, batch);
      done += batch.length;
      onProgress(done, Math.max(done, Number(total)));
    }
  }
}

/** Derives the standings of all incidents. */
export async function deriveAllStandings(graph: Graph, onProgress: OnProgress): Promise<void> {
  await eachBatch(graph, onProgress, (batch) => deriveBatch(graph, batch));
}

/** Compares what is stored with what follows from the records, and tells where they differ. */
export async function checkStandings(graph: Graph, onProgress: OnProgress): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  await eachBatch(graph, onProgress, async (ids) => {
    // Nothing is written between reading the one and the other.
    const differences = await writeLocked(
      graph,
      async (transaction) => {
        const ask = askWithin(transaction);
        const stored = await storedOf(ask, ids);
        return (await computedOf(ask, ids)).flatMap(({ id, present, periods }) =>
          differenceOf(id, { present, periods }, stored.get(id)),
        );
      },
      { timeoutMs: BATCH_TIMEOUT_MS },
    );
    found.push(...differences);
  });
  return found;
}

async function deriveBatch(graph: Graph, ids: readonly string[]): Promise<void> {
  const work = async (transaction: Writing) =>
    await tellDerived(transaction, await deriveStandings(transaction, ids));
  await writeLocked(graph, work, { timeoutMs: BATCH_TIMEOUT_MS });
}

async function eachBatch(
  graph: Graph,
  onProgress: OnProgress,
  work: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const ask = askIn(graph);
  const [total] = await ask(STANDING_QUESTIONS.countAll, {});
  let done = 0;
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page: readonly Weighed[] = (await ask(STANDING_QUESTIONS.after, { after })).map(toWeighed);
    for (const batch of batches(page)) {
      await work(batch);
      done += batch.length;
      onProgress(done, Math.max(done, Number(total)));
    }
    after = page.at(-1)?.id;
  }
}

/** What follows from the records of each incident, as it is stored. */
async function computedOf(ask: Ask, ids: readonly string[]) {
  const each = await factsOfEach(ask, ids);
  const structure = structureOf(each[0]?.facts.actors ?? [], each[0]?.facts.structure ?? []);
  return each.map(({ facts, ...incident }) => ({
    id: incident.id,
    ...derivedToGraph(incident, standingPeriods(facts, structure)),
  }));
}

interface StoredStanding {
  readonly present: Readonly<Record<string, unknown>>;
  readonly recordedAt: string;
  /** Moments: from when the present values are so, and when records changed that they do not yet follow. */
  readonly from: string | undefined;
  readonly stale: boolean;
  readonly staleSince: string | undefined;
  readonly periods: readonly StoredPeriod[];
}

type StoredPeriod = Readonly<Record<string, unknown>> & {
  readonly from: string;
  readonly knownFrom?: string | undefined;
};

const moment = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined);

const storedRow = z.object({
  id: z.string(),
  present: z.record(z.string(), z.unknown()),
  recordedAt: z.string(),
  from: moment,
  stale: z.boolean().nullable(),
  staleSince: moment,
  periods: z.array(z.looseObject({ from: z.string(), knownFrom: z.string().optional() })),
});

async function storedOf(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, StoredStanding>> {
  const rows = (await ask(STANDING_QUESTIONS.stored, { ids })).map((row) => storedRow.parse(row));
  return new Map(rows.map(({ id, stale, ...standing }) => [id, { ...standing, stale: stale === true }]));
}

function differenceOf(
  id: string,
  derived: ReturnType<typeof derivedToGraph>,
  stored: StoredStanding | undefined,
): readonly Difference[] {
  if (stored?.stale === true) return [{ record: id, found: "stale", expected: textOf(derived.present) }];
  const periods = [...(stored?.periods ?? [])]
    .sort((a, b) => byText(a.from, b.from))
    .map(({ knownFrom: _, ...period }) => period);
  const count = Math.max(periods.length, derived.periods.length);
  const pairs = [
    [stored?.present, derived.present] as const,
    ...Array.from({ length: count }, (_, index) => [periods[index], derived.periods[index]] as const),
  ];
  return pairs
    .map(([had = {}, due = {}]) => ({ record: id, found: textOf(had), expected: textOf(due) }))
    .filter(({ found, expected }) => found !== expected);
}

function textOf(properties: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))));
}

async function weigh(ask: Ask, ids: readonly string[]): Promise<readonly Weighed[]> {
  return (await inSlices(ids, (slice) => ask(STANDING_QUESTIONS.weights, { ids: slice }))).map(toWeighed);
}

const weighedRow = z.tuple([z.string(), z.array(z.tuple([z.string(), z.number()]))]);

function toWeighed(row: unknown): Weighed {
  const [id, wholes] = weighedRow.parse(row);
  return { id, claims: wholes.reduce((sum, [, claims]) => sum + claims, 0), wholes: new Map(wholes) };
}

/** The lightest of them, as many as come to no more than so many claims. */
function fitting(incidents: readonly Weighed[], most: number): readonly Weighed[] {
  let sum = 0;
  return [...incidents]
    .sort((a, b) => a.claims - b.claims)
    .filter(({ claims }) => {
      sum += claims + OF_AN_INCIDENT;
      return sum <= most;
    });
}

/** Those with the same wholes together, since what they share is read once. */
function batches(incidents: readonly Weighed[]): readonly (readonly string[])[] {
  const top = ({ wholes }: Weighed) => [...wholes.keys()].at(-1) ?? "";
  const found: string[][] = [];
  let read = new Map<string, number>();
  let [reading, applied] = [0, 0];
  for (const incident of [...incidents].sort((a, b) => byText(top(a), top(b)) || byText(a.id, b.id))) {
    const fresh = [...incident.wholes].filter(([id]) => !read.has(id));
    const more = fresh.reduce((sum, [, claims]) => sum + claims, 0);
    const last = found.at(-1);
    const hasRoom =
      reading + more <= BATCH.read &&
      applied + incident.claims <= BATCH.applied &&
      (last?.length ?? 0) < BATCH.incidents;
    if (last !== undefined && hasRoom) {
      last.push(incident.id);
      reading += more;
      applied += incident.claims;
    } else {
      found.push([incident.id]);
      read = new Map();
      [reading, applied] = [incident.claims, incident.claims];
    }
    for (const [id, claims] of incident.wholes) read.set(id, claims);
  }
  return found;
}
