import { dueShape, readRecord } from "./due-shape";
import { pastDifferences } from "./shape-differences";
import type { StoredRevision, StoredSubgraph, StoredVersion } from "./stored-subgraph";

interface Span {
  readonly from: string;
  readonly until: string;
  /** Undefined of the present one. */
  readonly version: StoredVersion | undefined;
}

const OPEN = "~"; // later than every moment

/**
 * What is wrong with the versions of a record, the past ones and where the present one begins: each reads as the last
 * revision before it was replaced, they follow on one another, and every revision that made the record read otherwise
 * begins one. So may a moment at which only derived values changed.
 *
 * Revisions up to the number `adopted` may be from before versions were kept: they need not have begun one.
 */
export function versionFaults(
  stored: StoredSubgraph,
  isPresent: boolean,
  adopted: number,
): readonly string[] {
  const [first] = stored.revisions;
  if (first === undefined) return stored.past.length === 0 ? [] : ["has a past, and no change says so"];
  const states = statesOf(stored.revisions);
  const spans = spansOf(stored, isPresent);
  const faults: string[] = [];
  let ended: string | undefined;
  for (const { from, until, version } of spans) {
    const due = states.dueAfter(ended);
    const span = until === OPEN ? `its version since ${from}` : `its version from ${from} until ${until}`;
    if (from >= until) faults.push(`${span} ends before it begins`);
    else if (from !== due && !states.isBroughtBack(from, adopted))
      faults.push(`${span} should begin ${due === undefined ? "nowhere" : `on ${due}`}`);
    for (const { sequence } of states.changesWithin(from, until, adopted))
      faults.push(`${span} goes on although change ${sequence} made it read otherwise`);
    if (version !== undefined) faults.push(...contentFaults(span, version, states.before(until), first));
    ended = until;
  }
  const due = states.dueAfter(ended);
  if (due !== undefined && states.endOf(due, adopted)) faults.push(`its version from ${due} is not there`);
  return faults;
}

function spansOf({ past, properties }: StoredSubgraph, isPresent: boolean): readonly Span[] {
  const spans = past.map((version): Span => {
    const { knownFrom, knownUntil } = version.properties;
    return { from: String(knownFrom), until: String(knownUntil), version };
  });
  if (isPresent) spans.push({ from: String(properties["knownFrom"]), until: OPEN, version: undefined });
  return spans.sort((one, other) => (one.from < other.from ? -1 : 1));
}

function contentFaults(
  span: string,
  version: StoredVersion,
  revision: StoredRevision | undefined,
  first: StoredRevision,
): readonly string[] {
  const record = readRecord(revision?.record ?? null);
  if (revision === undefined || record === undefined) return [`${span}: no change says so`];
  const differing = [
    ...pastDifferences(
      version,
      dueShape(record, first, () => undefined),
    ),
    ...(version.hangsOn.join() === String(first.sequence) ? [] : ["HAS_VERSION"]),
  ];
  if (differing.length === 0) return [];
  return [`${span} reads otherwise than change ${revision.sequence} says: ${differing.join(", ")}`];
}

/** The revisions of a record, one for each moment: of what was done within one, the last is what was left. */
function statesOf(revisions: readonly StoredRevision[]) {
  const states = [...new Map(revisions.map((revision) => [revision.at, revision])).values()];
  const at = (moment: string) => states.findLast((state) => state.at <= moment);
  const before = (moment: string) => states.findLast((state) => state.at < moment);
  const nextAfter = (moment: string) =>
    states.find((state) => state.at > moment && state.record !== null)?.at;
  return {
    before,

    /** When a version has to begin after one that ended, or first of all: at once, unless the record was out then. */
    dueAfter(ended: string | undefined): string | undefined {
      if (ended === undefined) return nextAfter("");
      if (ended === OPEN) return undefined;
      return (at(ended)?.record ?? null) === null ? nextAfter(ended) : ended;
    },

    /** Whether a record was brought back then that was taken out before its versions were kept. */
    isBroughtBack(moment: string, adopted: number): boolean {
      const gone = before(moment);
      const back = at(moment);
      return gone?.record === null && gone.sequence <= adopted && back?.at === moment && back.record !== null;
    },

    /** Those after the first moment and before the second that made the record read otherwise. */
    changesWithin(from: string, until: string, adopted: number): readonly StoredRevision[] {
      return states.filter(
        (state, index) =>
          state.at > from &&
          state.at < until &&
          state.sequence > adopted &&
          state.record !== states[index - 1]?.record,
      );
    },

    /** Whether a version that began then was replaced when versions were kept. */
    endOf(from: string, adopted: number): boolean {
      const gone = states.find((state) => state.at > from && state.record === null);
      return gone !== undefined && gone.sequence > adopted;
    },
  };
}
