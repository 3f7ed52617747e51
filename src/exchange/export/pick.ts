import { RECORD_TYPES, type RecordType } from "../../domain/records/fields";
import { type NativeRecord, typeOfId } from "../../domain/records/record";
import { referencesOf } from "../../domain/records/references";
import { everyPortion, findHeld, type Held, type Holdings } from "./extract";

/** Which records are asked for; all of them where nothing is said. */
export interface Filter {
  /** Ids of incidents, with all that bears on them. */
  readonly incidents?: readonly string[] | undefined;
  /** Ids of actors, with what is said by, of and to them. */
  readonly actors?: readonly string[] | undefined;
  /** Only these types of what is picked otherwise. What they refer to comes along. */
  readonly types?: readonly RecordType[] | undefined;
}

/** The records that leave: every one of these types, and those of these ids. */
export interface Picked {
  readonly types: ReadonlySet<RecordType>;
  readonly ids: ReadonlySet<string>;
  /** How many would have been picked, had they a date. */
  readonly undated: number;
}

/**
 * What a filter picks, and all that this refers to, so that nothing in an extract leads to what is not in it. Holds the
 * ids of what it picks in memory, apart from those of types that are picked whole.
 */
export async function pick(
  holdings: Holdings,
  { incidents = [], actors = [], types }: Filter,
): Promise<Picked> {
  if (incidents.length + actors.length === 0) {
    const whole = new Set<RecordType>(types ?? RECORD_TYPES);
    if (whole.size === RECORD_TYPES.length) return { types: whole, ids: new Set(), undated: 0 };
    const referred = new Set<string>();
    for (const type of whole)
      for await (const { records } of everyPortion(holdings, type))
        for (const held of records) addReferences(held, whole, referred);
    return { types: whole, ids: await closed(holdings, whole, referred), undated: 0 };
  }
  const bearing = new Bearing(incidents, actors);
  await bearing.gather(holdings);
  const ofTypes = [...bearing.picked].filter((id) => types?.some((type) => type === typeOfId(id)) ?? true);
  return {
    types: new Set(),
    ids: await closed(holdings, new Set(), new Set(ofTypes)),
    undated: bearing.undated.size,
  };
}

/** The ids with those of all that they refer to, directly and further on. */
async function closed(
  holdings: Holdings,
  whole: ReadonlySet<RecordType>,
  ids: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const all = new Set(ids);
  for (let due: ReadonlySet<string> = ids; due.size > 0; ) {
    const referred = new Set<string>();
    for await (const { records } of holdings.portions([...due]))
      for (const held of records) addReferences(held, whole, referred);
    due = new Set([...referred].filter((id) => !all.has(id)));
    for (const id of due) all.add(id);
  }
  return all;
}

function addReferences({ record }: Held, whole: ReadonlySet<RecordType>, to: Set<string>): void {
  for (const { id } of referencesOf(record)) {
    const type = typeOfId(id);
    if (type !== undefined && !whole.has(type)) to.add(id);
  }
}

/**
 * What bears on incidents and actors. On an incident: its parts, whatever is said about it, its parts and the wholes of
 * these (claims about a whole apply to its parts), what was done to or said of those claims, and what joins the actors that
 * they name to others. On an actor: its parts, and whatever they say, is said of them, was done to them or is theirs.
 */
class Bearing {
  readonly picked = new Set<string>();
  readonly undated = new Set<string>();
  readonly #incidents: Set<string>;
  readonly #wholes = new Set<string>();
  readonly #actors: Set<string>;
  readonly #claims = new Set<string>();
  readonly #named = new Set<string>();
  #due: { referring: string[]; joining: string[]; wholes: string[] };

  constructor(incidents: readonly string[], actors: readonly string[]) {
    this.#incidents = new Set(incidents);
    this.#actors = new Set(actors);
    for (const id of [...incidents, ...actors]) this.picked.add(id);
    this.#due = { referring: [...actors], joining: [], wholes: [...incidents] };
  }

  async gather(holdings: Holdings): Promise<void> {
    for (;;) {
      const { referring, joining, wholes } = this.#due;
      if (referring.length + joining.length + wholes.length === 0) return;
      this.#due = { referring: [], joining: [], wholes: [] };
      // An incident is read before what refers to it is asked for: its wholes are known then.
      for (const { record } of (await findHeld(holdings, wholes)).values()) this.#lookAbove(record);
      const candidates = new Set([
        ...(referring.length === 0 ? [] : await holdings.referring(referring)),
        ...(joining.length === 0 ? [] : await holdings.joining(joining)),
      ]);
      const unknown = [...candidates].filter((id) => !this.picked.has(id));
      for await (const { records, undated } of holdings.portions(unknown)) {
        for (const id of undated) this.undated.add(id);
        for (const { record } of records) if (this.#bears(record)) this.#take(record);
      }
    }
  }

  #lookAbove(record: NativeRecord): void {
    if (record.type !== "incident") return;
    this.picked.add(record.id);
    this.#due.referring.push(record.id);
    for (const whole of record.partOf) {
      if (this.#incidents.has(whole) || this.#wholes.has(whole)) continue;
      this.#wholes.add(whole);
      this.#due.wholes.push(whole);
    }
  }

  #bears(record: NativeRecord): boolean {
    const isIncident = (id: string) => this.#incidents.has(id) || this.#wholes.has(id);
    const isActor = (id: string | undefined) => id !== undefined && this.#actors.has(id);
    const isClaim = (id: string | undefined) => id !== undefined && this.#claims.has(id);
    const isNamed = (id: string) => this.#named.has(id);
    switch (record.type) {
      case "actor":
        return record.partOf.some(({ actor }) => isActor(actor));
      case "incident":
        return (
          record.partOf.some((whole) => this.#incidents.has(whole)) ||
          record.victims.some(({ actor }) => isActor(actor)) ||
          isActor(record.disclosedBy)
        );
      case "leakChannel":
        return isActor(record.operatedBy);
      case "leak":
        return isIncident(record.incident) || isActor(record.postedBy);
      case "claim": {
        const named = record.named.map(({ actor }) => actor);
        return (
          isIncident(record.about) ||
          [record.about, ...record.accusers, ...named].some(isActor) ||
          [...record.supersedes, ...record.repeats, ...record.answers].some(isClaim) ||
          (record.kind !== "ATTRIBUTION" && isNamed(record.about)) ||
          (record.kind === "IDENTITY" && named.some(isNamed))
        );
      }
      case "retraction":
        return isClaim(record.claim);
      case "response":
        return (
          record.answers.some((id) => isIncident(id) || isClaim(id)) ||
          isClaim(record.counterClaim) ||
          record.by.some(isActor)
        );
      case "assessment":
        return isIncident(record.incident) || record.by.some(isActor);
      case "source":
        return false;
    }
  }

  #take(record: NativeRecord): void {
    this.picked.add(record.id);
    if (record.type === "actor") {
      this.#actors.add(record.id);
      this.#due.referring.push(record.id);
    } else if (record.type === "incident" && record.partOf.some((whole) => this.#incidents.has(whole))) {
      this.#incidents.add(record.id);
      this.#wholes.delete(record.id);
      this.#due.wholes.push(record.id);
    } else if (record.type === "claim") {
      this.#claims.add(record.id);
      this.#due.referring.push(record.id);
      if (
        record.kind === "ATTRIBUTION" &&
        (this.#incidents.has(record.about) || this.#wholes.has(record.about))
      )
        this.#name(record.named.map(({ actor }) => actor));
    }
  }

  #name(actors: readonly string[]): void {
    for (const actor of actors) {
      if (this.#named.has(actor)) continue;
      this.#named.add(actor);
      this.#due.joining.push(actor);
    }
  }
}
