import { MAX_ACTOR_STEPS } from "../../domain/actors/part-of";
import { LIFTED } from "../../domain/actors/roll-up.cypher";
import type { RecordLabel } from "../../domain/records/graph-shape";
import type { ActorFact, StructureFact } from "../../domain/standing/facts";
import { liftActor, type Structure, structureOf } from "../../domain/standing/roll-up";
import type { Writing } from "../../platform/graph/graph";
import { type Ask, askWithin } from "../store/ask";
import type { PastVersions } from "../store/past-versions";
import { inSlices, slices } from "../store/slices";

/**
 * What the actors that records mention are lifted to, as structure was on each record's day. It is derived here
 * and not in Cypher, by the function that standings use, and lies on the relationships from record to actor.
 */

/** The relationships by which records mention actors, and the property that has the record's day. */
const MENTIONING = {
  Claim: { types: "MADE_BY|ACCUSES|NAMES|ABOUT", day: "placedOn" },
  Retraction: { types: "MADE_BY", day: "placedOn" },
  Response: { types: "MADE_BY", day: "placedOn" },
  Assessment: { types: "MADE_BY", day: "placedOn" },
  Leak: { types: "POSTED_BY", day: "placedOn" },
  Incident: { types: "HIT", day: "startedKey" },
} as const satisfies Partial<Record<RecordLabel, { types: string; day: string }>>;

export type MentioningLabel = keyof typeof MENTIONING;

export const MENTIONING_LABELS = Object.keys(MENTIONING) as readonly MentioningLabel[];

/** That a record mentions an actor, and what the database has of what the actor is lifted to. */
export interface Mention {
  readonly record: string;
  readonly actor: string;
  readonly state: string | null;
  readonly body: string | null;
}

const FIND_MENTIONS = byLabel(
  (label, { types, day }) => `
    UNWIND $ids AS id
    MATCH (record:${label} {id: id})-[mention:${types}]->(actor:Actor)
    RETURN [id, actor.id, record.${day}, mention.${LIFTED.STATE}, mention.${LIFTED.BODY}] AS row`,
);

const FIND_STRUCTURE = `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})-[:PART_OF*0..${MAX_ACTOR_STEPS}]->(actor:Actor)
    WITH DISTINCT actor
    RETURN [actor.id, actor.kind, actor.rollUpBody, [(actor)-[part:PART_OF]->(whole:Actor) | [whole.id, part.validFrom, part.validTo]]] AS row`;

const PUT_LIFTS = byLabel(
  (label, { types }) => `
    UNWIND $rows AS row
    MATCH (record:${label} {id: row.record})-[mention:${types}]->(actor:Actor {id: row.actor})
    SET mention.${LIFTED.STATE} = row.state, mention.${LIFTED.BODY} = row.body`,
);

/** Records that mention these actors, or any below them: where structure is another, they are lifted anew. */
const FIND_MENTIONING = byLabel(
  (label, { types }) => `
    UNWIND $ids AS id
    MATCH (:Actor {id: id})<-[:PART_OF*0..${MAX_ACTOR_STEPS}]-(actor:Actor)<-[:${types}]-(record:${label})
    RETURN DISTINCT record.id AS row`,
);

export const LIFT_STATEMENTS: readonly string[] = [
  ...[FIND_MENTIONS, PUT_LIFTS, FIND_MENTIONING].flatMap(Object.values),
  FIND_STRUCTURE,
];

/**
 * Lifts the actors that these records of one label mention. Without `past` an index is made anew, which is no change.
 */
export async function deriveLifts(
  transaction: Writing,
  label: MentioningLabel,
  ids: readonly string[],
  past?: PastVersions,
): Promise<void> {
  for (const slice of slices(ids)) {
    const rows = (await liftsOf(askWithin(transaction), label, slice)).map(({ expected }) => expected);
    if (rows.length === 0) continue;
    await past?.keep(label, [...new Set(rows.map(({ record }) => record))]);
    await transaction.run(PUT_LIFTS[label], { rows });
  }
}

/** Those mentions of these records of which the database does not have what the actor is lifted to. */
export async function liftsOf(
  ask: Ask,
  label: MentioningLabel,
  ids: readonly string[],
): Promise<readonly { readonly found: Mention; readonly expected: Mention }[]> {
  const rows = (await ask(FIND_MENTIONS[label], { ids })).map(toMentionRow);
  const structure = await findStructure(ask, [...new Set(rows.map(([, actor]) => actor))]);
  return rows.flatMap(([record, actor, day, state, body]) => {
    const found = { record, actor, state, body };
    const lifted = {
      record,
      actor,
      state: liftActor(actor, "STATE", structure, day).actor,
      body: liftActor(actor, "BODY", structure, day).actor,
    };
    return lifted.state === state && lifted.body === body ? [] : [{ found, expected: lifted }];
  });
}

export async function findMentioning(
  ask: Ask,
  label: MentioningLabel,
  actors: readonly string[],
): Promise<readonly string[]> {
  return (await inSlices(actors, (ids) => ask(FIND_MENTIONING[label], { ids }))).map(String);
}

type MentionRow = readonly [
  record: string,
  actor: string,
  day: string | null,
  state: string | null,
  body: string | null,
];

function toMentionRow(row: unknown): MentionRow {
  const [record, actor, day, state, body] = row as MentionRow;
  return [record, actor, day === "" ? null : day, state, body];
}

async function findStructure(ask: Ask, ids: readonly string[]): Promise<Structure> {
  if (ids.length === 0) return structureOf([], []);
  const actors: ActorFact[] = [];
  const edges: StructureFact[] = [];
  for (const row of await ask(FIND_STRUCTURE, { ids })) {
    const [id, kind, rollUpBody, wholes] = row as [string, ActorFact["kind"], boolean, StructureRow[]];
    actors.push({ id, kind, name: id, rollUpBody });
    edges.push(...wholes.map(([parent, from, to]) => ({ child: id, parent, from, to })));
  }
  return structureOf(actors, edges);
}

type StructureRow = readonly [whole: string, from: string | null, to: string | null];

function byLabel(
  make: (label: MentioningLabel, mentioning: (typeof MENTIONING)[MentioningLabel]) => string,
): Readonly<Record<MentioningLabel, string>> {
  return Object.fromEntries(
    MENTIONING_LABELS.map((label) => [label, make(label, MENTIONING[label])]),
  ) as Record<MentioningLabel, string>;
}
