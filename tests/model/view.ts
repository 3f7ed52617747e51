import type { NativeRecord, RecordOf } from "../../src/domain/records/record";
import { type Day, firstDayOf, lastDayOf } from "./days";
import { ModelGap } from "./gap";

export type Type = NativeRecord["type"];
export type Claim = RecordOf<"claim">;
export type Response = RecordOf<"response">;
export type Incident = RecordOf<"incident">;
export type Actor = RecordOf<"actor">;
export type Membership = Actor["partOf"][number];
/** Records that have a place in time. */
export type Dated = RecordOf<"claim" | "response" | "assessment" | "leak" | "retraction">;
export type RollUp = "NONE" | "BODY" | "STATE";

export interface Placement {
  readonly date: Day;
  readonly inferred: boolean;
}

/** How the records came into the database. */
export interface Recorded {
  readonly by: string;
  readonly at: string;
}

/** Everything on record, of all time. What is looked up often is looked up once. */
export class Records {
  readonly #ofType = new Map<Type, readonly NativeRecord[]>();
  readonly #byId: ReadonlyMap<string, NativeRecord>;
  readonly #placed = new Map<string, Placement | null>();

  constructor(
    readonly all: readonly NativeRecord[],
    readonly recorded: (record: string) => Recorded,
  ) {
    this.#byId = new Map(all.map((record) => [record.id, record]));
  }

  of<T extends Type>(type: T): readonly RecordOf<T>[] {
    const known = this.#ofType.get(type) ?? this.all.filter((record) => record.type === type);
    this.#ofType.set(type, known);
    return known as readonly RecordOf<T>[];
  }

  find<T extends Type>(type: T, id: string | undefined): RecordOf<T> | undefined {
    const found = this.#byId.get(id ?? "");
    return found?.type === type ? (found as RecordOf<T>) : undefined;
  }

  /** The last day of a record's own date, else the earliest publication among its citations, else none. */
  placed(record: Dated): Placement | null {
    const known = this.#placed.get(record.id);
    if (known !== undefined) return known;
    const placement = this.#placementOf(record);
    this.#placed.set(record.id, placement);
    return placement;
  }

  #placementOf(record: Dated): Placement | null {
    const stated = record.type === "leak" ? record.publishedOn : record.statedOn;
    if (stated !== undefined) return { date: lastDayOf(stated.date), inferred: false };
    const published = record.citations
      .flatMap(({ source }) => this.find("source", source)?.publishedOn ?? [])
      .map(({ date }) => lastDayOf(date))
      .sort();
    return published[0] === undefined ? null : { date: published[0], inferred: true };
  }
}

/** The records as one root field of a request sees them: of all time, or as of the end of a day. */
export class View {
  /** Undated records that lists and standings left out because of `asOf`. */
  undatedLeftOut = 0;

  constructor(
    readonly records: Records,
    readonly asOf: Day | null,
    /** The day that questions about the present mean. */
    readonly today: Day,
    /** The moment whose records these are; null for the present. */
    readonly knownAt: string | null = null,
  ) {}

  of<T extends Type>(type: T): readonly RecordOf<T>[] {
    return this.records.of(type);
  }

  find<T extends Type>(type: T, id: string | undefined): RecordOf<T> | undefined {
    return this.records.find(type, id);
  }

  /** A record that another refers to, which is therefore there. */
  get<T extends Type>(type: T, id: string): RecordOf<T> {
    const found = this.find(type, id);
    if (found === undefined) throw new ModelGap(`the world has no ${id}`);
    return found;
  }

  placed(record: Dated): Placement | null {
    return this.records.placed(record);
  }

  day(record: Dated): Day | null {
    return this.placed(record)?.date ?? null;
  }

  /** Whether a dated record exists for the answer. */
  exists(record: Dated): boolean {
    return this.isBy(this.day(record));
  }

  /** The day that questions about the present mean: under `asOf`, the day asked for. */
  get present(): Day {
    return this.asOf ?? this.today;
  }

  isBy(day: Day | null): boolean {
    return this.asOf === null || (day !== null && day <= this.asOf);
  }

  /** Records that exist, in order of the world: undated ones last, ties by id. */
  inTime<R extends Dated>(records: readonly R[]): readonly R[] {
    const key = (record: R) => `${this.day(record) ?? "9999"} ${record.id}`;
    return records.filter((record) => this.exists(record)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  claims(condition: (claim: Claim) => boolean): readonly Claim[] {
    return this.of("claim").filter(condition);
  }

  // ── Claims ──

  /** Neither superseded nor taken back by all its accusers. */
  isLive(claim: Claim): boolean {
    if (this.claims(({ supersedes }) => supersedes.includes(claim.id)).some((newer) => this.exists(newer)))
      return false;
    if (claim.accusers.length > 0) return claim.accusers.some((accuser) => this.isSigned(claim, accuser));
    return this.retractionsOf(claim).length === 0;
  }

  /** Whether this accuser has not taken the claim back. */
  isSigned(claim: Claim, accuser: string): boolean {
    return !this.retractionsOf(claim).some(({ by }) => by.includes(accuser));
  }

  retractionsOf(claim: Claim) {
    return this.inTime(this.of("retraction").filter((retraction) => retraction.claim === claim.id));
  }

  // ── Incidents ──

  /** The incidents it is part of, through all levels, each once. */
  wholesOf(incident: string): ReadonlySet<string> {
    const wholes = new Set<string>();
    for (const whole of this.find("incident", incident)?.partOf ?? []) {
      wholes.add(whole);
      for (const further of this.wholesOf(whole)) wholes.add(further);
    }
    return wholes;
  }

  isPartOf(incident: string, whole: string): boolean {
    return this.wholesOf(incident).has(whole);
  }

  // ── Structure ──

  /**
   * The actor and every step up to what it is lifted to, on a day; no day = now. Of all ways up: to a state before a
   * top organisation, the shorter before the longer, then the first by ids. Itself where nothing is found.
   */
  chainOf(actor: string, rollUp: RollUp, day: Day | null): readonly string[] {
    if (rollUp === "NONE") return [actor];
    const is = (id: string) => this.get("actor", id);
    const isGoal = (way: readonly string[]) => {
      const [top = "", ...below] = [...way].reverse();
      if (rollUp === "BODY")
        return is(top).rollUpBody === true && below.every((id) => is(id).rollUpBody !== true);
      return is(top).kind === "STATE" || this.#wholesOn(top, day).length === 0;
    };
    const rank = (way: readonly string[]) =>
      `${is(way.at(-1) ?? "").kind === "STATE" && rollUp === "STATE" ? 0 : 1} ${String(way.length).padStart(3, "0")} ${way.join(" ")}`;
    const [best] = this.#waysUp(actor, day)
      .filter(isGoal)
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    return best ?? [actor];
  }

  lift(actor: string, rollUp: RollUp, day: Day | null): string {
    return this.chainOf(actor, rollUp, day).at(-1) ?? actor;
  }

  /** The state, or top organisation, it speaks from. */
  sideOf(actor: string, day: Day | null): string {
    return this.lift(actor, "STATE", day);
  }

  /** Whether it is the other actor, or a part of it on that day. */
  isWithin(actor: string, whole: string, day: Day | null): boolean {
    return this.#waysUp(actor, day).some((way) => way.includes(whole));
  }

  /** Every actor above it on a day, itself not included. */
  above(actor: string, day: Day | null): readonly string[] {
    return [...new Set(this.#waysUp(actor, day).flatMap(([, ...whole]) => whole))];
  }

  /** Every way up, of every length, none past a state. */
  #waysUp(actor: string, day: Day | null): readonly (readonly string[])[] {
    const further = this.#wholesOn(actor, day).flatMap((whole) => this.#waysUp(whole, day));
    return [[actor], ...further.map((way) => [actor, ...way])];
  }

  #wholesOn(actor: string, day: Day | null): readonly string[] {
    const { kind, partOf } = this.get("actor", actor);
    if (kind === "STATE") return [];
    return partOf.filter((membership) => heldOn(membership, day)).map((membership) => membership.actor);
  }

  /** The main name; one that existed by then under `asOf`, the earliest first; else the slug. */
  nameOf(actor: Actor): string {
    const known = namesOf(actor).filter(({ since }) => this.isKnownName(since));
    const main = namesOf(actor)[0];
    if (main !== undefined && known.includes(main)) return main.value;
    const since = (name: Actor["names"][number]) =>
      name.since === undefined ? "9999" : lastDayOf(name.since.date);
    const [earliest] = [...known].sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
    return earliest?.value ?? slugOf(actor);
  }

  isKnownName(since: { readonly date: string } | undefined): boolean {
    return this.asOf === null || since === undefined || lastDayOf(since.date) <= this.asOf;
  }
}

/** Whether a membership held on a day; without one, whether it has no end. */
export function heldOn({ from, to }: Membership, day: Day | null): boolean {
  if (day === null) return to === undefined;
  return (
    (from === undefined || firstDayOf(from.date) <= day) && (to === undefined || day <= lastDayOf(to.date))
  );
}

/** The last day an incident's start can mean. */
export function startOf({ startedOn }: Incident): Day | null {
  return startedOn === undefined ? null : lastDayOf(startedOn.date);
}

/** The main one first. */
export function namesOf({ names }: Actor): Actor["names"] {
  const main = names.filter(({ main }) => main === true);
  return main.length === 0 ? names : [...main, ...names.filter((name) => !main.includes(name))];
}

export function slugOf(record: { readonly id: string; readonly slug?: string | undefined }): string {
  return record.slug ?? record.id.slice(record.id.indexOf(":") + 1);
}

/** Compares by code point, as a database does that keeps text in UTF-8. */
export function byCodePoint(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
