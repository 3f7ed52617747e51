import type { Compiler, TypeMapping } from "../../platform/read/compiler";
import { BadUserInput } from "../../platform/read/errors";
import { type FieldMapping, value } from "../../platform/read/mapping";
import type { ListMapping } from "../../platform/read/page";
import { between, comparing } from "../../platform/read/where";
import { MAX_INCIDENT_STEPS } from "../incidents/part-of";
import { recordId } from "../records/record-id";
import type { TimelineKind } from "./timeline.terms";

/** One branch of the union: which kind of entry it gives, and what binds its record to which variable. */
interface Branch {
  readonly kind: TimelineKind;
  readonly record: string;
  readonly match: string;
}

const INCIDENT_DATES: readonly { readonly kind: TimelineKind; readonly date: string }[] = [
  { kind: "STARTED", date: "startedOn" },
  { kind: "ENDED", date: "endedOn" },
  { kind: "DISCLOSED", date: "disclosedOn" },
];

const SAID: readonly Branch[] = [
  { kind: "LEAKED", record: "leak", match: "(about)<-[:LEAKS_FROM]-(leak:Leak)" },
  { kind: "CLAIMED", record: "claim", match: "(about)<-[:ABOUT]-(claim:Claim)" },
  { kind: "RESPONDED", record: "response", match: "(about)<-[:ANSWERS]-(response:Response)" },
  {
    kind: "RESPONDED",
    record: "response",
    match: "(about)<-[:ABOUT]-(:Claim)<-[:ANSWERS]-(response:Response)",
  },
  { kind: "ASSESSED", record: "assessment", match: "(about)<-[:ASSESSES]-(assessment:Assessment)" },
  {
    kind: "RETRACTED",
    record: "retraction",
    match: "(about)<-[:ABOUT]-(:Claim)<-[:RETRACTS]-(retraction:Retraction)",
  },
];

const BY_ACTOR: readonly Branch[] = [
  { kind: "CLAIMED", record: "claim", match: "(about)<-[:MADE_BY]-(claim:Claim)" },
  { kind: "CLAIMED", record: "claim", match: "(about)<-[:ACCUSES|NAMES|ABOUT]-(claim:Claim)" },
  { kind: "RESPONDED", record: "response", match: "(about)<-[:MADE_BY]-(response:Response)" },
  { kind: "ASSESSED", record: "assessment", match: "(about)<-[:MADE_BY]-(assessment:Assessment)" },
  { kind: "RETRACTED", record: "retraction", match: "(about)<-[:MADE_BY]-(retraction:Retraction)" },
  { kind: "LEAKED", record: "leak", match: "(about)<-[:POSTED_BY]-(leak:Leak)" },
];

/** Binds `entry` (kind, placedKey, placedOn, id) and `entryRecord`, each record once. */
function source(entry: string, compiler: Compiler): string {
  const args = compiler.args(compiler.root);
  // By what is given, not by its value: the plan serves every request of this form.
  const [subject, ...more] = ["incident", "actor"].filter((name) => (args[name] ?? null) !== null);
  if (subject === undefined || more.length > 0) {
    throw new BadUserInput("Give exactly one of incident and actor.");
  }
  const id = compiler.bind(compiler.root, (given) => recordId(subject)(given[subject]));
  const start =
    subject === "actor"
      ? `MATCH (about:Actor {id: ${id}})`
      : args["inherited"] === "INCLUDE"
        ? `MATCH (:Incident {id: ${id}})-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(about:Incident)`
        : `MATCH (about:Incident {id: ${id}})`;
  const dates =
    subject === "actor"
      ? "MATCH (about)<-[:HIT]-(incident:Incident)"
      : `MATCH (incident:Incident {id: ${id}})`;
  const branches = [
    ...INCIDENT_DATES.map(
      ({ kind, date }) =>
        `${subject === "actor" ? `${start} ` : ""}${dates} WHERE incident.${date} IS NOT NULL RETURN incident AS record, '${kind}' AS kind, incident.${date} AS stated, '' AS placed, false AS inferred`,
    ),
    ...(subject === "actor" ? BY_ACTOR : SAID).map(
      ({ kind, record, match }) =>
        `${start} MATCH ${match} RETURN ${record} AS record, '${kind}' AS kind, null AS stated, ${record}.placedKey AS placed, ${record}.placedOnInferred AS inferred`,
    ),
  ];
  // A stated date of an incident counts from its last day.
  const placed = `CASE WHEN stated IS NULL THEN placed WHEN size(stated) = 10 THEN stated ELSE toString(date(CASE size(stated) WHEN 4 THEN stated + '-01-01' ELSE stated + '-01' END) + CASE size(stated) WHEN 4 THEN duration({years: 1}) ELSE duration({months: 1}) END - duration({days: 1})) END`;
  return [
    `CALL () { ${branches.join(" UNION ")} }`,
    `WITH record AS ${entry}Record, {kind: kind, placedKey: ${placed}, inferred: inferred, id: record.id + ' ' + kind} AS ${entry} WITH *`,
  ].join(" ");
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

export const timelineList: ListMapping = {
  as: "entry",
  dated: true,
  row: {
    variables: (entry) => [entry, `${entry}Record`],
    keyed: (entry) => entry,
    tie: (entry) => `${entry}.kind`,
  },
  match: (entry, _, compiler) => ({ source: source(entry, compiler) }),
  orders: { PLACED_ON: { key: "placedKey", emptyLast: true } },
  defaultOrder: { field: "PLACED_ON", direction: "ASC" },
  where: {
    kind: comparing((entry) => `${entry}.kind`),
    placedOn: between((entry) => `${entry}.placedKey`),
  },
};
