import type { Args, Compiler, TypeMapping } from "../../platform/read/compiler";
import { BadUserInput } from "../../platform/read/errors";
import { type FieldMapping, value } from "../../platform/read/mapping";
import { connection, type ListMapping } from "../../platform/read/page";
import { between, comparing } from "../../platform/read/where";
import { MAX_ACTOR_STEPS } from "../actors/part-of";
import { heldOn, structureDay, structureDayOfIncident } from "../actors/roll-up.cypher";
import { MAX_INCIDENT_STEPS } from "../incidents/part-of";
import { recordId } from "../records/record-id";
import { existsOrTrue } from "../records/visibility";
import type { TimelineKind } from "./timeline.terms";

type Subject = "incident" | "actor" | "channel";

/** One branch of the union: which kind of entry it gives, and what binds its record, from `about`, to which variable. */
interface Branch {
  readonly kind: TimelineKind;
  readonly record: string;
  readonly match: string;
  /** The variable that has the day, where it is not the record. */
  readonly placedBy?: string;
  /** The variable of a claim that alone leads to the record: without it there is no entry. */
  readonly by?: "claim";
}

const INCIDENT_DATES: readonly { readonly kind: TimelineKind; readonly date: string }[] = [
  { kind: "STARTED", date: "startedOn" },
  { kind: "ENDED", date: "endedOn" },
  { kind: "DISCLOSED", date: "disclosedOn" },
];

const LEAKED: Branch = { kind: "LEAKED", record: "leak", match: "(about)<-[:LEAKS_FROM]-(leak:Leak)" };

const SAID: readonly Branch[] = [
  { kind: "CLAIMED", record: "claim", match: "(about)<-[:ABOUT]-(claim:Claim)" },
  { kind: "RESPONDED", record: "response", match: "(about)<-[:ANSWERS]-(response:Response)" },
  {
    kind: "RESPONDED",
    record: "response",
    match: "(about)<-[:ABOUT]-(claim:Claim)<-[:ANSWERS]-(response:Response)",
    by: "claim",
  },
  { kind: "ASSESSED", record: "assessment", match: "(about)<-[:ASSESSES]-(assessment:Assessment)" },
  {
    kind: "RETRACTED",
    record: "retraction",
    match: "(about)<-[:ABOUT]-(claim:Claim)<-[:RETRACTS]-(retraction:Retraction)",
    by: "claim",
  },
  {
    kind: "SUPERSEDED",
    record: "claim",
    match: "(about)<-[:ABOUT]-(claim:Claim)<-[:SUPERSEDES]-(newer:Claim)",
    placedBy: "newer",
    by: "claim",
  },
];

const BY_ACTOR: readonly Branch[] = [
  { kind: "CLAIMED", record: "claim", match: "(about)<-[:MADE_BY]-(claim:Claim)" },
  { kind: "CLAIMED", record: "claim", match: "(about)<-[:ACCUSES|NAMES|ABOUT]-(claim:Claim)" },
  { kind: "RESPONDED", record: "response", match: "(about)<-[:MADE_BY]-(response:Response)" },
  { kind: "ASSESSED", record: "assessment", match: "(about)<-[:MADE_BY]-(assessment:Assessment)" },
  { kind: "RETRACTED", record: "retraction", match: "(about)<-[:MADE_BY]-(retraction:Retraction)" },
  {
    kind: "SUPERSEDED",
    record: "claim",
    match: "(about)<-[:MADE_BY]-(claim:Claim)<-[:SUPERSEDES]-(newer:Claim)",
    placedBy: "newer",
    by: "claim",
  },
  { kind: "LEAKED", record: "leak", match: "(about)<-[:POSTED_BY]-(leak:Leak)" },
];

/** What is said against accusations of an actor. What it says itself is listed as that. */
const AGAINST_ACCUSATIONS: readonly Branch[] = [
  {
    kind: "ACCUSATION_ANSWERED",
    record: "response",
    match: "(about)<-[:ACCUSES]-(claim:Claim)<-[:ANSWERS]-(response:Response)",
    by: "claim",
  },
  {
    kind: "ACCUSATION_RETRACTED",
    record: "retraction",
    match: "(about)<-[:ACCUSES]-(claim:Claim)<-[:RETRACTS]-(retraction:Retraction)",
    by: "claim",
  },
  {
    kind: "ACCUSATION_SUPERSEDED",
    record: "claim",
    match: "(about)<-[:ACCUSES]-(claim:Claim)<-[:SUPERSEDES]-(newer:Claim)",
    placedBy: "newer",
    by: "claim",
  },
];

/** A stated date of an incident counts from its last day. */
const LAST_DAY =
  "CASE WHEN happenedOn IS NULL THEN happenedKey WHEN size(happenedOn) = 10 THEN happenedOn ELSE toString(date(CASE size(happenedOn) WHEN 4 THEN happenedOn + '-01-01' ELSE happenedOn + '-01' END) + CASE size(happenedOn) WHEN 4 THEN duration({years: 1}) ELSE duration({months: 1}) END - duration({days: 1})) END";

interface BranchText {
  readonly kind: TimelineKind;
  readonly text: string;
}

/** A branch as text: what binds `about` comes before it, what else must hold behind. */
function branch(
  { kind, record, match, placedBy = record }: Branch,
  start: string,
  holds: string,
): BranchText {
  const text = `${start} MATCH ${match} WHERE ${holds} RETURN ${record} AS happened, '${kind}' AS happenedAs, null AS happenedOn, ${placedBy}.placedKey AS happenedKey, ${placedBy}.placedOnInferred AS happenedInferred`;
  return { kind, text: text.trimStart() };
}

/** The dates of the incidents in `incident`. */
function datesOf(start: string): BranchText[] {
  return INCIDENT_DATES.map(({ kind, date }) => ({
    kind,
    text: `${start} AND incident.${date} IS NOT NULL RETURN incident AS happened, '${kind}' AS happenedAs, incident.${date} AS happenedOn, '' AS happenedKey, false AS happenedInferred`,
  }));
}

/** `subject` is the variable of the incident that the timeline is of. */
function ofIncident(subject: string, compiler: Compiler, inherited: boolean): BranchText[] {
  const start = inherited
    ? `MATCH (${subject})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(about:Incident)`
    : `WITH ${subject} AS about`;
  return [
    ...datesOf(`WITH ${subject} AS incident WHERE true`),
    ...[LEAKED, ...SAID].map((said) => branch(said, start, claimExists(said, compiler))),
  ];
}

function ofChannel(subject: string, compiler: Compiler): BranchText[] {
  const start = `MATCH (${subject})<-[:ON_CHANNEL]-(surfaced:Leak)-[:LEAKS_FROM]->(about:Incident) WHERE ${existsOrTrue(compiler, "surfaced")} WITH DISTINCT about`;
  return [
    ...datesOf(`${start} WITH about AS incident WHERE true`),
    branch({ kind: "LEAKED", record: "leak", match: `(${subject})<-[:ON_CHANNEL]-(leak:Leak)` }, "", "true"),
    ...SAID.map((said) => branch(said, start, claimExists(said, compiler))),
  ];
}

function ofActor(subject: string, compiler: Compiler, parts: boolean): BranchText[] {
  const start = parts
    ? `MATCH (${subject})<-[steps:PART_OF*0..${MAX_ACTOR_STEPS}]-(about:Actor)`
    : `WITH ${subject} AS about`;
  /** Whether the part was one on the day of what it is listed for. */
  const held = (steps: string, day: string) =>
    parts ? `all(step IN ${steps} WHERE ${heldOn("step", day)})` : "true";
  const speaker = parts ? `(:Actor)-[up:PART_OF*0..${MAX_ACTOR_STEPS}]->(${subject})` : `(${subject})`;
  const isOwn = (record: string) =>
    `EXISTS { MATCH (${record})-[:MADE_BY]->${speaker} WHERE ${held("up", structureDay(record))} }`;
  const on = ({ placedBy, record }: Branch) => held("steps", structureDay(placedBy ?? record));
  const started = structureDayOfIncident("incident");
  return [
    ...datesOf(`${start} MATCH (about)<-[:HIT]-(incident:Incident) WHERE ${held("steps", started)}`),
    ...BY_ACTOR.map((said) => branch(said, start, `${on(said)} AND ${claimExists(said, compiler)}`)),
    ...AGAINST_ACCUSATIONS.map((said) =>
      branch(
        said,
        start,
        `${on(said)} AND ${claimExists(said, compiler)} AND NOT ${isOwn(said.placedBy ?? said.record)}`,
      ),
    ),
  ];
}

/** Under `asOf` nobody answers, takes back or replaces a claim of which it is not known that it was made by then. */
function claimExists({ by }: Branch, compiler: Compiler): string {
  return by === undefined ? "true" : existsOrTrue(compiler, by);
}

/**
 * Binds `entry` (kind, placedKey, inferred, id) and `entryRecord`, each record once of a kind and placement: a claim that two others
 * replace on one day, of which one is dated by its source, is there twice. Its `order` is the day, for
 * undated ones what comes last in the direction asked for: entries have no index to read the two apart by.
 */
function source(entry: string, branches: readonly BranchText[], subject: string, args: Args): string {
  const day = branches.some(({ kind }) => isDateOfIncident(kind)) ? LAST_DAY : "happenedKey";
  const union = branches.map(({ text }) => text).join(" UNION ");
  const distinct = branches.length === 1 ? "DISTINCT " : ""; // as UNION has them
  const last = Reflect.get(Object(args["orderBy"]), "direction") === "DESC" ? "''" : "'~'";
  // A timeline can stand below anything: what its subqueries return must not be named as something around them is.
  const [kind, inferred, placedKey, record] = ["Kind", "Inferred", "Day", "Record"].map(
    (part) => `${entry}${part}`,
  );
  return [
    `CALL (${subject}) { CALL (${subject}) { ${union} } RETURN ${distinct}happened AS ${record}, happenedAs AS ${kind}, happenedInferred AS ${inferred}, ${day} AS ${placedKey} }`,
    `WITH ${record}, {kind: ${kind}, placedKey: ${placedKey}, order: coalesce(nullif(${placedKey}, ''), ${last}), inferred: ${inferred}, id: ${record}.id + ' ' + ${kind} + ' ' + toString(coalesce(${inferred}, false))} AS ${entry} WITH *`,
  ].join(" ");
}

const LABELS = { incident: "Incident", actor: "Actor", channel: "LeakChannel" } as const;
const ID_TYPES = { incident: "incident", actor: "actor", channel: "leakChannel" } as const;

/** Where one kind of entry alone is asked for the others are left out, which the database would plan and look up in vain. */
function branchesOf(kind: Subject, subject: string, compiler: Compiler, args: Args): readonly BranchText[] {
  const all = allBranchesOf(kind, subject, compiler, args);
  const asked = Reflect.get(Object(Reflect.get(Object(args["where"]), "kind")), "eq");
  const those = all.filter((branch) => branch.kind === asked);
  return those.length > 0 ? those : all;
}

function allBranchesOf(kind: Subject, subject: string, compiler: Compiler, args: Args): BranchText[] {
  if (kind === "incident") return ofIncident(subject, compiler, args["inherited"] === "INCLUDE");
  return kind === "actor" ? ofActor(subject, compiler, args["parts"] === true) : ofChannel(subject, compiler);
}

function isDateOfIncident(kind: TimelineKind): boolean {
  return INCIDENT_DATES.some((dated) => dated.kind === kind);
}

/** The subject that the root field's arguments name. */
function sourceOfRoot(entry: string, compiler: Compiler): string {
  const args = compiler.args(compiler.root);
  // By what is given, not by its value: the plan serves every request of this form.
  const [kind, ...more] = (["incident", "actor", "channel"] as const).filter(
    (name) => (args[name] ?? null) !== null,
  );
  if (kind === undefined || more.length > 0) {
    throw new BadUserInput("Give exactly one of incident, actor and channel.");
  }
  const id = compiler.bind(compiler.root, (given) => recordId(ID_TYPES[kind])(given[kind]));
  const subject = `${entry}Subject`;
  return `MATCH (${subject}:${LABELS[kind]} {id: ${id}}) ${source(entry, branchesOf(kind, subject, compiler, args), subject, args)}`;
}

export const timelineEntry: TypeMapping = {
  fields: {
    kind: ({ on }) => ({ cypher: `${on}.kind`, decode: (kind) => kind }),
    placedOn: ({ compiler, on, selection }) => {
      const placed = value(["placedKey", "inferred"], (date, inferred) =>
        typeof date === "string" && date !== "" ? { date, inferred: inferred === true } : null,
      );
      return placed({ compiler, on, selection });
    },
    record: (({ compiler, on, selection }) => compiler.node(selection, `${on}Record`)) satisfies FieldMapping,
  },
};

/** A timeline: of what the root field names, or of the parent. */
function listOfEntries(match: ListMapping["match"]): ListMapping {
  return {
    as: "entry",
    dated: true,
    row: {
      variables: (entry) => [entry, `${entry}Record`],
      keyed: (entry) => entry,
      tie: (entry) => `${entry}.kind`,
    },
    match,
    orders: { PLACED_ON: { key: "order" } },
    defaultOrder: { field: "PLACED_ON", direction: "ASC" },
    where: {
      kind: comparing((entry) => `${entry}.kind`),
      placedOn: between((entry) => `${entry}.placedKey`),
    },
  };
}

export const timelineList: ListMapping = listOfEntries((entry, _, compiler) => ({
  source: sourceOfRoot(entry, compiler),
}));

/** The timeline of the parent, as a field of it. */
export function timelineOf(kind: Subject): FieldMapping {
  return connection(
    listOfEntries((entry, on = "", compiler, selection) => {
      const args = compiler.args(selection);
      return { source: source(entry, branchesOf(kind, on, compiler, args), on, args) };
    }),
  );
}
