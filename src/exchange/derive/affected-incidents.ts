import type { NativeRecord } from "../../domain/records/record";
import type { Ask } from "../store/ask";
import { inSlices } from "../store/slices";
import type { RecordChange, WritePlan } from "../write-plan";
import { AFFECTED_QUESTIONS } from "./standing-statements";

/** What changed that standings rest on, by id. */
interface Touched {
  /** Incidents themselves, without their parts. */
  readonly incidents: Set<string>;
  /** Incidents whose parts are concerned as well. */
  readonly wholes: Set<string>;
  readonly claims: Set<string>;
  readonly responses: Set<string>;
  readonly retractions: Set<string>;
  /** Actors of whom claims say anew that they belong together with others. */
  readonly joined: Set<string>;
  /** Actors that are of another kind, or part of others, than before. */
  readonly restructured: Set<string>;
}

/**
 * The incidents whose standing may be another one because of what was just written, in order of their ids. It is
 * asked when everything is written; what a record said before is read from its older version.
 */
export async function affectedIncidents(
  ask: Ask,
  { changes, replaced }: Pick<WritePlan, "changes" | "replaced">,
): Promise<readonly string[]> {
  const touched = touchedBy(changes, replaced);
  const find = async (question: keyof typeof AFFECTED_QUESTIONS, ids: Iterable<string>) => {
    const found = await inSlices([...ids], (slice) => ask(AFFECTED_QUESTIONS[question], { ids: slice }));
    return [...new Set(found.map(String))];
  };
  const takeIn = (ids: readonly string[]) => {
    for (const id of ids) (isIncident(id) ? touched.wholes : touched.claims).add(id);
  };

  const below = await find("actorsBelow", touched.restructured);
  for (const id of await find("joinedWith", below)) touched.joined.add(id);
  for (const id of below) touched.joined.add(id);
  takeIn(await find("incidentsAccusedBy", below));
  takeIn(await find("answeredBy", below));
  takeIn(await find("answered", touched.responses));
  takeIn(await find("retracted", touched.retractions));
  // What a claim supersedes is touched with it, also where it only stands elsewhere in time.
  takeIn(await find("superseded", touched.claims));
  takeIn(await find("incidentsOfClaims", touched.claims));
  for (const id of await find("actorsOfJoins", touched.claims)) touched.joined.add(id);
  takeIn(await find("incidentsNaming", touched.joined));
  const parts = await find("incidentsBelow", touched.wholes);
  return [...new Set([...touched.incidents, ...parts])].sort();
}

function touchedBy(changes: readonly RecordChange[], replaced: WritePlan["replaced"]): Touched {
  const touched: Touched = {
    incidents: new Set(),
    wholes: new Set(),
    claims: new Set(),
    responses: new Set(),
    retractions: new Set(),
    joined: new Set(),
    restructured: new Set(),
  };
  for (const { before, after } of changes) {
    if (after !== undefined) touch(touched, after);
    if (before !== undefined) touch(touched, before);
    if (before === undefined || after === undefined) continue;
    if (after.type === "incident" && before.type === "incident" && !areSame(before.partOf, after.partOf))
      touched.wholes.add(after.id);
    if (after.type === "actor" && before.type === "actor" && isRestructured(before, after))
      touched.restructured.add(after.id);
  }
  for (const { label, id } of replaced) {
    if (label === "Claim") touched.claims.add(id);
    if (label === "Response") touched.responses.add(id);
    if (label === "Retraction") touched.retractions.add(id);
  }
  return touched;
}

/** Of both versions of a record: what the older one pointed at loses something, too. */
function touch(touched: Touched, record: NativeRecord): void {
  switch (record.type) {
    case "incident":
      touched.incidents.add(record.id);
      return;
    case "claim":
      for (const id of record.supersedes) touched.claims.add(id);
      if (record.kind === "ATTRIBUTION") touched.wholes.add(record.about);
      else touched.joined.add(record.about);
      if (record.kind === "IDENTITY") for (const { actor } of record.named) touched.joined.add(actor);
      return;
    case "retraction":
      touched.claims.add(record.claim);
      return;
    case "response":
      for (const id of record.answers) (isIncident(id) ? touched.wholes : touched.claims).add(id);
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
