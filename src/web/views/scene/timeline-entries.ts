import type {
  ClaimToldFragment,
  IncidentDatedFragment,
  IncidentsAroundQuery,
  ResponseKind,
} from "../generated/types";
import { rangeOfDate, type StatedRange } from "../wording/dates";
import { accusersOf, answerSentence, claimSentence, responders } from "../wording/sentences";
import { sinceIncident } from "../wording/since";
import { type Certainty, certaintyOf } from "./certainty";
import { periodOfClaim } from "./period-of-claim";
import type { Period, SceneEdge } from "./scene";

/** A claim as a timeline has it: with the days of its incident. */
export type TimelineClaim = Omit<ClaimToldFragment, "incident"> & {
  readonly incident: IncidentDatedFragment | null;
};

/** What surfaced of an incident, and what answers it as such. */
export type IncidentAround = Extract<
  NonNullable<IncidentsAroundQuery["nodes"][number]>,
  { readonly leaks: unknown }
>;

export function aroundOf({ nodes }: IncidentsAroundQuery): ReadonlyMap<string, IncidentAround> {
  return new Map(
    nodes.flatMap((node) => (node !== null && "leaks" in node ? [[node.id, node] as const] : [])),
  );
}

export interface Span {
  /** Of a month its first day; the same as `last` where the day is known. */
  readonly first: string;
  readonly last: string;
  /** No later than: it may have been any day before. */
  readonly by: boolean;
}

/** What stands on an incident's lane, before it has a place. */
export interface EntryTold {
  readonly id: string;
  /** The record's own id. */
  readonly record: string;
  readonly what: "claim" | "answer" | "leak" | "disclosure";
  readonly span: Span | null;
  readonly period: Period;
  /** Who said it, or where it surfaced: as many as there are. */
  readonly who: readonly string[];
  readonly sentence: string;
  /** Since the incident, in words; null where that is not known. */
  readonly since: string | null;
  /** The claims that it is or answers, by id. */
  readonly claims: readonly string[];
  /** How a claim is drawn, and how an answer. */
  readonly claim: (Pick<SceneEdge, "stance" | "attributionClass"> & { readonly certainty: Certainty }) | null;
  readonly answer: ResponseKind | null;
}

export interface LaneTold {
  readonly incident: IncidentDatedFragment;
  /** Whether anything on it has a place in time. */
  readonly isDated: boolean;
  /** Answers and leaks that did not come with the answer. */
  readonly leftOut: number;
  /** By day, then by id; undated ones last. */
  readonly entries: readonly EntryTold[];
}

type ClaimsOfIncident = {
  readonly incident: IncidentDatedFragment;
  readonly claims: readonly TimelineClaim[];
};

/** The incidents of these claims, by the first day of their own and of these claims. */
export function incidentsOf(claims: readonly TimelineClaim[]): readonly ClaimsOfIncident[] {
  const byIncident = new Map<string, { incident: IncidentDatedFragment; claims: TimelineClaim[] }>();
  for (const claim of claims) {
    const { incident } = claim;
    if (incident === null) continue;
    const found = byIncident.get(incident.id);
    if (found === undefined) byIncident.set(incident.id, { incident, claims: [claim] });
    else found.claims.push(claim);
  }
  return [...byIncident.values()]
    .map((one) => ({ one, key: `${firstDayOf(one) ?? NEVER} ${one.incident.id}` }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ one }) => one);
}

function firstDayOf({ incident, claims }: ClaimsOfIncident): string | undefined {
  const { startedOn, endedOn, disclosedOn } = incident;
  const own = [startedOn, endedOn, disclosedOn, ...claims.map(({ statedOn }) => statedOn)];
  const placed = claims.flatMap(({ placedOn }) => placedOn?.date ?? []);
  return [...own.flatMap((on) => (on === null ? [] : [rangeOfDate(on).first])), ...placed].sort()[0];
}

/** All that was said of each incident. */
export function lanesTold(
  incidents: readonly ClaimsOfIncident[],
  around: ReadonlyMap<string, IncidentAround> = new Map(),
): readonly LaneTold[] {
  return incidents.map(({ incident, claims }) => laneOf(incident, claims, around.get(incident.id)));
}

function laneOf(
  incident: IncidentDatedFragment,
  claims: readonly TimelineClaim[],
  around: IncidentAround | undefined,
): LaneTold {
  const entries = [
    ...claims.map((claim) => entryOfClaim(claim, incident)),
    ...answersOf(incident, claims, around),
    ...(around?.leaks.nodes ?? []).map((leak) => entryOfLeak(leak, incident)),
    ...(incident.disclosedOn === null ? [] : [entryOfDisclosure(incident, incident.disclosedOn)]),
  ].sort((a, b) => compare(keyOf(a), keyOf(b)));
  const lists = [
    ...claims.map(({ responses }) => responses),
    ...(around ? [around.leaks, around.responses] : []),
  ];
  const leftOut = lists.reduce((sum, { totalCount, nodes }) => sum + totalCount - nodes.length, 0);
  const isDated =
    (incident.startedOn ?? incident.endedOn) !== null || entries.some(({ span }) => span !== null);
  return { incident, isDated, entries, leftOut };
}

function entryOfClaim(claim: TimelineClaim, incident: IncidentDatedFragment): EntryTold {
  const { id, stance, attributionClass } = claim;
  return {
    id,
    record: id,
    what: "claim",
    claims: [id],
    answer: null,
    ...placed(claim, incident),
    period: periodOfClaim(claim),
    who: claim.accusers.length > 0 ? claim.accusers.map(({ name }) => name) : [accusersOf(claim)],
    sentence: claimSentence(claim),
    claim: { stance, attributionClass, certainty: certaintyOf(claim) },
  };
}

/** Each answer once, though it may answer several of the claims; and those to the incident as such. */
function answersOf(
  incident: IncidentDatedFragment,
  claims: readonly TimelineClaim[],
  around: IncidentAround | undefined,
): readonly EntryTold[] {
  const answered = new Map<string, string[]>();
  const answers = new Map((around?.responses.nodes ?? []).map((answer) => [answer.id, answer]));
  for (const claim of claims)
    for (const answer of claim.responses.nodes) {
      answers.set(answer.id, answer);
      answered.set(answer.id, [...(answered.get(answer.id) ?? []), claim.id]);
    }
  return [...answers.values()].map((answer) => ({
    // On several lanes, where it answers claims about several incidents.
    ...{ id: `${answer.id} ${incident.id}`, record: answer.id, what: "answer", claim: null },
    ...placed(answer, incident),
    period: { from: answer.placedOn?.date ?? null, until: null },
    who: answer.by.length > 0 ? answer.by.map(({ name }) => name) : [responders(answer)],
    sentence: answerSentence(answer),
    claims: answered.get(answer.id) ?? [],
    answer: answer.kind,
  }));
}

function entryOfLeak(
  leak: IncidentAround["leaks"]["nodes"][number],
  incident: IncidentDatedFragment,
): EntryTold {
  const { id, what, channel, publishedOn, placedOn } = leak;
  return {
    ...{ id, record: id, what: "leak", claim: null, answer: null, claims: [] },
    ...placed({ statedOn: publishedOn, placedOn }, incident),
    period: { from: placedOn?.date ?? null, until: null },
    who: [`via ${channel.name}`],
    sentence: `Surfaced on ${channel.name}: ${what}`,
  };
}

function entryOfDisclosure(
  { id, startedOn, disclosedBy }: IncidentDatedFragment,
  disclosedOn: StatedRange,
): EntryTold {
  const by = disclosedBy === null ? "" : ` by ${disclosedBy.name}`;
  return {
    ...{ id: `disclosure ${id}`, record: id, what: "disclosure", claim: null, answer: null, claims: [] },
    span: spanOf(disclosedOn),
    period: { from: disclosedOn.lastDay, until: null },
    who: [`disclosed${by}`],
    sentence: `The incident was disclosed${by}.`,
    since: sinceIncident({ startedOn, disclosedOn: null }, disclosedOn) ?? null,
  };
}

function placed(
  record: {
    readonly statedOn: StatedRange | null;
    readonly placedOn: { readonly date: string } | null;
  },
  incident: IncidentDatedFragment,
): Pick<EntryTold, "span" | "since"> {
  const { statedOn, placedOn } = record;
  const on: StatedRange | null =
    statedOn ?? (placedOn === null ? null : { date: placedOn.date, lastDay: placedOn.date, qualifier: "ON" });
  return {
    span: on === null ? null : spanOf(on),
    since: sinceIncident(incident, on) ?? null,
  };
}

export function spanOf(on: StatedRange): Span {
  return { ...rangeOfDate(on), by: on.qualifier === "BY" };
}

const NEVER = "9999-99-99";
const keyOf = ({ span, id }: EntryTold) => `${span?.last ?? NEVER} ${id}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
