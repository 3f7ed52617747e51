import { createHash } from "node:crypto";
import { type Change, MERGED_TYPES, type MergedType } from "../../domain/changes/change";
import { nameKey } from "../../domain/records/name-key";
import type { Graph, Writing } from "../../platform/graph/graph";
import { type Ask, askIn, askWithin } from "../store/ask";
import { inSlices } from "../store/slices";
import { writeLocked } from "../store/write-locked";
import { FINDER, findProposalsOf, type Proposal, putProposals } from "./proposals";

/** Two records that may be one; `into` is the one that was recorded first. */
export interface Candidate {
  readonly type: MergedType;
  readonly from: string;
  readonly into: string;
}

const MOST_SHARERS = 20; // a name that more other actors have tells nothing of one; docs/formats.md
const AT_A_TIME = 200;

/** A pair as a question finds it; which of the two stays is told by when they were recorded. */
const PAIR = "[one.id, one.recordedAt, other.id, other.recordedAt] AS row";

const FIND_SAME_NAMES = `
  UNWIND $ids AS id
  MATCH (one:Actor {id: id})-[:HAS_NAME]->(name:Name)
  CALL (one, name) {
    MATCH (:Name {key: name.key})<-[:HAS_NAME]-(other:Actor)
    WHERE other <> one
    RETURN other LIMIT ${MOST_SHARERS + 1}
  }
  WITH one, name, collect(other) AS others
  WHERE size(others) <= ${MOST_SHARERS}
  UNWIND others AS other
  RETURN DISTINCT ${PAIR}`;

/** States are hit every day: one that two incidents have in common tells nothing. */
const FIND_SAME_VICTIMS = `
  UNWIND $ids AS id
  MATCH (one:Incident {id: id})
  WHERE size(one.startedOn) = 10
  MATCH (other:Incident {startedKey: one.startedKey})
  WHERE other.startedOn = one.startedOn AND other <> one
    AND EXISTS { (one)-[:HIT]->(victim:Actor)<-[:HIT]-(other) WHERE victim.kind <> 'STATE' }
  RETURN ${PAIR}`;

const FIND_INCIDENTS = `
  UNWIND $ids AS id
  MATCH (incident:Incident {id: id})
  RETURN [incident.id, incident.recordedAt, incident.title] AS row`;

const FIND_TITLES = `
  MATCH (incident:Incident)
  WHERE incident.id > $after
  RETURN [incident.id, incident.recordedAt, incident.title] AS row ORDER BY incident.id LIMIT 5000`;

const FIND_VERSIONS = `
  UNWIND $ids AS id
  MATCH (record {id: id})
  WHERE record:Actor OR record:Incident
  RETURN [id, COUNT { (record)<-[:REVISES]-(:Revision) }] AS row`;

/** Candidates that wait, of which a record is one: its id stands in their changes as JSON has it. */
const FIND_WAITING = `
  MATCH (proposal:Proposal)
  WHERE proposal.by = $by AND proposal.state = 'SUBMITTED' AND proposal.changes CONTAINS $quoted
  RETURN proposal.id AS row`;

export const CANDIDATE_STATEMENTS: readonly string[] = [
  FIND_SAME_NAMES,
  FIND_SAME_VICTIMS,
  FIND_INCIDENTS,
  FIND_TITLES,
  FIND_VERSIONS,
  FIND_WAITING,
];

type Pair = readonly [one: string, recordedAt: string, other: string, otherRecordedAt: string];

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
    const found = await findCandidates(askIn(graph), type, ids[type]);
    for (let from = 0; from < found.length; from += AT_A_TIME) {
      const some = found.slice(from, from + AT_A_TIME);
      proposed += await writeLocked(graph, (transaction) => propose(transaction, some, clock));
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
    const ask = askWithin(transaction);
    const waiting = (await ask(FIND_WAITING, { by: FINDER.id, quoted: JSON.stringify(from) })).map(String);
    const over = [...(await findProposalsOf(ask, waiting)).values()];
    await putProposals(
      transaction,
      over.map((proposal) => ({ ...proposal, state: "WITHDRAWN", version: proposal.version + 1 })),
    );
    await propose(transaction, await findCandidates(ask, type, [into]), clock);
  }
}

/** Pairs of which one is among these, each once. */
async function findCandidates(
  ask: Ask,
  type: MergedType,
  ids: readonly string[],
): Promise<readonly Candidate[]> {
  if (ids.length === 0) return [];
  const pairs =
    type === "actor"
      ? await inSlices(ids, (slice) => ask(FIND_SAME_NAMES, { ids: slice }))
      : [
          ...(await inSlices(ids, (slice) => ask(FIND_SAME_VICTIMS, { ids: slice }))),
          ...(await findSameTitles(ask, ids)),
        ];
  const found = new Map<string, Candidate>();
  for (const pair of pairs as Pair[]) {
    const candidate = candidateOf(type, pair);
    found.set(idOf(candidate), candidate);
  }
  return [...found.values()];
}

/** Titles have no index of their own: those of all incidents are gone through, and few are kept. */
async function findSameTitles(ask: Ask, ids: readonly string[]): Promise<readonly Pair[]> {
  type Titled = readonly [id: string, recordedAt: string, title: string];
  const own = (await inSlices(ids, (slice) => ask(FIND_INCIDENTS, { ids: slice }))) as Titled[];
  const sharers = new Map<string, Titled[]>(own.map(([, , title]) => [nameKey(title), []]));
  for (let after = ""; ; ) {
    const page = (await ask(FIND_TITLES, { after })) as Titled[];
    for (const one of page) sharers.get(nameKey(one[2]))?.push(one);
    const last = page.at(-1);
    if (last === undefined) break;
    after = last[0];
  }
  return own.flatMap(([id, recordedAt, title]) => {
    const others = (sharers.get(nameKey(title)) ?? []).filter(([other]) => other !== id);
    if (others.length > MOST_SHARERS) return [];
    return others.map(([other, otherRecordedAt]): Pair => [id, recordedAt, other, otherRecordedAt]);
  });
}

function candidateOf(type: MergedType, [one, recordedAt, other, otherRecordedAt]: Pair): Candidate {
  const isFirst = recordedAt === otherRecordedAt ? one < other : recordedAt < otherRecordedAt;
  return isFirst ? { type, from: other, into: one } : { type, from: one, into: other };
}

/** The same for the same two, whichever was found beside the other: they are proposed once. */
function idOf({ from, into }: Candidate): string {
  const digest = createHash("sha256").update([from, into].sort().join(" ")).digest("hex");
  return `proposal:same-${digest.slice(0, 16)}`;
}

async function propose(
  transaction: Writing,
  candidates: readonly Candidate[],
  clock: () => Date,
): Promise<number> {
  const ask = askWithin(transaction);
  const before = await findProposalsOf(ask, candidates.map(idOf));
  const ids = new Set(candidates.flatMap(({ from, into }) => [from, into]));
  const rows = await inSlices([...ids], (slice) => ask(FIND_VERSIONS, { ids: slice }));
  const versions = new Map(rows as [string, number][]);
  const at = clock().toISOString();
  const changed = candidates.flatMap((candidate): Proposal[] => {
    const { from, into } = candidate;
    const [version, versionOfInto] = [versions.get(from), versions.get(into)];
    if (version === undefined || versionOfInto === undefined) return []; // gone since it was found
    const earlier = before.get(idOf(candidate));
    const now = proposalOf(candidate, { [from]: version, [into]: versionOfInto }, at);
    if (earlier === undefined) return [now];
    const isOpen = earlier.state === "SUBMITTED" || earlier.state === "WITHDRAWN";
    const isTheSame =
      earlier.state === "SUBMITTED" && JSON.stringify(earlier.versions) === JSON.stringify(now.versions);
    if (!isOpen || isTheSame) return [];
    return [{ ...now, createdAt: earlier.createdAt, version: earlier.version + 1 }];
  });
  await putProposals(transaction, changed);
  return changed.filter(({ version }) => version === 1).length;
}

/** It says nothing of how the two read: what they have in common is told by whoever reads it, as they read then. */
function proposalOf(candidate: Candidate, versions: Proposal["versions"], at: string): Proposal {
  return {
    id: idOf(candidate),
    state: "SUBMITTED",
    title: null,
    reason: null,
    by: FINDER,
    createdAt: at,
    submittedAt: at,
    version: 1,
    changes: [{ act: "MERGE", ...candidate, path: ["input"] }],
    versions,
    records: [],
  };
}
