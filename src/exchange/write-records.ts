import { FEED_HEAD } from "../domain/records/feed-head.cypher";
import type { Label, NodeRef, Properties, RecordLabel } from "../domain/records/graph-shape";
import { appendAudit } from "../platform/audit/append";
import { drawSalt } from "../platform/audit/chain";
import type { Writing } from "../platform/graph/graph";
import { type AuditedRevisions, actOf } from "./audit/act-of";
import { derivingMentions } from "./derive/derive-mentions";
import { tellMoved } from "./derive/moved-standings";
import { deriveStandingsOf, retireStandings } from "./derive/standing-periods";
import { groups } from "./groups";
import type { Judgement } from "./judge-records";
import { PastVersions } from "./store/past-versions";
import { slices } from "./store/slices";
import {
  ADVANCE_FEED,
  CLEAR,
  CREATE_CHILD,
  CREATE_REVISIONS,
  makingOf,
  PUT_PLACE,
  PUT_RECORD,
  RESTORE_RECORD,
  statedProperties,
  VOID_RECORD,
} from "./store/write-statements";
import type { WritePlan } from "./write-plan";

/**
 * Writes what a plan says, and all that is derived of it, within a transaction that has the writers' lock. Standings
 * that are derived `later` are marked stale. The audit log tells of it, as `audited` says if that is more than records
 * being written.
 */
export async function write(
  transaction: Writing,
  judgement: Judgement,
  plan: WritePlan,
  later: boolean,
  audited?: AuditedRevisions,
): Promise<void> {
  const past = new PastVersions(transaction, plan.at);
  const derive = await derivingMentions(transaction, past, judgement, plan);
  const revisions = plan.revisions.map(({ label, row }) => ({ label, row: { ...row, salt: drawSalt() } }));
  await carryOut(transaction, past, { ...plan, revisions });
  await derive();
  await deriveStandingsOf(transaction, plan, later);
  await appendAudit(
    transaction,
    actOf(
      revisions.map(({ row }) => row),
      plan.answerable,
      audited,
    ),
  );
}

async function carryOut(transaction: Writing, past: PastVersions, plan: WritePlan): Promise<void> {
  for (const [label, entries] of groups(plan.cleared, ([label]) => label)) {
    const ids = entries.map(([, id]) => id);
    await past.keep(label, ids);
    for (const statement of CLEAR[label]) await transaction.run(statement, { ids });
  }
  for (const [label, nodes] of groups(plan.restored, ({ label }) => label)) {
    await transaction.run(RESTORE_RECORD[label], { ids: nodes.map(({ id }) => id) });
  }
  for (const [label, nodes] of groups(plan.nodes, ({ label }) => label)) {
    await runRows(transaction, statementOf(PUT_RECORD, label), nodes.map(nodeRow));
    past.written(nodes.map(({ id }) => id));
  }
  for (const [label, nodes] of groups(plan.children, ({ label }) => label)) {
    await runRows(transaction, statementOf(CREATE_CHILD, label), nodes.map(nodeRow));
  }
  const makings = groups(plan.relationships.map(makingOf), ({ statement }) => statement);
  for (const [statement, found] of makings) {
    await runRows(
      transaction,
      statement,
      found.map(({ row }) => row),
    );
  }
  for (const [label, nodes] of groups(plan.replaced, ({ label }) => label)) {
    await past.keep(
      label as RecordLabel,
      nodes.map(({ id }) => id),
    );
    await runRows(
      transaction,
      statementOf(PUT_PLACE, label),
      nodes.map(({ properties }) => nulled(properties)),
    );
  }
  await createRevisions(transaction, plan.revisions);
  for (const [label, nodes] of groups(plan.voided, ({ label }) => label)) {
    const rows = nodes.map(({ id, mergedInto = null }) => ({ id, mergedInto }));
    if (label === "Incident") {
      const ids = nodes.map(({ id }) => id);
      const moved = await retireStandings(transaction, ids, plan.at);
      await tellMoved(transaction, moved, (id) =>
        plan.revisions.flatMap(({ row }) => (row.recordId === id ? [row.sequence] : [])),
      );
    }
    await runRows(transaction, VOID_RECORD[label], rows);
  }
  await transaction.run(ADVANCE_FEED, { ...FEED_HEAD, sequence: plan.sequence, at: plan.at });
}

/** @throws Error where a revision was not made: whoever follows the feed would wait for its number for ever. */
async function createRevisions(transaction: Writing, revisions: WritePlan["revisions"]): Promise<void> {
  let made = 0;
  for (const [label, found] of groups(revisions, ({ label }) => label)) {
    for (const slice of slices(found.map(({ row }) => statedProperties(row)))) {
      const [counted] = await transaction.run(CREATE_REVISIONS[label], { rows: slice });
      made += Number(counted?.["made"] ?? 0);
    }
  }
  if (made !== revisions.length) {
    const ids = revisions.map(({ row }) => row.recordId).slice(0, 10);
    throw new Error(`${made} of ${revisions.length} revisions could be made, of ${ids.join(", ")}`);
  }
}

async function runRows(transaction: Writing, statement: string, rows: readonly unknown[]): Promise<void> {
  for (const slice of slices(rows)) await transaction.run(statement, { rows: slice });
}

function nodeRow({ id, properties }: NodeRef & { readonly properties: Properties }) {
  return { id, properties: statedProperties(properties) };
}

/** Setting a property to null removes it. */
function nulled(properties: Properties) {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, value ?? null]));
}

function statementOf(statements: Readonly<Partial<Record<Label, string>>>, label: Label): string {
  const statement = statements[label];
  if (statement === undefined) throw new Error(`nothing of this kind is written for ${label}`);
  return statement;
}
