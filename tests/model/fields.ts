import { percentOf, termOf } from "../../src/domain/confidence/scales";
import type { Graded } from "../../src/domain/records/fields";
import type { RecordOf } from "../../src/domain/records/record";
import type { OriginLink } from "../../src/domain/standing/facts";
import { denialsOf, type LiftedRow, rowsOf } from "./blame";
import { type Day, lastDayOf } from "./days";
import { idOf, isDenial } from "./filters";
import { Refusal } from "./gap";
import { matrixOf } from "./matrix";
import { neighbourhoodOf } from "./neighbourhood";
import type { Arguments } from "./pages";
import { type Hop, pathsIn, sayingOf } from "./paths";
import { standingIn } from "./standing";
import {
  accusationStatistics,
  accusers,
  type Counted,
  changesOfMind,
  countedIn,
  delays,
  deniers,
  incidentStatistics,
} from "./statistics";
import { type Entry, timelineOfActor, timelineOfChannel, timelineOfIncident } from "./timeline";
import {
  type Actor,
  byCodePoint,
  type Claim,
  type Dated,
  type Incident,
  namesOf,
  type Response,
  type RollUp,
  slugOf,
  type Type,
  type View,
} from "./view";

/**
 * One line of the model: what a field of a type is. A value of a record's type is the record; of a list that comes
 * in pages, all its items: `pages.ts` makes the page.
 */
type Field<Of> = (of: Of, view: View, args: Arguments) => unknown;
export type Fields = Readonly<Record<string, Field<never>>>;

const NODE_TYPES: readonly Type[] = [
  "actor",
  "assessment",
  "claim",
  "incident",
  "leak",
  "leakChannel",
  "response",
  "retraction",
  "source",
];

const recorded = {
  recordedAt: ({ id }: { readonly id: string }, view: View) => view.records.recorded(id).at,
  recordedBy: ({ id }: { readonly id: string }, view: View) => view.records.recorded(id).by,
  viewerCan: () => ({}),
};
const UPON_ANY = "correct void redact propose changeAtOnce";
const placedOn = (record: Dated, view: View) => view.placed(record);
const citations = (record: Dated, view: View) =>
  record.citations.map(({ source, locator, relays }) => ({
    source: view.get("source", source),
    locator: locator ?? null,
    relays: relays.map((relay) => view.get("source", relay)),
  }));
const quote = ({
  quote,
}: {
  readonly quote?: { readonly text: string; readonly language?: string | undefined } | undefined;
}) => (quote === undefined ? null : { text: quote.text, language: quote.language ?? null });
const statedOn = ({ statedOn }: { readonly statedOn?: Stated | undefined }) => stated(statedOn);
const by = ({ by }: { readonly by: readonly string[] }, view: View) => actors(by, view);
const unnamedAccuser = ({ unnamedAccuser }: Claim) =>
  unnamedAccuser === undefined ? null : { words: unnamedAccuser.words, coded: unnamedAccuser.coded === true };

/** What every field of every type is. */
export const FIELDS: Readonly<Record<string, Fields>> = {
  Query: fields<undefined>({
    viewer: () => ({ anonymous: true, canRead: true, can: {} }),
    node: (_, view, { id }) => nodeOf(String(id), view),
    nodes: (_, view, { ids }) => (ids as readonly string[]).map((id) => nodeOf(id, view)),
    actor: (_, view, args) => recordBy("actor", args, view),
    actors: (_, view) => view.of("actor"),
    incident: (_, view, args) => recordBy("incident", args, view),
    incidents: (_, view) => view.of("incident"),
    leakChannel: (_, view, args) => recordBy("leakChannel", args, view),
    leakChannels: (_, view) => view.of("leakChannel"),
    claim: (_, view, args) => datedBy("claim", args, view),
    claims: (_, view) => view.of("claim"),
    response: (_, view, args) => datedBy("response", args, view),
    responses: (_, view) => view.of("response"),
    denials: (_, view) => view.of("response").filter(isDenial),
    assessment: (_, view, args) => datedBy("assessment", args, view),
    assessments: (_, view) => view.of("assessment"),
    source: (_, view, args) => recordBy("source", args, view),
    sources: (_, view) => view.of("source"),
    blame: (_, view, { inherited, accusedRollUp, accuserRollUp }) =>
      rowsOf(view, inherited === "INCLUDE").map(
        (row): LiftedRow => ({
          ...row,
          accusedRollUp: accusedRollUp as RollUp,
          accuserRollUp: accuserRollUp as RollUp,
        }),
      ),
    blameMatrix: (_, view, args) => matrixOf(view, args),
    statistics: (_, view, args) => countedIn(view, args),
    standing: (_, view, { incident, rollUp }) => {
      const found = view.find("incident", idOf("incident", incident));
      return found === undefined ? null : standingIn(view, found, rollUp as RollUp);
    },
    attributionPaths: (_, view, args) => pathsIn(view, args),
    neighbourhood: (_, view, args) => neighbourhoodOf(view, args),
    timeline: (_, view, { incident, actor, channel, inherited, parts }) => {
      const given = [incident, actor, channel].filter((id) => id != null);
      if (given.length !== 1) throw new Refusal("BAD_USER_INPUT");
      if (actor != null) return timelineOfActor(view, idOf("actor", actor), parts === true);
      if (channel != null) return timelineOfChannel(view, idOf("leakChannel", channel));
      const found = view.find("incident", idOf("incident", incident));
      return found === undefined ? [] : timelineOfIncident(view, found, inherited === "INCLUDE");
    },
  }),

  Actor: fields<Actor>({
    id: ({ id }) => id,
    slug: slugOf,
    name: (actor, view) => view.nameOf(actor),
    kind: ({ kind }) => kind,
    description: ({ description }) => description ?? null,
    rollUpBody: ({ rollUpBody }) => rollUpBody === true,
    names: (actor, view) =>
      namesOf(actor).flatMap((name, index) =>
        view.isKnownName(name.since)
          ? [
              {
                value: name.value,
                main: index === 0,
                language: name.language ?? null,
                since: stated(name.since),
                coinedBy: view.find("actor", name.coinedBy) ?? null,
                usedIn: name.usedIn.map((source) => view.get("source", source)),
              },
            ]
          : [],
      ),
    externalIds,
    partOf: ({ partOf }, view) =>
      partOf.map(({ actor, from, to }) => ({
        actor: view.get("actor", actor),
        from: stated(from),
        to: stated(to),
      })),
    parts: ({ id }, view) =>
      [...view.of("actor")]
        .sort((one, other) => byCodePoint(slugOf(one), slugOf(other)))
        .flatMap((part) =>
          part.partOf
            .filter(({ actor }) => actor === id)
            .map(({ from, to }) => ({ actor: part, from: stated(from), to: stated(to) })),
        ),
    claims: ({ id }, view) => view.claims(({ accusers }) => accusers.includes(id)),
    accusedIn: ({ id }, view) => view.claims((claim) => claim.stance === "ASSERTS" && names(claim, id)),
    namedIn: ({ id }, view) => view.claims((claim) => names(claim, id)),
    claimsAbout: ({ id }, view) => view.claims(({ about }) => about === id),
    responses: ({ id }, view) => view.of("response").filter(({ by }) => by.includes(id)),
    timeline: ({ id }, view, { parts }) => timelineOfActor(view, id, parts === true),
    victimOf: ({ id }, view) =>
      view.of("incident").filter(({ victims }) => victims.some(({ actor }) => actor === id)),
    ...recorded,
  }),

  Incident: fields<Incident>({
    id: ({ id }) => id,
    slug: slugOf,
    title: ({ title }) => title,
    summary: ({ summary }) => summary ?? null,
    kinds: ({ kinds }) => kinds,
    startedOn: ({ startedOn }) => stated(startedOn),
    endedOn: ({ endedOn }) => stated(endedOn),
    disclosedOn: ({ disclosedOn }) => stated(disclosedOn),
    disclosedBy: ({ disclosedBy }, view) => view.find("actor", disclosedBy) ?? null,
    victims: ({ victims }, view) =>
      victims.map(({ actor, sector }) => ({ actor: view.get("actor", actor), sector: sector ?? null })),
    partOf: ({ partOf }, view) => partOf.map((whole) => view.get("incident", whole)),
    parts: ({ id }, view) => {
      const key = ({ id, startedOn }: Incident) =>
        `${startedOn === undefined ? "9999" : lastDayOf(startedOn.date)} ${id}`;
      return view
        .of("incident")
        .filter(({ partOf }) => partOf.includes(id))
        .sort((one, other) => byCodePoint(key(one), key(other)));
    },
    externalIds,
    standing: (incident, view, { rollUp }) => standingIn(view, incident, rollUp as RollUp),
    claims: ({ id }, view) => view.claims(({ about }) => about === id),
    responses: ({ id }, view) => view.of("response").filter(({ answers }) => answers.includes(id)),
    timeline: (incident, view, { inherited }) => timelineOfIncident(view, incident, inherited === "INCLUDE"),
    assessments: ({ id }, view) => view.of("assessment").filter(({ incident }) => incident === id),
    leaks: ({ id }, view) => view.of("leak").filter(({ incident }) => incident === id),
    ...recorded,
  }),

  Claim: fields<Claim>({
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    stance: ({ stance }) => stance,
    incident: ({ about }, view) => view.find("incident", about) ?? null,
    subject: ({ about }, view) => view.find("actor", about) ?? null,
    accusers: ({ accusers }, view) => actors(accusers, view),
    unnamedAccuser,
    named: ({ named }, view) => named.map(({ actor, role }) => ({ actor: view.get("actor", actor), role })),
    accused: ({ stance, named }, view) =>
      stance === "ASSERTS" ? named.map(({ actor, role }) => ({ actor: view.get("actor", actor), role })) : [],
    unnamedAccused: ({ unnamedAccused }) => unnamedAccused ?? null,
    accusedMode: ({ accusedMode }) => accusedMode,
    quote,
    statedOn,
    placedOn,
    likelihood: ({ likelihood }) => graded(likelihood),
    analyticConfidence: ({ analyticConfidence }) => graded(analyticConfidence),
    attributionClass: ({ attributionClass }) => attributionClass ?? null,
    form: ({ form }) => form ?? null,
    basis: ({ basis }) => basis,
    evidence: ({ evidence }, view) =>
      evidence.map(({ kind, text, source }) => ({
        kind,
        text: text ?? null,
        source: view.find("source", source) ?? null,
      })),
    citations,
    live: (claim, view) => view.isLive(claim),
    supersedes: ({ supersedes }, view) => linked(({ id }) => supersedes.includes(id), view),
    supersededBy: ({ id }, view) => linked(({ supersedes }) => supersedes.includes(id), view),
    repeats: ({ repeats }, view) => linked(({ id }) => repeats.includes(id), view),
    repeatedBy: ({ id }, view) => linked(({ repeats }) => repeats.includes(id), view),
    answers: ({ answers }, view) => linked(({ id }) => answers.includes(id), view),
    answeredBy: ({ id }, view) => linked(({ answers }) => answers.includes(id), view),
    retractions: (claim, view) => view.retractionsOf(claim),
    responses: ({ id }, view) => view.of("response").filter(({ answers }) => answers.includes(id)),
    denials: ({ id }, view) =>
      view.of("response").filter((response) => isDenial(response) && response.answers.includes(id)),
    ...recorded,
  }),

  Retraction: fields<RecordOf<"retraction">>({
    id: ({ id }) => id,
    claim: ({ claim }, view) => linked(({ id }) => id === claim, view)[0] ?? null,
    by,
    quote,
    statedOn,
    placedOn,
    citations,
    ...recorded,
  }),

  Response: fields<Response>({
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    by,
    unnamedBy: ({ unnamedBy }) => unnamedBy ?? null,
    claims: ({ answers }, view) => linked(({ id }) => answers.includes(id), view),
    incidents: ({ answers }, view) => answers.flatMap((id) => view.find("incident", id) ?? []),
    counterClaim: ({ counterClaim }, view) => linked(({ id }) => id === counterClaim, view)[0] ?? null,
    quote,
    statedOn,
    placedOn,
    citations,
    ...recorded,
  }),

  Assessment: fields<RecordOf<"assessment">>({
    id: ({ id }) => id,
    kind: ({ kind }) => kind,
    incident: ({ incident }, view) => view.get("incident", incident),
    by,
    unnamedBy: ({ unnamedBy }) => unnamedBy ?? null,
    quote,
    text: ({ text }) => text ?? null,
    statedOn,
    placedOn,
    citations,
    ...recorded,
  }),

  Leak: fields<RecordOf<"leak">>({
    id: ({ id }) => id,
    incident: ({ incident }, view) => view.get("incident", incident),
    channel: ({ channel }, view) => view.get("leakChannel", channel),
    what: ({ what }) => what,
    postedBy: ({ postedBy }, view) => view.find("actor", postedBy) ?? null,
    publishedOn: ({ publishedOn }) => stated(publishedOn),
    placedOn,
    citations,
    ...recorded,
  }),

  LeakChannel: fields<RecordOf<"leakChannel">>({
    id: ({ id }) => id,
    slug: slugOf,
    name: ({ name }) => name,
    kind: ({ kind }) => kind,
    addresses: ({ addresses }) => addresses,
    operatedBy: ({ operatedBy }, view) => view.find("actor", operatedBy) ?? null,
    leaks: ({ id }, view) => view.of("leak").filter(({ channel }) => channel === id),
    timeline: ({ id }, view) => timelineOfChannel(view, id),
    ...recorded,
  }),

  Source: fields<RecordOf<"source">>({
    id: ({ id }) => id,
    title: ({ title }) => title,
    kind: ({ kind }) => kind,
    publisher: ({ publisher }, view) => view.find("actor", publisher) ?? null,
    url: ({ url }) => url ?? null,
    archivedUrl: ({ archivedUrl }) => archivedUrl ?? null,
    publishedOn: ({ publishedOn }) => stated(publishedOn),
    language: ({ language }) => language ?? null,
    reliability: ({ reliability }) => reliability ?? null,
    quotes: ({ quotes }, view) => quotes.map((quoted) => view.get("source", quoted)),
    quotedBy: ({ id }, view) => {
      const key = ({ id, publishedOn }: RecordOf<"source">) =>
        `${publishedOn === undefined ? "9999" : lastDayOf(publishedOn.date)} ${id}`;
      return view
        .of("source")
        .filter(({ quotes }) => quotes.includes(id))
        .sort((one, other) => byCodePoint(key(one), key(other)));
    },
    claims: ({ id }, view) =>
      view.claims(({ citations }) =>
        citations.some(({ source, relays }) => [source, ...relays].includes(id)),
      ),
    ...recorded,
  }),

  BlameRow: fields<LiftedRow>({
    id: ({ claim, incident, accuser, accused, role }) =>
      `blame:${[claim.id, incident, accuser ?? "", accused ?? "", role ?? ""].join("/")}`,
    accused: (row, view) => accusedChain(row, view).at(-1) ?? null,
    accusedChain,
    accuser: (row, view) => accuserChain(row, view).at(-1) ?? null,
    accuserChain,
    unnamedAccused: ({ accused, claim }) => (accused === null ? (claim.unnamedAccused ?? null) : null),
    unnamedAccuser: ({ claim }) => unnamedAccuser(claim),
    incident: ({ incident }, view) => view.get("incident", incident),
    role: ({ role }) => role,
    accusedMode: ({ claim }) => claim.accusedMode,
    statedOn: ({ claim }) => statedOn(claim),
    placedOn: ({ claim }, view) => view.placed(claim),
    likelihood: ({ claim }) => graded(claim.likelihood),
    analyticConfidence: ({ claim }) => graded(claim.analyticConfidence),
    denied: (row, view) => denialsOf(view, row).length > 0,
    denials: (row, view) => denialsOf(view, row),
    inherited: ({ inherited }) => inherited,
    claim: ({ claim }) => claim,
  }),

  BlameMatrix: plain("accusers", "accused", "cells", "accusersLeftOut", "accusedLeftOut"),
  BlameMatrixHead: fields<Matrix["accusers"][number]>({
    ...plain("claims"),
    actor: ({ actor }, view) => view.find("actor", actor) ?? null,
  }),
  BlameMatrixCell: fields<Matrix["cells"][number]>({
    ...plain(
      "claims",
      "incidents",
      "origins",
      "rows",
      "deniedRows",
      "deniedShare",
      "firstOn",
      "lastOn",
      "undated",
    ),
    accuser: ({ accuser }, view) => view.find("actor", accuser) ?? null,
    accused: ({ accused }, view) => view.find("actor", accused) ?? null,
  }),

  Statistics: fields<Counted>({
    incidents: (counted, view) => incidentStatistics(view, counted),
    accusations: (counted, view) => accusationStatistics(view, counted),
    delays: (counted, view) => delays(view, counted),
    accusers: (counted, view, { first }) => accusers(view, counted, Number(first)),
    deniers: (counted, view, { first }) => deniers(view, counted, Number(first)),
    changesOfMind: (counted, view, { first }) => changesOfMind(view, counted, Number(first)),
  }),
  IncidentStatistics: plain("total", "undated", "byYear", "byKind", "bySector", "byAccusedKind"),
  IncidentsOfYear: plain("year", "incidents"),
  IncidentsOfKind: plain("kind", "incidents"),
  IncidentsOfSector: plain("sector", "incidents"),
  IncidentsOfAccusedKind: plain("kind", "incidents"),
  AccusationStatistics: plain(
    ...["total", "live", "answered", "denied", "withdrawn", "partlyWithdrawn", "superseded", "byClass"],
  ),
  AccusationsOfClass: plain("attributionClass", "claims"),
  AttributionDelay: plain("attributionClass", "incidents", "lowerQuartile", "median", "upperQuartile"),
  AccuserStatistics: plain("accuser", "claims", "incidents", "firstOn", "lastOn"),
  DenierStatistics: plain("denier", "denials", "claims", "incidents"),
  ChangeOfMind: plain("on", "by", "claim", "newer"),

  TimelineEntry: fields<Entry>({
    kind: ({ kind }) => kind,
    placedOn: ({ placed }) => placed,
    record: ({ record }) => record,
  }),

  AttributionPaths: plain("incident", "actor", "to", "paths", "totalCount", "complete"),
  AttributionPath: plain("length", "hops", "end", "ends", "onRecordSince"),
  PathHop: fields<Hop>({
    ...plain("kind", "backward", "since"),
    from: ({ from }, view) => view.find("actor", from ?? undefined) ?? null,
    to: ({ to }, view) => view.get("actor", to),
    roles: ({ said }) => [...new Set(said.map(({ role }) => role))].sort(),
    claims: (hop, view) => sayingOf(hop, view).claims.slice(0, 20),
    claimCount: (hop, view) => sayingOf(hop, view).claims.length,
    accusers: (hop, view) => actors(sayingOf(hop, view).accusers.slice(0, 20), view),
    accuserCount: (hop, view) => sayingOf(hop, view).accusers.length,
    inherited: ({ kind, said }) => kind === "ATTRIBUTION" && said.every(({ inherited }) => inherited),
    heldFrom: ({ membership }) => stated(membership?.from),
    heldTo: ({ membership }) => stated(membership?.to),
  }),

  Neighbourhood: plain("nodes", "links"),
  NeighbourNode: plain("record", "distance", "expanded", "leftOut"),
  NeighbourLink: plain("kind", "from", "to", "records", "recordCount", "since", "denied"),
  LeftOut: plain("kind", "outward", "count"),

  Standing: fields<Standing>({
    ...plain("status", "accused", "denied", "victimDenies", "changedOn", "claimCount", "originCount"),
    reasons: ({ reasons }) => reasons,
  }),
  AccusedStanding: fields<Standing["accused"][number]>({
    ...plain("lifts", "origins", "since", "denied", "deniedOn"),
    actor: ({ actor }, view) => view.get("actor", actor),
    claims: ({ claims }, view) => claims.map((id) => view.get("claim", id)),
    accusers: ({ accusers }, view) => actors(accusers, view),
  }),
  Lift: fields<{ readonly chain: readonly string[] }>({ chain: ({ chain }, view) => actors(chain, view) }),
  Origin: fields<Standing["accused"][number]["origins"][number]>({
    claims: ({ claims }, view) => claims.map((id) => view.get("claim", id)),
    because: ({ because }) => because,
    links: ({ links }) => links,
    source: ({ source }, view) => (source === null ? null : view.get("source", source)),
  }),
  OriginLink: fields<OriginLink>({
    ...plain("kind", "sentence"),
    claims: ({ claims }, view) => claims.map((id) => view.get("claim", id)),
    sides: ({ sides }, view) => actors(sides, view),
    source: ({ source }, view) => (source === null ? null : view.get("source", source)),
  }),
  Reason: fields<Standing["reasons"][number]>({
    ...plain("kind", "sentence"),
    records: ({ records }, view) => records.map((id) => nodeOf(id, view)),
  }),

  Name: plain("value", "main", "language", "since", "coinedBy", "usedIn"),
  ExternalId: plain("scheme", "value", "url"),
  Membership: plain("actor", "from", "to"),
  NamedActor: plain("actor", "role"),
  Victim: plain("actor", "sector"),
  Citation: plain("source", "locator", "relays"),
  Evidence: plain("kind", "text", "source"),
  Quote: plain("text", "language"),
  StatedDate: plain("date", "precision", "qualifier", "lastDay"),
  Placement: plain("date", "inferred"),
  UnnamedAccuser: plain("words", "coded"),
  Likelihood: plain("words", "scale", "term", "low", "high", "isDefault"),
  AnalyticConfidence: plain("words", "scale", "term", "low", "high", "isDefault"),
  Viewer: plain("anonymous", "canRead", "can"),
  ViewerPermissions: denied(
    "record propose changeAtOnce unmerge review import makeTokens manageOwnTokens manageTokensOfOthers",
  ),
  ActorPermissions: denied(`${UPON_ANY} addName addMembership merge split`),
  AssessmentPermissions: denied(UPON_ANY),
  ClaimPermissions: denied(`${UPON_ANY} answer repeat retract supersede`),
  IncidentPermissions: denied(`${UPON_ANY} merge`),
  LeakPermissions: denied(UPON_ANY),
  LeakChannelPermissions: denied(UPON_ANY),
  ResponsePermissions: denied(UPON_ANY),
  RetractionPermissions: denied(UPON_ANY),
  SourcePermissions: denied(UPON_ANY),
  PageInfo: plain("hasNextPage", "hasPreviousPage", "startCursor", "endCursor"),
};

/** Those of every connection and every edge. */
export const CONNECTION: Fields = plain("nodes", "edges", "pageInfo", "totalCount");
export const EDGE: Fields = plain("node", "cursor");

type Matrix = ReturnType<typeof matrixOf>;
type Standing = ReturnType<typeof standingIn>;
interface Stated {
  readonly date: string;
  readonly qualifier: "ON" | "BY";
}

function accusedChain({ accused, accusedRollUp, claim }: LiftedRow, view: View) {
  return accused === null ? [] : actors(view.chainOf(accused, accusedRollUp, view.day(claim)), view);
}

function accuserChain({ accuser, accuserRollUp, claim }: LiftedRow, view: View) {
  return accuser === null ? [] : actors(view.chainOf(accuser, accuserRollUp, view.day(claim)), view);
}

function fields<Of>(given: Readonly<Record<string, Field<Of>>>): Fields {
  return given;
}

/** What somebody without a login, as who asks is here, may do. */
function denied(acts: string): Fields {
  return Object.fromEntries(acts.split(" ").map((act) => [act, () => false]));
}

/** Fields that are what the value has under their name. */
function plain(...names: readonly string[]): Readonly<Record<string, Field<object>>> {
  return Object.fromEntries(names.map((name) => [name, (of: object) => Reflect.get(of, name)]));
}

function names({ named }: Claim, id: string): boolean {
  return named.some(({ actor }) => actor === id);
}

function actors(ids: readonly string[], view: View): readonly Actor[] {
  return ids.map((id) => view.get("actor", id));
}

/** Claims of a short list: those that exist, in order of the world. */
function linked(condition: (claim: Claim) => boolean, view: View): readonly Claim[] {
  return view.inTime(view.claims(condition));
}

function externalIds({ externalIds }: Actor | Incident) {
  return externalIds.map(({ scheme, value, url }) => ({ scheme, value, url: url ?? null }));
}

function stated(date: Stated | undefined) {
  if (date === undefined) return null;
  const precision = { 4: "YEAR", 7: "MONTH", 10: "DAY" }[date.date.length];
  return { ...date, precision, lastDay: lastDayOf(date.date) satisfies Day };
}

function graded(given: Graded | undefined) {
  if (given === undefined) return null;
  const { words, scale, term, number, isDefault } = given;
  const onScale = scale === undefined ? undefined : { scale, term, number };
  const range = onScale && percentOf(onScale);
  return {
    words,
    scale: scale ?? null,
    term: (onScale && termOf(onScale)) ?? null,
    low: range?.low ?? null,
    high: range?.high ?? null,
    isDefault: isDefault === true,
  };
}

/** A record by exactly one of its keys. */
function recordBy(type: "actor" | "incident" | "leakChannel" | "source", args: Arguments, view: View) {
  const given = ["id", "slug", "externalId"].filter((name) => args[name] != null);
  if (given.length !== 1) throw new Refusal("BAD_USER_INPUT");
  const { id, slug, externalId } = args;
  return (
    view.of(type).find((record) => {
      if (id != null) return record.id === id;
      if (slug != null) return slugOf(record) === slug;
      return (
        "externalIds" in record &&
        record.externalIds.some(({ scheme, value }) => `${scheme}:${value}` === externalId)
      );
    }) ?? null
  );
}

/** A dated record by id; one that is undated is left out under `asOf`, and counted. */
function datedBy(type: "claim" | "response" | "assessment", { id }: Arguments, view: View) {
  return visible(view.find(type, String(id)), view);
}

function visible<R extends Dated>(record: R | undefined, view: View): R | null {
  if (record === undefined) return null;
  if (view.asOf !== null && view.day(record) === null) view.undatedLeftOut += 1;
  return view.exists(record) ? record : null;
}

function nodeOf(id: string, view: View) {
  for (const type of NODE_TYPES) {
    const record = view.find(type, id);
    if (record !== undefined) return "citations" in record ? visible(record as Dated, view) : record;
  }
  return null;
}
