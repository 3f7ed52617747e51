import { FEED_HEAD } from "../../domain/records/feed-head.cypher";
import { TOLD_OF_CHANGE } from "../../domain/standing/standing-period.to-graph";
import { appendAudit } from "../../platform/audit/append";
import { drawSalt } from "../../platform/audit/chain";
import type { Writing } from "../../platform/graph/graph";
import { actOf } from "../audit/act-of";
import { askWithin } from "../store/ask";
import { findFeedHead } from "../store/feed-head";
import { slices } from "../store/slices";
import { ADVANCE_FEED } from "../store/write-statements";
import { CREATE_DERIVED, CREATE_STANDING_CHANGES } from "./standing-statements";

type Values = Readonly<Record<string, unknown>>;

/** An incident whose standing is another than before: as it was and as it is, undefined where it has none. */
export interface MovedStanding {
  readonly incident: string;
  readonly before: Values | undefined;
  readonly after: Values | undefined;
  /** The moment from which on records were written that it did not follow at once. */
  readonly since: string | undefined;
}

/** None where what is told of it is the same. */
export function movedStanding(
  incident: string,
  stored: { readonly present: Values; readonly staleSince: string | undefined } | undefined,
  after: Values | undefined,
): MovedStanding[] {
  const hadAny = typeof stored?.present[TOLD_OF_CHANGE.Status] === "string";
  const before = hadAny ? stored?.present : undefined;
  if (Object.values(TOLD_OF_CHANGE).every((name) => before?.[name] === after?.[name])) return [];
  return [{ incident, before, after, since: stored?.staleSince }];
}

/** Lays each change at the last of the revisions that it follows from, in the transaction that wrote these. */
export async function tellMoved(
  transaction: Writing,
  moved: readonly MovedStanding[],
  causesOf: (incident: string) => readonly number[],
): Promise<void> {
  const rows = moved.map(({ incident, before, after, since }) => {
    const causes = causesOf(incident);
    const told = Object.entries(TOLD_OF_CHANGE).flatMap(([name, property]) => [
      [`was${name}`, before?.[property]],
      [`is${name}`, after?.[property]],
    ]);
    const stated = [["incidentId", incident], ["since", since], ...told].filter(
      ([, value]) => value !== undefined && value !== null,
    );
    return { revision: causes.at(-1), causes, properties: Object.fromEntries(stated) };
  });
  for (const slice of slices(rows)) await transaction.run(CREATE_STANDING_CHANGES, { rows: slice });
}

/**
 * Tells of standings that were derived apart from the records they follow from, by an entry of the feed of its own:
 * who has read the feed up to here reads on. Its moment is that of the last write, which they are of.
 */
export async function tellDerived(transaction: Writing, moved: readonly MovedStanding[]): Promise<void> {
  if (moved.length === 0) return;
  const head = await findFeedHead(askWithin(transaction));
  const [sequence, at] = [head.sequence + 1, head.at];
  if (at === undefined) throw new Error("standings were derived of records that nobody wrote");
  const revision = {
    id: `revision:${sequence}`,
    sequence,
    transaction: sequence,
    act: "DERIVED" as const,
    at,
    by: "blamegraph",
    salt: drawSalt(),
  };
  await transaction.run(CREATE_DERIVED, { revision });
  await tellMoved(transaction, moved, () => [sequence]);
  await transaction.run(ADVANCE_FEED, { ...FEED_HEAD, sequence, at });
  await appendAudit(transaction, actOf([revision], revision.by, { action: "DERIVED" }));
}
