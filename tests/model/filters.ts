import { nameKey } from "../../src/domain/records/name-key";
import type { RecordOf } from "../../src/domain/records/record";
import { denialsOf, type Row } from "./blame";
import { type Day, lastDayOf } from "./days";
import { ModelGap, Refusal } from "./gap";
import type { Entry } from "./timeline";
import {
  type Actor,
  type Claim,
  type Dated,
  type Incident,
  type Response,
  type RollUp,
  slugOf,
  type View,
} from "./view";

/** One line of a filter: whether an item fulfils what was given, which is never null. */
type Filter<Item> = (item: Item, given: unknown, view: View) => boolean;
type Filters = Readonly<Record<string, Filter<never>>>;

/** What items must fulfil, by input type and field. `AND`, `OR` and `NOT` are the same for all. */
export const FILTERS: Readonly<Record<string, Filters>> = {
  ActorWhere: filters<Actor>({
    kind: term(({ kind }) => [kind]),
    named: ({ names }, given, view) =>
      names.some(({ value, since }) => nameKey(value) === nameKey(String(given)) && view.isKnownName(since)),
    actor: ({ id }, given, view) => isMeant(id, given, view.asOf ?? view.today, view),
  }),
  IncidentWhere: filters<Incident>({
    kind: term(({ kinds }) => kinds),
    victim: match(victimsOf, startOf),
    accused: ({ id }, given, view) =>
      view
        .claims(({ about, stance }) => about === id && stance === "ASSERTS")
        .filter((claim) => view.exists(claim) && view.isLive(claim))
        .some((claim) => claim.named.some(({ actor }) => isMatch(actor, given, view.day(claim), view))),
    partOf: ({ id }, given, view) => view.isPartOf(id, idOf("incident", given)),
    startedOn: range(startOf),
  }),
  ClaimWhere: filters<Claim>({
    kind: term(({ kind }) => [kind]),
    stance: term(({ stance }) => [stance]),
    accuser: match<Claim>(({ accusers }) => accusers, dayOf),
    accused: match<Claim>(
      ({ stance, named }) => (stance === "ASSERTS" ? named.map(({ actor }) => actor) : []),
      dayOf,
    ),
    named: match<Claim>(({ named }) => named.map(({ actor }) => actor), dayOf),
    role: term(({ named }) => named.map(({ role }) => role), { each: true }),
    incident: ({ about }, given) => about === idOf("incident", given),
    attributionClass: term(({ attributionClass }) => [attributionClass]),
    form: term(({ form }) => [form]),
    basis: term(({ basis }) => basis, { each: true }),
    source: ({ citations }, given) =>
      citations.some(({ source, relays }) => [source, ...relays].includes(idOf("source", given))),
    placedOn: range(dayOf),
    live: (claim, given, view) => view.isLive(claim) === given,
    answeredByDenial: (claim, given, view) =>
      view.of("response").some((response) => isDenialOf(response, claim, view)) === given,
  }),
  ResponseWhere: filters<Response>({
    kind: term(({ kind }) => [kind]),
    by: match<Response>(({ by }) => by, dayOf),
    claim: ({ answers }, given) => answers.includes(idOf("claim", given)),
    incident: ({ answers }, given) => answers.includes(idOf("incident", given)),
    placedOn: range(dayOf),
  }),
  AssessmentWhere: filters<RecordOf<"assessment">>({
    kind: term(({ kind }) => [kind]),
    by: match<RecordOf<"assessment">>(({ by }) => by, dayOf),
    incident: ({ incident }, given) => incident === idOf("incident", given),
    placedOn: range(dayOf),
  }),
  LeakWhere: filters<RecordOf<"leak">>({
    channel: ({ channel }, given) => channel === idOf("leakChannel", given),
    incident: ({ incident }, given) => incident === idOf("incident", given),
    placedOn: range(dayOf),
  }),
  LeakChannelWhere: filters<RecordOf<"leakChannel">>({
    kind: term(({ kind }) => [kind]),
    incident: ({ id }, given, view) => {
      const incident = idOf("incident", given);
      return view
        .of("leak")
        .some((leak) => leak.channel === id && leak.incident === incident && view.exists(leak));
    },
  }),
  SourceWhere: filters<RecordOf<"source">>({
    kind: term(({ kind }) => [kind]),
    publisher: ({ publisher }, given) => publisher === idOf("actor", given),
    publishedOn: range(({ publishedOn }) => (publishedOn === undefined ? null : lastDayOf(publishedOn.date))),
  }),
  BlameWhere: filters<Row>({
    accused: match(({ accused }) => (accused === null ? [] : [accused]), ofClaim),
    accuser: match(({ accuser }) => (accuser === null ? [] : [accuser]), ofClaim),
    incident: ({ incident }, given) => incident === idOf("incident", given),
    victim: match(
      ({ incident }, view) => victimsOf(view.get("incident", incident)),
      ({ incident }, view) => startOf(view.get("incident", incident)),
    ),
    role: term(({ role }) => [role ?? undefined]),
    denied: (row, given, view) => denialsOf(view, row).length > 0 === given,
    placedOn: range(ofClaim),
  }),
  TimelineWhere: filters<Entry>({
    kind: term(({ kind }) => [kind]),
    placedOn: range(({ placed }) => placed?.date ?? null),
  }),
};

/** Conditions beside each other all hold; a condition that is null is not given. */
export function fulfils(item: unknown, where: unknown, type: string, view: View): boolean {
  return Object.entries(Object(where)).every(([name, given]) => {
    if (given === null || given === undefined) return true;
    const each = (): readonly unknown[] => (Array.isArray(given) ? given : [given]);
    if (name === "AND") return each().every((branch) => fulfils(item, branch, type, view));
    if (name === "OR") return each().some((branch) => fulfils(item, branch, type, view));
    if (name === "NOT") return !fulfils(item, given, type, view);
    const filter = FILTERS[type]?.[name];
    if (filter === undefined) throw new ModelGap(`the model has no ${type}.${name}`);
    return filter(item as never, given, view);
  });
}

function filters<Item>(given: Readonly<Record<string, Filter<Item>>>): Filters {
  return given;
}

/**
 * `{ eq, oneOf }`: both given must both hold of one value; of a list, with `each`, each of some value. What is not
 * stated fulfils neither.
 */
function term<Item>(
  read: (item: Item) => readonly (string | undefined)[],
  { each = false }: { readonly each?: boolean } = {},
): Filter<Item> {
  return (item, given) => {
    const { eq, oneOf } = given as { eq?: string | null; oneOf?: readonly string[] | null };
    const isEq = (value: string | undefined) => eq == null || value === eq;
    const isOneOf = (value: string | undefined) =>
      oneOf == null || (value !== undefined && oneOf.includes(value));
    if (eq == null && oneOf == null) return true;
    const values = read(item);
    return each
      ? (eq == null || values.some(isEq)) && (oneOf == null || values.some(isOneOf))
      : values.some((value) => isEq(value) && isOneOf(value));
  };
}

/** `{ from, to }`, both included; an item without a date never matches. */
function range<Item>(read: (item: Item, view: View) => Day | null): Filter<Item> {
  return (item, given, view) => {
    const { from, to } = given as { from?: string | null; to?: string | null };
    const day = read(item, view);
    return day !== null && (from == null || from <= day) && (to == null || day <= to);
  };
}

/** Whether one of the actors, lifted as it was on the item's day, is the one meant. */
function match<Item>(
  read: (item: Item, view: View) => readonly string[],
  on: (item: Item, view: View) => Day | null,
): Filter<Item> {
  return (item, given, view) => read(item, view).some((actor) => isMatch(actor, given, on(item, view), view));
}

interface Match {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly oneOf?: readonly string[] | null;
  readonly rollUp?: RollUp | null;
  readonly through?: "STRUCTURE" | "STRUCTURE_AND_CLAIMS" | null;
}

/** Whether a record's actor is the one meant, by structure or, one hop, by what a live claim says that it is. */
function isMatch(actor: string, given: unknown, day: Day | null, view: View): boolean {
  if (isMeant(actor, given, day, view)) return true;
  if ((given as Match).through !== "STRUCTURE_AND_CLAIMS") return false;
  return view
    .claims(({ kind, stance }) => kind !== "ATTRIBUTION" && stance === "ASSERTS")
    .filter((join) => view.exists(join) && view.isLive(join))
    .some((join) =>
      join.named.some((other) => {
        const isJoining = ["PART_OF", "ACTS_FOR", "SPONSORED_BY", "SAME_AS"].includes(other.role);
        const there = join.about === actor && isJoining;
        const back = other.actor === actor && other.role === "SAME_AS";
        const isReached = (reached: string) => isMeant(reached, given, view.day(join), view);
        return (there && isReached(other.actor)) || (back && isReached(join.about));
      }),
    );
}

function isMeant(actor: string, given: unknown, day: Day | null, view: View): boolean {
  const { id, slug, oneOf, rollUp } = given as Match;
  const lifted = view.lift(actor, rollUp ?? "NONE", day);
  if (oneOf != null) return oneOf.includes(lifted);
  return id == null ? slugOf(view.get("actor", lifted)) === slug : lifted === id;
}

function victimsOf({ victims }: Incident): readonly string[] {
  return victims.map(({ actor }) => actor);
}

function startOf({ startedOn }: Incident): Day | null {
  return startedOn === undefined ? null : lastDayOf(startedOn.date);
}

function dayOf(record: Dated, view: View): Day | null {
  return view.day(record);
}

function ofClaim({ claim }: Row, view: View): Day | null {
  return view.day(claim);
}

export function isDenial({ kind }: Response): boolean {
  return kind === "DENIAL" || kind === "VICTIM_DENIES_INCIDENT";
}

function isDenialOf(response: Response, claim: Claim, view: View): boolean {
  return isDenial(response) && response.answers.includes(claim.id) && view.exists(response);
}

/** An id argument: one of another type is refused, one of no record matches nothing. */
export function idOf(type: string, given: unknown): string {
  const id = String(given);
  if (!id.startsWith(`${type}:`)) throw new Refusal("BAD_USER_INPUT");
  return id;
}
