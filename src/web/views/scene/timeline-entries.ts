import type { ClaimToldFragment, IncidentDatedFragment, ResponseKind } from "../generated/types";
import { rangeOfDate, type StatedRange } from "../wording/dates";
import { accusersOf, answerSentence, claimSentence, responders } from "../wording/sentences";
import { sinceIncident } from "../wording/since";
import { RESPONSES } from "../wording/terms";
import { type Certainty, certaintyOf } from "./certainty";
import { periodOfClaim } from "./period-of-claim";
import type { Period, SceneEdge } from "./scene";

/** A claim as a timeline has it: with the days of its incident, and what surfaced of it. */
export type TimelineClaim = Omit<ClaimToldFragment, "incident"> & {
  readonly incident: IncidentDatedFragment | null;
};

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
  /** Who, in few words. */
  readonly label: string;
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
  /** The first day of anything on it; null where nothing is dated. */
  readonly first: string | null;
  /** By day, then by id; undated ones last. */
  readonly entries: readonly EntryTold[];
}

/** The incidents of these claims by their first day, each with all that was said of it. */
export function lanesTold(claims: readonly TimelineClaim[]): readonly LaneTold[] {
  const byIncident = new Map<string, { incident: IncidentDatedFragment; claims: TimelineClaim[] }>();
  for (const claim of claims) {
    const { incident } = claim;
    if (incident === null) continue;
    const found = byIncident.get(incident.id);
    if (found === undefined) byIncident.set(incident.id, { incident, claims: [claim] });
    else found.claims.push(claim);
  }
  return [...byIncident.values()].map(laneOf).sort((a, b) => compare(keyOfLane(a), keyOfLane(b)));
}

function laneOf(lane: {
  readonly incident: IncidentDatedFragment;
  readonly claims: readonly TimelineClaim[];
}): LaneTold {
  const { incident, claims } = lane;
  const entries = [
    ...claims.map((claim) => entryOfClaim(claim, incident)),
    ...answersOf(incident, claims),
    ...incident.leaks.nodes.map((leak) => entryOfLeak(leak, incident)),
    ...(incident.disclosedOn === null ? [] : [entryOfDisclosure(incident, incident.disclosedOn)]),
  ].sort((a, b) => compare(keyOf(a), keyOf(b)));
  const days = [
    ...[incident.startedOn, incident.endedOn].flatMap((on) => (on === null ? [] : [rangeOfDate(on).first])),
    ...entries.flatMap(({ span }) => (span === null ? [] : [span.first])),
  ].sort();
  return { incident, first: days[0] ?? null, entries };
}

function entryOfClaim(claim: TimelineClaim, incident: IncidentDatedFragment): EntryTold {
  const { id, stance, attributionClass } = claim;
  return {
    ...{ id, record: id, what: "claim", label: accusersOf(claim), claims: [id], answer: null },
    ...placed(claim, incident),
    period: periodOfClaim(claim),
    sentence: claimSentence(claim),
    claim: { stance, attributionClass, certainty: certaintyOf(claim) },
  };
}

/** Each answer once, though it may answer several of the claims; and those to the incident as such. */
function answersOf(incident: IncidentDatedFragment, claims: readonly TimelineClaim[]): readonly EntryTold[] {
  const answered = new Map<string, string[]>();
  const answers = new Map(incident.responses.nodes.map((answer) => [answer.id, answer]));
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
    label: `${responders(answer)}: ${RESPONSES[answer.kind]}`,
    sentence: answerSentence(answer),
    claims: answered.get(answer.id) ?? [],
    answer: answer.kind,
  }));
}

function entryOfLeak(
  leak: IncidentDatedFragment["leaks"]["nodes"][number],
  incident: IncidentDatedFragment,
): EntryTold {
  const { id, what, channel, publishedOn, placedOn } = leak;
  return {
    ...{ id, record: id, what: "leak", claim: null, answer: null, claims: [] },
    ...placed({ statedOn: publishedOn, placedOn }, incident),
    period: { from: placedOn?.date ?? null, until: null },
    label: `via ${channel.name}`,
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
    label: `disclosed${by}`,
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

const keyOf = ({ span, id }: EntryTold) => `${span?.last ?? "9999-99-99"} ${id}`;
const keyOfLane = ({ first, incident }: LaneTold) => `${first ?? "9999-99-99"} ${incident.id}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
