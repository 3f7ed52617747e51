import { createHash } from "node:crypto";
import { type Change, MERGED_TYPES, type MergedType } from "../../domain/changes/change";
import { nameKey } from "../../domain/records/name-key";
import type { Graph, Writing } from "../../platform/graph/graph";
import { type Ask, askIn, askWithin } from "../store/ask";
import { inSlices } from "../store/slices";
import { findStored } from "../store/stored-records";
import { writeLocked } from "../store/write-locked";
import { FINDER, findProposalsOf, type Proposal, putProposals } from "./proposals";

const MOST_SHARERS = 20; // what more others have as well tells nothing of one; docs/formats.md
const AT_A_TIME = 200;

/**
 * Pairs of records that share something, unless many others share it as well. Its parts say which index they begin at, since
 * a plan made among a few dozen records goes through it from end to end for each id, and an import keeps that plan.
 */
function sharing(shared: string, one: string, other: string): string {
  return `
  UNWIND $ids AS id
  ${one}
  CALL (one, ${shared}) {
    ${other}
    RETURN DISTINCT other LIMIT ${MOST_SHARERS + 1}
  }
  WITH one, ${shared}, collect(other) AS others
  WHERE size(others) <= ${MOST_SHARERS}
  UNWIND others AS other
  RETURN DISTINCT [one.id, other.id] AS row`;
}

const FIND_SAME_NAMES = sharing(
  "name",
  "MATCH (one:Actor {id: id})-[:HAS_NAME]->(name:Name) USING INDEX SEEK one:Actor(id)",
  "MATCH (same:Name {key: name.key})<-[:HAS_NAME]-(other:Actor) USING INDEX SEEK same:Name(key) WHERE other <> one",
);

/** States are hit every day: one that two incidents have in common tells nothing. */
const FIND_SAME_VICTIMS = sharing(
  "victim",
  "MATCH (one:Incident {id: id})-[:HIT]->(victim:Actor) USING INDEX SEEK one:Incident(id) WHERE size(one.startedOn) = 10 AND one.startedOnQualifier = 'ON' AND victim.kind <> 'STATE'",
  "MATCH (victim)<-[:HIT]-(other:Incident) WHERE other.startedOn = one.startedOn AND other.startedOnQualifier = 'ON' AND other <> one",
);

const FIND_TITLES_OF = `
  UNWIND $ids AS id
  MATCH (incident:Incident {id: id})
  RETURN [incident.id, incident.title] AS row`;

const FIND_TITLES = `
  MATCH (incident:Incident)
  WHERE incident.id > $after
  RETURN [incident.id, incident.title] AS row ORDER BY incident.id LIMIT 5000`;

/** Candidates that wait, of which a record is one: its id stands in their changes as JSON has it. */
const FIND_WAITING = `
  MATCH (proposal:Proposal)
  WHERE proposal.by = $by AND proposal.state = 'SUBMITTED' AND proposal.changes CONTAINS $quoted
  RETURN proposal.id AS row`;

export const CANDIDATE_STATEMENTS: readonly string[] = [
  FIND_SAME_NAMES,
  FIND_SAME_VICTIMS,
  FIND_TITLES_OF,
  FIND_TITLES,
  FIND_WAITING,
];

type Pair = readonly [one: string, other: string];

/**
 * Proposes to merge what may be one with any of these records, and has not been proposed before; what was decided is not
 * asked again. Tells how many are new.
 */
export async function proposeCandidates(
  graph: Graph,
  ids: Readonly<Record<MergedType, readonly string[]>>,
  clock: () => Date,
): Promise<number> {
  let proposed = 0;
  for (const type of MERGED_TYPES) {
    const found = await findPairs(askIn(graph), type, ids[type]);
    for (let from = 0; from < found.length; from += AT_A_TIME) {
      const some = found.slice(from, from + AT_A_TIME);
      proposed += await writeLocked(graph, (transaction) => propose(transaction, type, some, clock));
    }
  }
  return proposed;
}

/**
 * Once two are one, what was a candidate beside the one that went is one beside the one that stayed; and what rested on
 * how that one read rests on how it reads now.
 */
export async function followMerges(
  transaction: Writing,
  changes: readonly Change[],
  clock: () => Date,
): Promise<void> {
  for (const change of changes) {
    if (change.act !== "MERGE") continue;
    const { type, from, into } = change;
    const [gone, staying] = [await waitingFor(transaction, from), await waitingFor(transaction, into)];
    const over = gone.map((proposal): Proposal => {
      const { version } = proposal;
      return { ...proposal, state: "WITHDRAWN", version: version + 1 };
    });
    await putProposals(transaction, over);
    const others = [...gone, ...staying].flatMap(idsIn).filter((id) => id !== from && id !== into);
    const pairs = [...new Set(others)].map((other): Pair => [into, other]);
    await propose(transaction, type, pairs, clock);
  }
}

async function waitingFor(transaction: Writing, id: string): Promise<readonly Proposal[]> {
  const ask = askWithin(transaction);
  const rows = await ask(FIND_WAITING, { by: FINDER.id, quoted: JSON.stringify(id) });
  return [...(await findProposalsOf(ask, rows.map(String))).values()];
}

function idsIn({ changes }: Proposal): readonly string[] {
  return changes.flatMap((change) => (change.act === "MERGE" ? [change.from, change.into] : []));
}

/** Pairs of which one is among these, each once. */
async function findPairs(ask: Ask, type: MergedType, ids: readonly string[]): Promise<readonly Pair[]> {
  if (ids.length === 0) return [];
  const pairs =
    type === "actor"
      ? await inSlices(ids, (slice) => ask(FIND_SAME_NAMES, { ids: slice }))
      : [
          ...(await inSlices(ids, (slice) => ask(FIND_SAME_VICTIMS, { ids: slice }))),
          ...(await findSameTitles(ask, ids)),
        ];
  return [...new Map((pairs as Pair[]).map((pair) => [idOf(pair), pair])).values()];
}

/** Titles have no index of their own: those of all incidents are gone through, and few are kept. */
async function findSameTitles(ask: Ask, ids: readonly string[]): Promise<readonly Pair[]> {
  type Titled = readonly [id: string, title: string];
  const own = (await inSlices(ids, (slice) => ask(FIND_TITLES_OF, { ids: slice }))) as Titled[];
  const sharers = new Map<string, string[]>(own.map(([, title]) => [nameKey(title), []]));
  for (let after = ""; ; ) {
    const page = (await ask(FIND_TITLES, { after })) as Titled[];
    for (const [id, title] of page) sharers.get(nameKey(title))?.push(id);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last[0];
  }
  return own.flatMap(([id, title]) => {
    const others = (sharers.get(nameKey(title)) ?? []).filter((other) => other !== id);
    return others.length > MOST_SHARERS ? [] : others.map((other): Pair => [id, other]);
  });
}

/** The same for the same two, whichever was found beside the other: they are proposed once. */
function idOf(pair: Pair): string {
  const digest = createHash("sha256")
    .update([...pair].sort().join(" "))
    .digest("hex");
  return `proposal:same-${digest.slice(0, 16)}`;
}

async function propose(
  transaction: Writing,
  type: MergedType,
  pairs: readonly Pair[],
  clock: () => Date,
): Promise<number> {
  const ask = askWithin(transaction);
  const before = await findProposalsOf(ask, pairs.map(idOf));
  const stored = await findStored(ask, [...new Set(pairs.flat())]);
  const at = clock().toISOString();
  const changed = pairs.flatMap((pair): Proposal[] => {
    const [one, other] = pair.map((id) => stored.get(id));
    if (one === undefined || other === undefined) return []; // gone since it was found
    const isFirst =
      one.recordedAt === other.recordedAt
        ? one.record.id < other.record.id
        : one.recordedAt < other.recordedAt;
    const [staying, going] = isFirst ? [one, other] : [other, one];
    const [into, from] = [staying.record.id, going.record.id];
    const versions = { [from]: going.version, [into]: staying.version };
    const change: Change = { act: "MERGE", type, from, into, path: ["input"] };
    const earlier = before.get(idOf(pair));
    if (earlier === undefined) return [candidateOf(idOf(pair), change, versions, at)];
    const isOpen = earlier.state === "SUBMITTED" || earlier.state === "WITHDRAWN";
    const isTheSame =
      earlier.state === "SUBMITTED" && JSON.stringify(earlier.versions) === JSON.stringify(versions);
    if (!isOpen || isTheSame) return [];
    return [{ ...earlier, state: "SUBMITTED", submittedAt: at, versions, version: earlier.version + 1 }];
  });
  await putProposals(transaction, changed);
  return changed.filter(({ version }) => version === 1).length;
}

/** It says nothing of how the two read: what they have in common is told by whoever reads it, as they read then. */
function candidateOf(id: string, change: Change, versions: Proposal["versions"], at: string): Proposal {
  return {
    id,
    state: "SUBMITTED",
    title: null,
    reason: null,
    by: FINDER,
    createdAt: at,
    submittedAt: at,
    version: 1,
    changes: [change],
    versions,
    records: [],
  };
}
