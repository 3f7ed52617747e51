import type { NativeRecord } from "../../domain/records/record";
import type { Ask } from "../store/ask";
import { inSlices } from "../store/slices";
import type { RecordChange, WritePlan } from "../write-plan";
import { AFFECTED_QUESTIONS } from "./standing-statements";

/** Ids, each with the ids of the records it is there because of. */
class Because {
  readonly #causes = new Map<string, Set<string>>();

  add(id: string, causes: Iterable<string>): void {
    const known = this.#causes.get(id) ?? new Set();
    for (const cause of causes) known.add(cause);
    this.#causes.set(id, known);
  }

  of(id: string): ReadonlySet<string> {
    return this.#causes.get(id) ?? new Set();
  }

  ids(): readonly string[] {
    return [...this.#causes.keys()];
  }

  entries(): Iterable<readonly [string, ReadonlySet<string>]> {
    return this.#causes;
  }
}

/** What changed that standings rest on, by id. */
interface Touched {
  /** Incidents themselves, without their parts. */
  readonly incidents: Because;
  /** Incidents whose parts are concerned as well. */
  readonly wholes: Because;
  readonly claims: Because;
  readonly responses: Because;
  readonly retractions: Because;
  /** Actors of whom claims say anew that they belong together with others. */
  readonly joined: Because;
  /** Actors that are of another kind, or part of others, than before. */
  readonly restructured: Because;
}

/**
 * The incidents whose standing may be another one because of what was just written, in order of their ids, each with
 * the ids of the written records that bear on it. It is asked when everything is written; what a record said before
 * is read from its older version.
 */
export async function affectedIncidents(
  ask: Ask,
  { changes, replaced }: Pick<WritePlan, "changes" | "replaced">,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const touched = touchedBy(changes, replaced);
  const find = async (question: keyof typeof AFFECTED_QUESTIONS, from: Because) => {
    const found = new Because();
    const rows = await inSlices(from.ids(), (slice) => ask(AFFECTED_QUESTIONS[question], { ids: slice }));
    for (const [id, to] of rows as [string, string][]) found.add(to, from.of(id));
    return found;
  };
  const takeIn = (found: Because, into: (id: string) => Because) => {
    for (const [id, causes] of found.entries()) into(id).add(id, causes);
  };
  const incidentOrClaim = (id: string) => (isIncident(id) ? touched.wholes : touched.claims);

  const below = await find("actorsBelow", touched.restructured);
  takeIn(await find("joinedWith", below), () => touched.joined);
  takeIn(below, () => touched.joined);
  takeIn(await find("incidentsAccusedBy", below), incidentOrClaim);
  takeIn(await find("answeredBy", below), incidentOrClaim);
  takeIn(await find("answered", touched.responses), incidentOrClaim);
  takeIn(await find("retracted", touched.retractions), incidentOrClaim);
  // What a claim supersedes is touched with it, also where it only stands elsewhere in time.
  takeIn(await find("superseded", touched.claims), incidentOrClaim);
  takeIn(await find("incidentsOfClaims", touched.claims), incidentOrClaim);
  takeIn(await find("actorsOfJoins", touched.claims), () => touched.joined);
  takeIn(await find("incidentsNaming", touched.joined), incidentOrClaim);
  takeIn(await find("incidentsBelow", touched.wholes), () => touched.incidents);
  return new Map([...touched.incidents.entries()].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function touchedBy(changes: readonly RecordChange[], replaced: WritePlan["replaced"]): Touched {
  const touched: Touched = {
    incidents: new Because(),
    wholes: new Because(),
    claims: new Because(),
    responses: new Because(),
    retractions: new Because(),
    joined: new Because(),
    restructured: new Because(),
  };
  for (const { before, after } of changes) {
    if (after !== undefined) touch(touched, after);
    if (before !== undefined) touch(touched, before);
    if (before === undefined || after === undefined) continue;
    const causes = [after.id];
    if (after.type === "incident" && before.type === "incident" && !areSame(before.partOf, after.partOf))
      touched.wholes.add(after.id, causes);
    if (after.type === "actor" && before.type === "actor" && isRestructured(before, after))
      touched.restructured.add(after.id, causes);
  }
  for (const { label, id, because } of replaced) {
    if (label === "Claim") touched.claims.add(id, because);
    if (label === "Response") touched.responses.add(id, because);
    if (label === "Retraction") touched.retractions.add(id, because);
  }
  return touched;
}

/** Of both versions of a record: what the older one pointed at loses something, too. */
function touch(touched: Touched, record: NativeRecord): void {
  const causes = [record.id];
  switch (record.type) {
    case "incident":
      touched.incidents.add(record.id, causes);
      return;
    case "claim":
      for (const id of record.supersedes) touched.claims.add(id, causes);
      if (record.kind === "ATTRIBUTION") touched.wholes.add(record.about, causes);
      else touched.joined.add(record.about, causes);
      if (record.kind === "IDENTITY") for (const { actor } of record.named) touched.joined.add(actor, causes);
      return;
    case "retraction":
      touched.claims.add(record.claim, causes);
      return;
    case "response":
      for (const id of record.answers) (isIncident(id) ? touched.wholes : touched.claims).add(id, causes);
      return;
    case "actor":
    case "leak":
    case "leakChannel":
    case "assessment":
    case "source":
      return;
  }
}

type Actor = Extract<NativeRecord, { type: "actor" }>;

/** `rollUpBody` is not among it: nothing that is derived is rolled up to bodies. */
function isRestructured(before: Actor, after: Actor): boolean {
  return before.kind !== after.kind || !areSame(before.partOf, after.partOf);
}

function areSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function isIncident(id: string): boolean {
  return id.startsWith("incident:");
}
