import { type Placed, pathOfId, pathOfRecord } from "../address/record-path";
import type { Act, FeedChangeFragment, IncidentNameFragment } from "../generated/types";
import { whenTold } from "../wording/dates";
import { answerSentence, claimSentence, inList, responders } from "../wording/sentences";
import { STATUSES } from "../wording/terms";

type Change = FeedChangeFragment;
type StandingChange = Change["standingChanges"][number];

/** What one change did, as a line of a list. */
export interface ChangeLine {
  readonly sequence: number;
  /** "+" what came, "−" what was taken back or away, "~" what reads otherwise now, "=" what stands otherwise because of it. */
  readonly sign: "+" | "−" | "~" | "=";
  readonly what: string;
  readonly sentence: string;
  readonly path: string | null;
  readonly by: string;
  readonly reason: string | null;
  /** Of a standing: the service's own sentence about why. */
  readonly why: string | null;
}

/** The changes of a day that are about one incident, or about none. */
export interface ChangesOfIncident {
  readonly incident: IncidentNameFragment | null;
  readonly lines: readonly ChangeLine[];
}

export interface ChangesOfDay {
  readonly day: string;
  readonly incidents: readonly ChangesOfIncident[];
  /** Of actors, documents and channels, which are nobody's belief. */
  readonly others: readonly ChangeLine[];
}

const ACTS: Readonly<Record<Act, readonly [sign: ChangeLine["sign"], verb: string]>> = {
  RECORDED: ["+", "recorded"],
  CORRECTED: ["~", "corrected"],
  UPDATED: ["~", "updated"],
  VOIDED: ["−", "voided"],
  MERGED: ["~", "merged"],
  UNMERGED: ["~", "merge undone"],
  SPLIT: ["~", "split"],
  REDACTED: ["−", "redacted"],
  DERIVED: ["=", "standing worked out"],
};

const OTHERS = new Set(["actor", "source", "leakChannel"]);

interface Day {
  readonly incidents: Map<
    string,
    { readonly incident: IncidentNameFragment | null; readonly lines: ChangeLine[] }
  >;
  readonly others: ChangeLine[];
}

/** Newest first: by day of recording (UTC), then incident by incident. */
export function changesByDay(changes: readonly Change[]): readonly ChangesOfDay[] {
  const newestFirst = [...changes].sort((a, b) => b.sequence - a.sequence);
  const days = new Map<string, Day>();
  for (const change of newestFirst) {
    const key = change.at.slice(0, 10);
    const day: Day = days.get(key) ?? { incidents: new Map(), others: [] };
    days.set(key, day);
    const add = (incident: IncidentNameFragment | null, line: ChangeLine) => {
      const group = day.incidents.get(incident?.id ?? "") ?? { incident, lines: [] };
      group.lines.push(line);
      day.incidents.set(incident?.id ?? "", group);
    };
    for (const standing of change.standingChanges) add(nameOf(standing), standingLine(change, standing));
    if (change.act === "DERIVED") continue;
    const line = lineOf(change);
    if (OTHERS.has(typeOf(change))) day.others.push(line);
    else for (const incident of incidentsOf(change)) add(incident, line);
  }
  return [...days].map(([day, { incidents, others }]) => ({
    day,
    incidents: [...incidents.values()],
    others,
  }));
}

function nameOf({ incident, incidentId }: StandingChange): IncidentNameFragment {
  return incident ?? { id: incidentId, slug: incidentId.replace(/^incident:/, ""), title: incidentId };
}

/** Those that a change bears on; one group without an incident where it bears on none. */
function incidentsOf({ record }: Change): readonly (IncidentNameFragment | null)[] {
  switch (record?.__typename) {
    case "Incident":
      return [record];
    case "Claim":
      return [record.incident];
    case "Retraction":
      return [record.claim?.incident ?? null];
    case "Assessment":
    case "Leak":
      return [record.about];
    case "Response": {
      const all = [...record.incidents, ...record.claims.flatMap(({ incident }) => incident ?? [])];
      const distinct = [...new Map(all.map((one) => [one.id, one])).values()];
      return distinct.length === 0 ? [null] : distinct;
    }
    default:
      return [null];
  }
}

/** One change, whatever it is about. */
export function lineOf(change: Change): ChangeLine {
  const { sequence, act, by, reason, record } = change;
  const [sign, verb] = ACTS[act];
  const type = typeOf(change);
  const back = act === "RECORDED" && type === "retraction";
  return {
    sequence,
    sign: back ? "−" : sign,
    what: act === "RECORDED" ? (WHATS[type]?.(change) ?? type) : `${words(type)} ${verb}`,
    sentence: `${sentenceOf(change)}${act === "CORRECTED" && change.fields.length > 0 ? ` (${inList(change.fields)})` : ""}`,
    path: record === null ? null : pathOfRecord(record as Placed),
    by,
    reason,
    why: null,
  };
}

const WHATS: Readonly<Record<string, (change: Change) => string>> = {
  claim: ({ record }) =>
    record?.__typename === "Claim" && record.stance === "WITHHOLDS" ? "attribution withheld" : "claim",
  response: ({ record }) =>
    record?.__typename === "Response" && record.responseKind === "DENIAL" ? "denial" : "answer",
};

function typeOf({ recordId, record }: Change): string {
  return /^(\w+):/.exec(recordId ?? record?.id ?? "")?.[1] ?? "record";
}

function words(type: string): string {
  return type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function sentenceOf({ record, recordId }: Change): string {
  switch (record?.__typename) {
    case "Claim":
      return claimSentence({ ...record, kind: record.claimKind });
    case "Response":
      return answerSentence({ ...record, kind: record.responseKind });
    case "Retraction": {
      const when = whenTold({ statedOn: record.retractedOn, placedOn: record.placedOn });
      const claim = record.claim;
      const of = claim === null ? "a claim" : `“${claimSentence(claim)}”`;
      return `${inList(record.by.map(({ name }) => name))} take${record.by.length === 1 ? "s" : ""} back, ${when}: ${of}`;
    }
    case "Incident":
      return record.title;
    case "Assessment":
      return `${responders(record)} on ${record.about.title}: ${record.quote === null ? record.said : `“${record.quote.text}”`}`;
    case "Leak":
      return `${record.what}, from ${record.about.title}`;
    case "Actor":
      return record.name;
    case "Source":
      return record.title;
    case "LeakChannel":
      return record.channelName;
    default:
      return recordId === null ? "A record that is no longer there" : `${recordId}, which is no longer there`;
  }
}

/** How what it bears on stands since, each with what it is. */
export function standingLines(change: Change): readonly (ChangeLine & { readonly about: string })[] {
  return change.standingChanges.map((one) => ({ ...standingLine(change, one), about: nameOf(one).title }));
}

function standingLine({ sequence, by, reason }: Change, change: StandingChange): ChangeLine {
  const { before, after, why } = change;
  const firstDenial = after?.denied === true && before?.denied !== true;
  return {
    sequence,
    sign: "=",
    what: firstDenial && before !== null ? "first denial" : before === null ? "standing" : "standing changed",
    sentence: standingSentence(change),
    path: `/i/${encodeURIComponent(nameOf(change).slug)}`,
    by,
    reason,
    why,
  };
}

type Values = NonNullable<StandingChange["after"]>;

/** "It was attributed (2 claims, 1 origin), and is contested (3 claims, 2 origins; denied) now." */
export function standingSentence({ before, after }: Pick<StandingChange, "before" | "after">): string {
  if (after === null) return before === null ? "It is gone." : `It was ${inWords(before)}, and is gone.`;
  if (before === null) return `It is new here, and stands as ${inWords(after)}.`;
  return `It stood as ${inWords(before)}; now as ${inWords(after)}.`;
}

function inWords({ status, claims, origins, denied, victimDenies }: Values): string {
  const counts = [
    claims === 0 ? "no claims" : many(claims, "claim"),
    ...(origins === 0 ? [] : [many(origins, "origin")]),
  ].join(", ");
  const answers = [...(denied ? ["denied"] : []), ...(victimDenies ? ["the victim denies it"] : [])];
  return `${STATUSES[status]} (${[counts, ...answers].join("; ")})`;
}

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

export interface WhyPiece {
  readonly text: string;
  readonly path: string | null;
}

const RECORD_ID = /\b(?:claim|incident|source):[\p{L}\p{N}][\p{L}\p{N}._~:-]*[\p{L}\p{N}]/gu;

/** The service's sentence, in which records stand by their ids; those that have a page lead there. */
export function whyPieces(why: string): readonly WhyPiece[] {
  const pieces: WhyPiece[] = [];
  let at = 0;
  for (const { 0: id, index } of why.matchAll(RECORD_ID)) {
    if (index > at) pieces.push({ text: why.slice(at, index), path: null });
    pieces.push({ text: id, path: pathOfId(id) });
    at = index + id.length;
  }
  if (at < why.length) pieces.push({ text: why.slice(at), path: null });
  return pieces;
}
