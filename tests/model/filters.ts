import { percentOf, termOf } from "../../src/domain/confidence/scales";
import type { Graded } from "../../src/domain/records/fields";
import { nameKey } from "../../src/domain/records/name-key";
import type { RecordOf } from "../../src/domain/records/record";
import { denialsOf, type Row } from "./blame";
import { type Day, lastDayOf } from "./days";
import { ModelGap, Refusal } from "./gap";
import { summaryOf } from "./standing";
import type { Entry } from "./timeline";
import {
  type Actor,
  type Claim,
  type Dated,
  type Incident,
  type Response,
  type RollUp,
  slugOf,
  startOf,
  type View,
} from "./view";

/** One line of a filter: whether an item fulfils what was given, which is never null. */
type Filter<Item> = (item: Item, given: unknown, view: View) => boolean;
type Filters = Readonly<Record<string, Filter<never>>>;

/** What records with a date of their own can be asked. */
const whetherDated = {
  dated: (record: Dated, given: unknown, view: View) => (view.day(record) !== null) === given,
  inferred: (record: Dated, given: unknown, view: View) => view.placed(record)?.inferred === given,
  precision: term((record: Dated) => [
    precisionOf(record.type === "leak" ? record.publishedOn : record.statedOn),
  ]),
  placedOn: range(dayOf),
  source: (record: Dated, given: unknown) => cites(record, idOf("source", given)),
};

/** What a claim can be asked wherever it is met. */
const ofAnyClaim = {
  ...whetherDated,
  attributionClass: term(({ attributionClass }: Claim) => [attributionClass]),
  form: term(({ form }: Claim) => [form]),
  basis: term(({ basis }: Claim) => basis, { each: true }),
  accusedMode: term(({ accusedMode }: Claim) => [accusedMode]),
  likelihood: confidence(({ likelihood }: Claim) => likelihood),
  analyticConfidence: confidence(({ analyticConfidence }: Claim) => analyticConfidence),
  unnamedAccuser: ({ accusers }: Claim, given: unknown) => (accusers.length === 0) === given,
  responder: (claim: Claim, given: unknown, view: View) =>
    responsesTo(claim, view).some(({ by, day }) => by.some((actor) => isMatch(actor, given, day, view))),
  answered: (claim: Claim, given: unknown, view: View) => responsesTo(claim, view).length > 0 === given,
  answeredBy: ofSome((claim: Claim, view) => responsesTo(claim, view).map(({ kind }) => kind)),
  answeredByDenial: (claim: Claim, given: unknown, view: View) =>
    responsesTo(claim, view).some(isDenial) === given,
  withdrawn: (claim: Claim, given: unknown, view: View) => view.retractionsOf(claim).length > 0 === given,
  contains: containing(({ quote, unnamedAccuser, unnamedAccused, evidence }: Claim) => [
    quote?.text,
    unnamedAccuser?.words,
    unnamedAccused,
    ...evidence.map(({ text }) => text),
  ]),
};

/** What records about an incident can be asked of it. */
const ofItsIncident = {
  victim: match(victimsOf, startOf),
  channel: ({ id }: Incident, given: unknown, view: View) => {
    const channel = idOf("leakChannel", given);
    return view
      .of("leak")
      .some((leak) => leak.incident === id && leak.channel === channel && view.exists(leak));
  },
  incidentKind: term(({ kinds }: Incident) => kinds, { each: true }),
};

/** What items must fulfil, by input type and field. `AND`, `OR` and `NOT` are the same for all. */
export const FILTERS: Readonly<Record<string, Filters>> = {
  ActorWhere: filters<Actor>({
    kind: term(({ kind }) => [kind]),
    named: ({ names }, given, view) =>
      names.some(({ value, since }) => nameKey(value) === nameKey(String(given)) && view.isKnownName(since)),
    contains: containing(({ names }, view) =>
      names.filter(({ since }) => view.isKnownName(since)).map(({ value }) => value),
    ),
    actor: ({ id }, given, view) => isMeant(id, given, view.present, view),
    partOf: ({ id }, given, view) =>
      view.above(id, view.present).some((whole) => isMeant(whole, given, view.present, view)),
    accuses: ({ id }, given, view) =>
      accusations(view).some(
        (claim) =>
          claim.accusers.includes(id) &&
          view.isSigned(claim, id) &&
          claim.named.some(({ actor }) => isMatch(actor, given, view.day(claim), view)),
      ),
    accusedBy: ({ id }, given, view) =>
      accusations(view).some(
        (claim) =>
          claim.named.some(({ actor }) => actor === id) &&
          claim.accusers.some((by) => view.isSigned(claim, by) && isMatch(by, given, view.day(claim), view)),
      ),
    hit: ({ id }, given, view) =>
      view.of("incident").some((incident) => victimsOf(incident).includes(id)) === given,
  }),
  IncidentWhere: filters<Incident>({
    dated: ({ startedOn }, given) => (startedOn !== undefined) === given,
    precision: term(({ startedOn }) => [precisionOf(startedOn)]),
    kind: ofItsIncident.incidentKind,
    victim: ofItsIncident.victim,
    channel: ofItsIncident.channel,
    sector: ofSome(({ victims }) => victims.map(({ sector }) => sector)),
    accused: (incident, given, view) =>
      ownClaims(incident, view).some(
        (claim) =>
          claim.stance === "ASSERTS" &&
          claim.named.some(({ actor }) => isMatch(actor, given, view.day(claim), view)),
      ),
    named: (incident, given, view) =>
      ownClaims(incident, view).some((claim) =>
        claim.named.some(({ actor }) => isMatch(actor, given, view.day(claim), view)),
      ),
    accuser: (incident, given, view) =>
      ownClaims(incident, view).some(
        (claim) =>
          claim.stance === "ASSERTS" &&
          claim.accusers.some((by) => view.isSigned(claim, by) && isMatch(by, given, view.day(claim), view)),
      ),
    responder: (incident, given, view) =>
      answersTo(incident, view).some(({ by, day }) => by.some((actor) => isMatch(actor, given, day, view))),
    answeredBy: ofSome((incident, view) => answersTo(incident, view).map(({ kind }) => kind)),
    source: ({ id }, given, view) => {
      const source = idOf("source", given);
      return (["claim", "response", "assessment", "leak"] as const)
        .flatMap((type) => view.of(type) as readonly Dated[])
        .some((record) => isAbout(record, id) && view.exists(record) && cites(record, source));
    },
    partOf: ({ id }, given, view) => view.isPartOf(id, idOf("incident", given)),
    isPart: ({ partOf }, given) => partOf.length > 0 === given,
    externalScheme: ({ externalIds }, given) => externalIds.some(({ scheme }) => scheme === given),
    startedOn: range(startOf),
    endedOn: range(({ endedOn }) => (endedOn === undefined ? null : lastDayOf(endedOn.date))),
    disclosedOn: range(({ disclosedOn }) => (disclosedOn === undefined ? null : lastDayOf(disclosedOn.date))),
    contains: containing(({ title, summary }) => [title, summary]),
    standing: term((incident, view) => [summaryOf(view, incident).status]),
    contested: (incident, given, view) => (summaryOf(view, incident).status === "CONTESTED") === given,
    denied: (incident, given, view) => summaryOf(view, incident).denied === given,
    victimDenies: (incident, given, view) => summaryOf(view, incident).victimDenies === given,
    claims: between((incident, view) => summaryOf(view, incident).claimCount),
    origins: between((incident, view) => summaryOf(view, incident).originCount),
  }),
  ClaimWhere: filters<Claim>({
    ...ofAnyClaim,
    victim: ofIncident(ofItsIncident.victim),
    channel: ofIncident(ofItsIncident.channel),
    incidentKind: ofIncident(ofItsIncident.incidentKind),
    kind: term(({ kind }) => [kind]),
    stance: term(({ stance }) => [stance]),
    accuser: match<Claim>(({ accusers }) => accusers, dayOf),
    accused: match(accusedOf, dayOf),
    named: match<Claim>(({ named }) => named.map(({ actor }) => actor), dayOf),
    subject: match<Claim>(({ kind, about }) => (kind === "ATTRIBUTION" ? [] : [about]), dayOf),
    role: ofSome(({ named }) => named.map(({ role }) => role)),
    incident: ({ about }, given) => about === idOf("incident", given),
    unnamedAccused: ({ unnamedAccused }, given) => (unnamedAccused !== undefined) === given,
    live: (claim, given, view) => view.isLive(claim) === given,
    superseded: ({ id }, given, view) =>
      view.claims(({ supersedes }) => supersedes.includes(id)).some((newer) => view.exists(newer)) === given,
    denied: (claim, given, view) =>
      accusedOf(claim).some(
        (accused) => denialsOf(view, { claim, incident: claim.about, accused }).length > 0,
      ) === given,
  }),
  ResponseWhere: filters<Response>({
    ...whetherDated,
    kind: term(({ kind }) => [kind]),
    by: match<Response>(({ by }) => by, dayOf),
    claim: ({ answers }, given) => answers.includes(idOf("claim", given)),
    incident: ({ answers }, given) => answers.includes(idOf("incident", given)),
    accused: ({ answers }, given, view) =>
      view
        .claims((claim) => answers.includes(claim.id) && view.exists(claim))
        .some((claim) => accusedOf(claim).some((actor) => isMatch(actor, given, view.day(claim), view))),
    unnamedBy: ({ by }, given) => (by.length === 0) === given,
    contains: containing(({ quote, unnamedBy }) => [quote?.text, unnamedBy]),
  }),
  AssessmentWhere: filters<RecordOf<"assessment">>({
    ...whetherDated,
    kind: term(({ kind }) => [kind]),
    by: match<RecordOf<"assessment">>(({ by }) => by, dayOf),
    incident: ({ incident }, given) => incident === idOf("incident", given),
    unnamedBy: ({ by }, given) => (by.length === 0) === given,
    contains: containing(({ quote, text, unnamedBy }) => [quote?.text, text, unnamedBy]),
  }),
  LeakWhere: filters<RecordOf<"leak">>({
    ...whetherDated,
    channel: ({ channel }, given) => channel === idOf("leakChannel", given),
    incident: ({ incident }, given) => incident === idOf("incident", given),
    postedBy: match<RecordOf<"leak">>(({ postedBy }) => (postedBy === undefined ? [] : [postedBy]), dayOf),
    contains: containing(({ what }) => [what]),
  }),
  LeakChannelWhere: filters<RecordOf<"leakChannel">>({
    kind: term(({ kind }) => [kind]),
    incident: ({ id }, given, view) => {
      const incident = idOf("incident", given);
      return view
        .of("leak")
        .some((leak) => leak.channel === id && leak.incident === incident && view.exists(leak));
    },
    operatedBy: ({ operatedBy }, given, view) =>
      operatedBy !== undefined && isMeant(operatedBy, given, view.present, view),
    contains: containing(({ name }) => [name]),
  }),
  SourceWhere: filters<RecordOf<"source">>({
    dated: ({ publishedOn }, given) => (publishedOn !== undefined) === given,
    precision: term(({ publishedOn }) => [precisionOf(publishedOn)]),
    kind: term(({ kind }) => [kind]),
    publisher: ({ publisher }, given) => publisher === idOf("actor", given),
    publishedBy: ({ publisher }, given, view) =>
      publisher !== undefined && isMeant(publisher, given, view.present, view),
    publishedOn: range(({ publishedOn }) => (publishedOn === undefined ? null : lastDayOf(publishedOn.date))),
    language: term(({ language }) => [language]),
    url: term(({ url }) => [url]),
    reliability: term(({ reliability }) => [reliability]),
    quotes: ({ quotes }, given) => quotes.includes(idOf("source", given)),
    contains: containing(({ title }) => [title]),
  }),
  BlameWhere: filters<Row>({
    ...of(ofAnyClaim, ({ claim }: Row) => claim),
    ...of(ofItsIncident, ({ incident }: Row, view) => view.get("incident", incident)),
    accused: match(({ accused }) => (accused === null ? [] : [accused]), ofClaim),
    accuser: match(({ accuser }) => (accuser === null ? [] : [accuser]), ofClaim),
    unnamedAccused: ({ accused }, given) => (accused === null) === given,
    incident: ({ incident }, given) => incident === idOf("incident", given),
    role: term(({ role }) => [role ?? undefined]),
    denied: (row, given, view) => denialsOf(view, row).length > 0 === given,
    inherited: ({ inherited }, given) => inherited === given,
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
  read: (item: Item, view: View) => readonly (string | undefined)[],
  { each = false }: { readonly each?: boolean } = {},
): Filter<Item> {
  return (item, given, view) => {
    const { eq, oneOf } = given as { eq?: string | null; oneOf?: readonly string[] | null };
    const isEq = (value: string | undefined) => eq == null || value === eq;
    const isOneOf = (value: string | undefined) =>
      oneOf == null || (value !== undefined && oneOf.includes(value));
    if (eq == null && oneOf == null) return true;
    const values = read(item, view);
    return each
      ? (eq == null || values.some(isEq)) && (oneOf == null || values.some(isOneOf))
      : values.some((value) => isEq(value) && isOneOf(value));
  };
}

/** `{ from, to }`, both included; an item without a date never matches. Of neither, there is no condition. */
function range<Item>(read: (item: Item, view: View) => Day | null): Filter<Item> {
  return (item, given, view) => {
    const { from, to } = given as { from?: string | null; to?: string | null };
    if (from == null && to == null) return true;
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
  if ((oneOf?.length ?? 0) > 100) throw new Refusal("BAD_USER_INPUT");
  for (const one of [id ?? [], oneOf ?? []].flat()) idOf("actor", one);
  const lifted = view.lift(actor, rollUp ?? "NONE", day);
  if (oneOf != null) return oneOf.includes(lifted);
  return id == null ? slugOf(view.get("actor", lifted)) === slug : lifted === id;
}

function victimsOf({ victims }: Incident): readonly string[] {
  return victims.map(({ actor }) => actor);
}

/** The same of something that there can be several of: of one and the same. */
function ofSome<Item>(read: (item: Item, view: View) => readonly (string | undefined)[]): Filter<Item> {
  return term(read);
}

/** A text that occurs in one of the item's, ignoring case. */
function containing<Item>(read: (item: Item, view: View) => readonly (string | undefined)[]): Filter<Item> {
  return (item, given, view) => {
    const sought = String(given);
    if (sought.length < 1 || sought.length > 256) throw new Refusal("BAD_USER_INPUT");
    return read(item, view).some((text) => text?.toLowerCase().includes(sought.toLowerCase()) === true);
  };
}

/** `{ from, to }` of numbers, both included. */
function between<Item>(read: (item: Item, view: View) => number): Filter<Item> {
  return (item, given, view) => {
    const { from, to } = given as { from?: number | null; to?: number | null };
    const value = read(item, view);
    return (from == null || from <= value) && (to == null || value <= to);
  };
}

/** What is not stated fulfils none but `stated: false`. */
function confidence<Item>(read: (item: Item) => Graded | undefined): Filter<Item> {
  const onScale = (graded: Graded) =>
    graded.scale === undefined
      ? undefined
      : { scale: graded.scale, term: graded.term, number: graded.number };
  const conditions: Readonly<Record<string, Filter<Item>>> = {
    stated: (item, given) => (read(item) !== undefined) === given,
    scale: term((item) => [read(item)?.scale]),
    term: term((item) => {
      const graded = read(item);
      const scaled = graded && onScale(graded);
      return [scaled && termOf(scaled)];
    }),
    percent: (item, given) => {
      const { from, to } = given as { from?: number | null; to?: number | null };
      if (from == null && to == null) return true;
      const graded = read(item);
      const scaled = graded && onScale(graded);
      const meant = scaled && percentOf(scaled);
      return meant !== undefined && (from == null || from <= meant.low) && (to == null || meant.high <= to);
    },
  };
  return (item, given, view) =>
    Object.entries(Object(given)).every(([name, value]) => {
      if (value == null) return true;
      const condition = conditions[name];
      if (condition === undefined) throw new ModelGap(`the model has no ConfidenceFilter.${name}`);
      return condition(item, value, view);
    });
}

/** Conditions of one thing, asked of another. */
function of<Item, Other>(
  conditions: Readonly<Record<string, Filter<Other>>>,
  other: (item: Item, view: View) => Other,
): Readonly<Record<string, Filter<Item>>> {
  return Object.fromEntries(
    Object.entries(conditions).map(([name, filter]) => [
      name,
      (item: Item, given: unknown, view: View) => filter(other(item, view), given, view),
    ]),
  );
}

/** A condition on the incident a claim is about: a claim about an actor fulfils none. */
function ofIncident(filter: Filter<Incident>): Filter<Claim> {
  return ({ about }, given, view) => {
    const incident = view.find("incident", about);
    return incident !== undefined && filter(incident, given, view);
  };
}

function precisionOf(stated: { readonly date: string } | undefined): string | undefined {
  return stated === undefined ? undefined : { 4: "YEAR", 7: "MONTH", 10: "DAY" }[stated.date.length];
}

function cites({ citations }: Dated, id: string): boolean {
  return citations.some(({ source, relays }) => [source, ...relays].includes(id));
}

function accusedOf({ stance, named }: Claim): readonly string[] {
  return stance === "ASSERTS" ? named.map(({ actor }) => actor) : [];
}

/** Live claims of any kind that accuse. */
function accusations(view: View): readonly Claim[] {
  return view.claims((claim) => claim.stance === "ASSERTS" && view.exists(claim) && view.isLive(claim));
}

/** Live claims about the incident itself. */
function ownClaims({ id }: Incident, view: View): readonly Claim[] {
  return view.claims((claim) => claim.about === id && view.exists(claim) && view.isLive(claim));
}

function isAbout(record: Dated, incident: string): boolean {
  if (record.type === "claim") return record.about === incident;
  if (record.type === "response") return record.answers.includes(incident);
  return record.type !== "retraction" && record.incident === incident;
}

function responsesTo({ id }: Claim, view: View) {
  return responses(({ answers }) => answers.includes(id), view);
}

/** Responses to the incident as such, or to a claim about it. */
function answersTo({ id }: Incident, view: View) {
  const about = view.claims((claim) => claim.about === id && view.exists(claim)).map((claim) => claim.id);
  return responses(({ answers }) => answers.some((one) => one === id || about.includes(one)), view);
}

function responses(condition: (response: Response) => boolean, view: View) {
  return view
    .of("response")
    .filter((response) => condition(response) && view.exists(response))
    .map((response) => ({ ...response, day: view.day(response) }));
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

/** An id argument: one of another type is refused, one of no record matches nothing. */
export function idOf(type: string, given: unknown): string {
  const id = String(given);
  if (!id.startsWith(`${type}:`)) throw new Refusal("BAD_USER_INPUT");
  return id;
}
