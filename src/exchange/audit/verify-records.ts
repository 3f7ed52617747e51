import type { RecordLabel } from "../../domain/records/graph-shape";
import { LABELS } from "../../domain/records/graph-shape";
import { type NativeRecord, typeOfId } from "../../domain/records/record";
import { CHILD_KEYS, OWN_CHILDREN, RECORD_LABELS } from "../../domain/records/subgraph";
import type { PublishedOn } from "../../domain/records/to-graph";
import type { Graph } from "../../platform/graph/graph";
import { HAS_VERSION, pastLabel, pastType } from "../../platform/graph/past";
import type { OnProgress } from "../derive/derivation";
import { eachPage } from "../derive/pages";
import { type Ask, askIn } from "../store/ask";
import { dueShape, readRecord } from "./due-shape";
import { presentDifferences } from "./shape-differences";
import { findPresent, findVoided, type StoredSubgraph } from "./stored-subgraph";
import { versionFaults } from "./version-faults";

/** Something that cannot be where only this service has written. */
export interface Contradiction {
  /** What it was found in: `entry 12`, `revision 40`, the id of a record, a label, or a file. */
  readonly where: string;
  readonly problem: string;
}

/** So many records with all their versions and revisions are read at a time. */
const PORTION = 250;
const PAGE = 1_000;
const ATTEMPTS = 5;

const FIND_VOIDED_PAGE = `
  MATCH (voided:Voided)
  WHERE voided.id > $after
  WITH voided ORDER BY voided.id LIMIT ${PAGE}
  RETURN voided.id AS row`;

const FIND_LAST_TEXTS = `
  UNWIND $ids AS id
  RETURN [id, COLLECT { MATCH (revision:Revision) USING INDEX revision:Revision(recordId, sequence) WHERE revision.recordId = id AND revision.sequence IS NOT NULL RETURN revision.record ORDER BY revision.sequence DESC LIMIT 1 }[0]] AS row`;

const CHILDREN = Object.entries(CHILD_KEYS);

/** Nodes that no record leads to, so that whoever goes through the records does not come by: by their label. */
const FIND_STRAY: ReadonlyMap<string, string> = new Map([
  ...[...RECORD_LABELS, "Voided"].map((label) => stray(label, "NOT coalesce(node.id > '', false)")),
  ...CHILDREN.map(([child, key]) => stray(child, unowned(child, String, String), key)),
  ...Object.entries(LABELS).map(([type, label]) =>
    stray(
      pastLabel(label),
      `NOT coalesce(node.id STARTS WITH '${type}:', false) OR NOT EXISTS { MATCH (node)<-[:${HAS_VERSION}]-(first:Revision) WHERE first.recordId = node.id }`,
    ),
  ),
  ...CHILDREN.map(([child, key]) => stray(pastLabel(child), unowned(child, pastLabel, pastType), key)),
]);

export const VERIFY_RECORDS_STATEMENTS: readonly string[] = [
  FIND_VOIDED_PAGE,
  FIND_LAST_TEXTS,
  ...FIND_STRAY.values(),
];

function stray(label: string, condition: string, key = "id"): [string, string] {
  return [
    label,
    `
  MATCH (node:${label})
  WHERE ${condition}
  RETURN coalesce(node.${key}, '') AS row LIMIT ${PAGE}`,
  ];
}

function unowned(
  child: string,
  labelOf: (label: string) => string,
  typeOf: (type: string) => string,
): string {
  const owners = Object.entries(OWN_CHILDREN).flatMap(([label, types]) =>
    Object.entries(types).flatMap(([type, owned]) =>
      owned === child ? [`EXISTS { (node)<-[:${typeOf(type)}]-(:${labelOf(label)}) }`] : [],
    ),
  );
  return `NOT (${owners.join(" OR ")})`;
}

export interface RecordVerification {
  readonly records: number;
  readonly contradictions: readonly Contradiction[];
}

/**
 * Holds each record, with its children, its relationships and its past versions, against what its revisions say. What
 * seems wrong while others write is looked at again: `sequenceOf` is that of the audit log's last entry. Revisions up
 * to the number `adopted` are older than the log.
 */
export async function verifyRecords(
  graph: Graph,
  adopted: number,
  sequenceOf: () => Promise<number>,
  onProgress: OnProgress = () => undefined,
): Promise<RecordVerification> {
  const ask = askIn(graph);
  let before = await sequenceOf();
  let records = 0;
  let doubts: Doubt[] = [];
  await eachPage(
    graph,
    onProgress,
    RECORD_LABELS.map((label) => ({
      label,
      work: async (ids) => {
        records += ids.length;
        doubts.push(...(await doubtsIn(ask, label, "present", ids, adopted)));
      },
    })),
  );
  for (let after = ""; ; ) {
    const ids = (await ask(FIND_VOIDED_PAGE, { after })).map(String);
    const last = ids.at(-1);
    if (last === undefined) break;
    for (const label of RECORD_LABELS) {
      const own = ids.filter((id) => labelOfId(id) === label);
      doubts.push(...(await doubtsIn(ask, label, "voided", own, adopted)));
    }
    for (const id of ids.filter((id) => labelOfId(id) === undefined)) doubts.push(strayDoubt(id));
    after = last;
  }
  doubts.push(...(await straysIn(ask)));

  for (let attempt = 1; doubts.length > 0 && attempt < ATTEMPTS; attempt += 1) {
    const now = await sequenceOf();
    if (now === before) break;
    before = now;
    doubts = await lookedAtAgain(ask, doubts, adopted);
  }
  return {
    records,
    contradictions: doubts.flatMap(({ where, problems }) => problems.map((problem) => ({ where, problem }))),
  };
}

interface Doubt {
  readonly where: string;
  /** Undefined of what is no record's. */
  readonly label: RecordLabel | undefined;
  readonly problems: readonly string[];
}

async function lookedAtAgain(ask: Ask, doubts: readonly Doubt[], adopted: number): Promise<Doubt[]> {
  const again: Doubt[] = [];
  for (const label of RECORD_LABELS) {
    const ids = [...new Set(doubts.flatMap((doubt) => (doubt.label === label ? [doubt.where] : [])))];
    // Meanwhile it may have been taken out, or brought back.
    again.push(...(await doubtsIn(ask, label, "present", ids, adopted)));
    again.push(...(await doubtsIn(ask, label, "voided", ids, adopted)));
  }
  return doubts.some(({ label }) => label === undefined) ? [...again, ...(await straysIn(ask))] : again;
}

async function straysIn(ask: Ask): Promise<Doubt[]> {
  const doubts: Doubt[] = [];
  for (const [label, statement] of FIND_STRAY) {
    for (const id of await ask(statement, {})) doubts.push(strayDoubt(`${label} ${String(id)}`.trim()));
  }
  return doubts;
}

function strayDoubt(where: string): Doubt {
  return { where, label: undefined, problems: ["is of no record"] };
}

async function doubtsIn(
  ask: Ask,
  label: RecordLabel,
  state: "present" | "voided",
  ids: readonly string[],
  adopted: number,
): Promise<Doubt[]> {
  const doubts: Doubt[] = [];
  for (let start = 0; start < ids.length; start += PORTION) {
    const portion = ids.slice(start, start + PORTION);
    if (state === "voided") {
      for (const stored of await findVoided(ask, label, portion))
        doubts.push({ where: stored.id, label, problems: voidedFaults(stored, adopted) });
      continue;
    }
    const found = (await findPresent(ask, label, portion)).map((stored) => ({
      stored,
      record: readRecord(stored.revisions.at(-1)?.record ?? null),
    }));
    const publishedOn = await publications(
      ask,
      found.map(({ record }) => record),
    );
    const seen = new Set<string>();
    for (const { stored, record } of found) {
      const twice = seen.has(stored.id) ? ["is there twice"] : [];
      seen.add(stored.id);
      const problems = [...twice, ...presentFaults(stored, record, publishedOn, adopted)];
      doubts.push({ where: stored.id, label, problems });
    }
  }
  return doubts.filter(({ problems }) => problems.length > 0);
}

function presentFaults(
  stored: StoredSubgraph,
  record: NativeRecord | undefined,
  publishedOn: PublishedOn,
  adopted: number,
): readonly string[] {
  const [first] = stored.revisions;
  if (first === undefined || record === undefined) return ["is there, and no change says so"];
  const differing = presentDifferences(stored, dueShape(record, first, publishedOn));
  return [
    ...(differing.length === 0 ? [] : [`reads otherwise than its last change says: ${differing.join(", ")}`]),
    ...versionFaults(stored, true, adopted),
  ];
}

/** Of a record that was taken out there is the node, for what was said of it, and its past. */
function voidedFaults(stored: StoredSubgraph, adopted: number): readonly string[] {
  const { labels, properties, relationships, revisions } = stored;
  const kept = Object.keys(properties).filter((name) => name !== "id" && name !== "mergedInto");
  const more = [
    ...(labels.length > 1 ? ["label"] : []),
    ...kept,
    ...relationships.map(({ type, end }) => `${type} ${end}`),
  ];
  return [
    ...(revisions.at(-1)?.record === null ? [] : ["was taken out, and no change says so"]),
    ...(more.length === 0 ? [] : [`was taken out, and there is more of it than that: ${more.join(", ")}`]),
    ...versionFaults(stored, false, adopted),
  ];
}

/** When the sources were published that these records cite, by what their last revisions say. */
async function publications(ask: Ask, records: readonly (NativeRecord | undefined)[]): Promise<PublishedOn> {
  const cited = new Set(
    records.flatMap((record) =>
      record !== undefined && "citations" in record ? record.citations.map(({ source }) => source) : [],
    ),
  );
  const rows = (await ask(FIND_LAST_TEXTS, { ids: [...cited] })) as readonly (readonly [string, unknown])[];
  const sources = new Map(rows.map(([id, json]) => [id, readRecord(typeof json === "string" ? json : null)]));
  return (id) => {
    const source = sources.get(id);
    return source?.type === "source" ? source.publishedOn : undefined;
  };
}

function labelOfId(id: string): RecordLabel | undefined {
  const type = typeOfId(id);
  return type && LABELS[type];
}
