import type { ActorRecord } from "../../domain/actors/actor.record";
import { lastDay } from "../../domain/dates/dates";
import { type NativeRecord, restOfId, typeOfId } from "../../domain/records/record";
import { faultsOf } from "../../domain/records/rules";
import { type PublishedOn, placementOf } from "../../domain/records/to-graph";
import { findHeld, type Held, type Holdings, type Portion } from "./extract";
import { heldRecord } from "./held";
import { Publications } from "./publications";

/**
 * What of the holdings had been said by the end of a day: claims, retractions, responses, assessments, leaks and names of a
 * later day are not there, nor is what has no date; what is left refers to nothing that is not there.
 */
export function asOfDay(holdings: Holdings, day: string): Holdings {
  const publications = new Publications(holdings);
  return {
    ...holdings,
    async *portions(ids) {
      for await (const portion of holdings.portions(ids))
        yield await visible(portion, day, holdings, publications);
    },
  };
}

async function visible(
  { records }: Portion,
  day: string,
  holdings: Holdings,
  publications: Publications,
): Promise<Portion> {
  const publishedOn = await publications.of(records.map(({ record }) => record));
  const undated: string[] = [];
  const kept = records.filter((held) => {
    const said = isSaidBy(held.record, day, publishedOn);
    if (said === undefined) undated.push(held.id);
    return said === true;
  });
  const isSaid = await saidClaims(kept, day, holdings, publications);
  return { records: kept.flatMap((held) => trimmed(held, day, isSaid)), undated };
}

/** Undefined where nobody knows: the record has no date, nor has anything that it cites. */
function isSaidBy(record: NativeRecord, day: string, publishedOn: PublishedOn): boolean | undefined {
  if (!("citations" in record)) return true;
  const placement = placementOf(record, publishedOn);
  return placement === undefined ? undefined : placement.on <= day;
}

/** Which of the claims that these records refer to had been made. */
async function saidClaims(
  records: readonly Held[],
  day: string,
  holdings: Holdings,
  publications: Publications,
): Promise<(id: string) => boolean> {
  const said = new Set(records.map(({ id }) => id));
  const unknown = records.flatMap(({ record }) => claimsIn(record)).filter((id) => !said.has(id));
  const found = [...(await findHeld(holdings, unknown)).values()].map(({ record }) => record);
  const publishedOn = await publications.of(found);
  for (const record of found) if (isSaidBy(record, day, publishedOn) === true) said.add(record.id);
  return (id) => said.has(id);
}

function claimsIn(record: NativeRecord): readonly string[] {
  switch (record.type) {
    case "claim":
      return [...record.supersedes, ...record.repeats, ...record.answers];
    case "retraction":
      return [record.claim];
    case "response":
      return [...record.answers, ...(record.counterClaim === undefined ? [] : [record.counterClaim])].filter(
        (id) => typeOfId(id) === "claim",
      );
    default:
      return [];
  }
}

/** The record without what was not there on the day; none where nothing of it is left, or it would not be sound. */
function trimmed(held: Held, day: string, isSaid: (id: string) => boolean): readonly Held[] {
  const { record } = held;
  const less = withLess(record, day, isSaid);
  if (less === record) return [held];
  return less === undefined || faultsOf(less).length > 0 ? [] : [heldRecord(less, held)];
}

function withLess(
  record: NativeRecord,
  day: string,
  isSaid: (id: string) => boolean,
): NativeRecord | undefined {
  switch (record.type) {
    case "actor":
      return withNamesOf(record, day);
    case "claim": {
      if (claimsIn(record).every(isSaid)) return record;
      const { supersedes, repeats, answers } = record;
      return {
        ...record,
        supersedes: supersedes.filter(isSaid),
        repeats: repeats.filter(isSaid),
        answers: answers.filter(isSaid),
      };
    }
    case "retraction":
      return isSaid(record.claim) ? record : undefined;
    case "response": {
      if (claimsIn(record).every(isSaid)) return record;
      const answers = record.answers.filter((id) => typeOfId(id) !== "claim" || isSaid(id));
      if (answers.length === 0) return undefined;
      const { counterClaim, ...rest } = { ...record, answers };
      return counterClaim === undefined || !isSaid(counterClaim) ? rest : { ...rest, counterClaim };
    }
    default:
      return record;
  }
}

/** As the API shows it: of an actor whose main name was coined later another is the main one, else its slug. */
function withNamesOf(actor: ActorRecord, day: string): ActorRecord {
  const since = ({ since }: ActorRecord["names"][number]) =>
    since === undefined ? "9999" : lastDay(since.date);
  const inUse = actor.names.filter((name) => name.since === undefined || since(name) <= day);
  if (inUse.length === actor.names.length) return actor;
  if (inUse.length === 0) {
    const value = actor.slug ?? restOfId(actor.id);
    return { ...actor, names: [{ value, main: true, usedIn: [] }] };
  }
  const [first] = [...inUse].sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
  const main = inUse.find((name) => name.main === true) ?? first;
  return { ...actor, names: inUse.map((name) => (name === main ? { ...name, main: true } : name)) };
}
