import { within } from "../../platform/read/bounds";
import { recordById } from "../../platform/read/by-id";
import type { Compiler, FieldMapping, TypeMapping } from "../../platform/read/compiler";
import { expression, many, plain, property, reshape, value } from "../../platform/read/mapping";
import { connection, type ListMapping } from "../../platform/read/page";
import type { RootMapping } from "../../platform/read/reader";
import type { Selection } from "../../platform/read/selection";
import { TOLD_OF_CHANGE } from "../standing/standing-period.to-graph";
import { numberOfChange } from "./feed";
import { whyOf } from "./why-changed";

const MAX_CHANGES = 200; // as many as a page; docs/limits.md

/** The text of the record before a revision, as that left it; null where it was new. */
function before(revision: string, earlier: string): string {
  return `COLLECT { MATCH (${earlier}:Revision) USING INDEX ${earlier}:Revision(recordId, sequence) WHERE ${earlier}.recordId = ${revision}.recordId AND ${earlier}.sequence < ${revision}.sequence RETURN ${earlier}.record ORDER BY ${earlier}.sequence DESC LIMIT 1 }[0]`;
}

const recordBefore: FieldMapping = ({ compiler, on }) => ({
  cypher: before(on, compiler.fresh("earlier")),
  decode: parsed,
});

const changedFields: FieldMapping = ({ compiler, on }) => ({
  cypher: `[${before(on, compiler.fresh("earlier"))}, ${on}.record, ${on}.redactedField]`,
  decode: (found) => {
    const [had, has, redacted] = Array.isArray(found) ? found : [];
    return typeof redacted === "string" ? [redacted] : differing(parsed(had), parsed(has));
  },
});

/** By its id, as any record is: under `knownAt` it is the version of then. */
const revisedRecord: FieldMapping = ({ compiler, on, selection }) => {
  const record = compiler.fresh("revised");
  const node = compiler.node(selection, record);
  const found = recordById(compiler, compiler.concreteTypes(selection), {
    id: `${on}.recordId`,
    imports: on,
    record,
  });
  return {
    cypher: `COLLECT { ${found} RETURN ${node.cypher} }[0]`,
    decode: (value, answer) => node.decode(value, answer),
  };
};

export const revision: TypeMapping = {
  fields: {
    id: property(),
    sequence: property(),
    transaction: expression((on) => `coalesce(${on}.transaction, ${on}.sequence)`),
    act: property(),
    at: property(),
    by: property(),
    acceptedBy: property(),
    reason: property(),
    redacted: expression((on) => `${on}.redactions IS NOT NULL`),
    recordId: property(),
    record: revisedRecord,
    before: recordBefore,
    after: ({ on }) => ({ cypher: `${on}.record`, decode: parsed }),
    standingChanges: many({
      as: "change",
      pattern: (on, to) => `(${on})-[:CHANGED_STANDING]->(${to}:StandingChange)`,
      order: (to) => `${to}.incidentId`,
    }),
    fields: changedFields,
  },
};

const VALUES = Object.keys(TOLD_OF_CHANGE);

const standingValues = (prefix: "was" | "is") =>
  value(
    VALUES.map((name) => prefix + name),
    (status, denied, victimDenies, claims, origins) =>
      status === null ? null : { status, denied, victimDenies, claims, origins },
  );

const changedIncident: FieldMapping = ({ compiler, on, selection }) => {
  const incident = compiler.fresh("incident");
  const node = compiler.node(selection, incident);
  return {
    cypher: `COLLECT { MATCH (${incident}:Incident) WHERE ${incident}.id = ${on}.incidentId RETURN ${node.cypher} }[0]`,
    decode: (found, answer) => node.decode(found, answer),
  };
};

const whyChanged: FieldMapping = ({ compiler, on }) => {
  const cause = compiler.fresh("cause");
  const columns = [...VALUES.map((name) => `was${name}`), ...VALUES.map((name) => `is${name}`), "since"];
  return {
    cypher: `[[${columns.map((name) => `${on}.${name}`).join(", ")}], COLLECT { MATCH (${on})-[:BECAUSE_OF]->(${cause}:Revision) RETURN [${cause}.recordId, ${cause}.act] ORDER BY ${cause}.sequence }]`,
    decode: (found) => whyOf(found),
  };
};

export const standingChange: TypeMapping = {
  fields: {
    incidentId: property(),
    incident: changedIncident,
    before: standingValues("was"),
    after: standingValues("is"),
    why: whyChanged,
    because: many({
      as: "cause",
      pattern: (on, to) => `(${on})-[:BECAUSE_OF]->(${to}:Revision)`,
      order: (to) => `${to}.sequence`,
    }),
  },
};

/** What holds of the revisions of a record, those that were there by then under `knownAt`. */
function ofRecord(compiler: Compiler, revision: string, record: string): readonly string[] {
  return [
    `${revision}.recordId = ${record}.id`,
    `${revision}.sequence IS NOT NULL`,
    ...(compiler.knownAt ? [`${revision}.at <= $knownAt`] : []),
  ];
}

const history: ListMapping = {
  as: "revision",
  match: (item, on = "", compiler) => ({
    source: `MATCH (${item}:Revision) USING INDEX ${item}:Revision(recordId, sequence)`,
    conditions: ofRecord(compiler, item, on),
  }),
  orders: { SEQUENCE: { key: "sequence", number: true } },
  defaultOrder: { field: "SEQUENCE", direction: "DESC" },
  where: {},
};

/** What every record has beside what it says. */
export const recorded = {
  recordedAt: property(),
  recordedBy: property(),
  version: ({ compiler, on }) => {
    const revision = compiler.fresh("revision");
    return plain(
      `COUNT { MATCH (${revision}:Revision) WHERE ${ofRecord(compiler, revision, on).join(" AND ")} }`,
    );
  },
  history: connection(history),
} satisfies Readonly<Record<string, FieldMapping>>;

/**
 * The number of the last change, or of the last before a moment: moments are in the order of numbers, so that it is looked
 * for from the end of the feed, among what was made since. An index of moments has the planner take it for the index of others.
 */
const lastChange: FieldMapping = ({ compiler, selection }) => {
  const last = compiler.fresh("last");
  const isBefore = (compiler.args(selection)["before"] ?? null) !== null;
  const before = isBefore ? ` AND ${last}.at < ${compiler.bind(selection, (args) => args["before"])}` : "";
  return {
    cypher: `COLLECT { MATCH (${last}:Revision) WHERE ${last}.sequence IS NOT NULL${before} RETURN ${last}.sequence ORDER BY ${last}.sequence DESC LIMIT 1 }[0]`,
    decode: (sequence) => sequence ?? 0,
  };
};

/** The feed from a number on, up to what cannot be seen yet: a commit becomes visible one by one. */
export const changes: RootMapping = (compiler) => {
  const { root } = compiler;
  const type = compiler.objectType(root);
  const after = compiler.bind(root, (args) => numberOfChange(Number(args["after"])));
  const limit = compiler.bind(
    root,
    (args) => within(args["first"], MAX_CHANGES, `A stretch of the feed has 1 to ${MAX_CHANGES} changes`) + 1,
  );
  const item = compiler.fresh("revision");
  const children = compiler.children(root, type);
  const lists = new Map(
    // What is below changes is read, not reshaped: the records of changes are of several types.
    named(children, "changes").map((child) => [
      child,
      compiler.object(compiler.objectType(child), child, item),
    ]),
  );
  const lasts = new Map(
    named(children, "last").map((selection) => [selection, lastChange({ compiler, on: item, selection })]),
  );
  const shapes = new Map(
    children
      .filter((child) => !lists.has(child) && !lasts.has(child))
      .map((child) => [child, reshape(compiler, child)]),
  );
  const beside = [...lasts.values()].map(({ cypher }) => ({ cypher, name: compiler.fresh("lastChange") }));
  const columns = [
    ...beside.map(({ name }) => name),
    `${item}.sequence`,
    ...[...lists.values()].flatMap(({ parts }) => parts),
  ].map((column, index) => `${column} AS c${index}`);
  const stretch = `MATCH (${item}:Revision) WHERE ${item}.sequence > ${after} WITH ${item} ORDER BY ${item}.sequence LIMIT ${limit}`;
  const found =
    beside.length === 0
      ? stretch
      : `WITH ${beside.map(({ cypher, name }) => `${cypher} AS ${name}`).join(", ")} OPTIONAL CALL () { ${stretch} RETURN ${item} }`;
  return {
    statement: `${found} RETURN ${columns.join(", ")}`,
    decode(rows, answer) {
      const start = Number(answer.parameters[after.slice(1)]);
      const seen = rows.filter((row, index) => row[lasts.size] === start + index + 1);
      const size = Number(answer.parameters[limit.slice(1)]) - 1;
      const page = seen.slice(0, size);
      const plain: Readonly<Record<string, unknown>> = {
        next: start + page.length,
        hasMore: seen.length > size,
      };
      let [ofLast, ofChange] = [0, lasts.size + 1];
      const entries = children.map((child): [string, unknown] => {
        const last = lasts.get(child);
        if (last !== undefined) return [child.key, last.decode(rows[0]?.[ofLast++], answer)];
        const object = lists.get(child);
        if (object === undefined) return [child.key, shapes.get(child)?.(plain[child.field.name], answer)];
        const from = ofChange;
        ofChange += object.parts.length;
        return [child.key, page.map((row) => object.decodeAt(row, from, answer))];
      });
      return Object.fromEntries(entries);
    },
  };
};

function named(children: readonly Selection[], name: string): readonly Selection[] {
  return children.filter(({ field }) => field.name === name);
}

function parsed(json: unknown): unknown {
  return typeof json === "string" ? JSON.parse(json) : null;
}

/** The names of fields that two records do not have alike; all of one where the other is null. */
function differing(before: unknown = null, after: unknown = null): string[] {
  const [had, has] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {}))];
  const names = new Set([...had.keys(), ...has.keys()]);
  return [...names].filter((name) => JSON.stringify(had.get(name)) !== JSON.stringify(has.get(name))).sort();
}
