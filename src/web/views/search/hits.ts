import { type Placed, pathOfRecord } from "../address/record-path";
import type { SearchedField, SearchKind, SearchQuery } from "../generated/types";
import { dateLabel } from "../wording/dates";
import { CHANNEL_KINDS, SOURCE_KINDS } from "../wording/record-terms";
import { answerSentence, claimSentence } from "../wording/sentences";
import { ACTOR_KINDS } from "../wording/terms";
import { markedPieces, type Piece } from "./marked";

export type Hit = SearchQuery["search"][number];

/** A record that was found, as a line of a list. */
export interface Found {
  readonly id: string;
  readonly path: string | null;
  readonly title: string;
  /** What it is, in a word or two. */
  readonly note: string;
  /** The text that matched, where it is not the title, in pieces. */
  readonly matched: readonly Piece[];
  /** Which of its texts that is, and for a name who coined it. */
  readonly because: string;
  readonly exact: boolean;
}

export interface Group {
  readonly kind: SearchKind;
  readonly heading: string;
  readonly found: readonly Found[];
}

const HEADINGS: Readonly<Record<SearchKind, string>> = {
  ACTOR: "Actors",
  INCIDENT: "Incidents",
  SOURCE: "Documents",
  LEAK_CHANNEL: "Channels",
  CLAIM: "Claims",
  RESPONSE: "Answers",
  ASSESSMENT: "Assessments",
  LEAK: "Leaks",
};

const KINDS: Readonly<Record<string, SearchKind>> = {
  Actor: "ACTOR",
  Incident: "INCIDENT",
  Source: "SOURCE",
  LeakChannel: "LEAK_CHANNEL",
  Claim: "CLAIM",
  Response: "RESPONSE",
  Assessment: "ASSESSMENT",
  Leak: "LEAK",
};

const FIELDS: Readonly<Record<SearchedField, string>> = {
  NAME: "name",
  TITLE: "title",
  SUMMARY: "summary",
  QUOTE: "quote",
  TEXT: "text",
  EVIDENCE: "evidence",
  WHAT: "what was published",
  UNNAMED_ACCUSER: "words for an accuser who is not named",
  UNNAMED_ACCUSED: "words for an accused who is not named",
  UNNAMED_BY: "words for somebody who is not named",
};

/** By kind, each in the order of the answer: what matches best comes first, and so does its kind. */
export function groupsOf(hits: readonly Hit[]): readonly Group[] {
  const groups = new Map<SearchKind, Found[]>();
  for (const hit of hits) {
    const kind = KINDS[hit.record.__typename];
    if (kind === undefined) continue;
    const found = groups.get(kind) ?? [];
    found.push(foundOf(hit));
    groups.set(kind, found);
  }
  return [...groups].map(([kind, found]) => ({ kind, heading: HEADINGS[kind], found }));
}

/** The one record that is called exactly so; undefined where none is, or more than one. */
export function exactly(hits: readonly Hit[]): Found | undefined {
  const exact = hits.filter((hit) => hit.exact).map(foundOf);
  return exact.length === 1 ? exact[0] : undefined;
}

function foundOf(hit: Hit): Found {
  const { title, note } = told(hit.record);
  return {
    id: hit.record.id,
    path: pathOfRecord(hit.record as Placed),
    title,
    note,
    matched: markedPieces(hit),
    because: because(hit, title),
    exact: hit.exact,
  };
}

function told(record: Hit["record"]): { readonly title: string; readonly note: string } {
  switch (record.__typename) {
    case "Actor":
      return { title: record.name, note: ACTOR_KINDS[record.actorKind] };
    case "Incident":
      return { title: record.title, note: "incident" };
    case "Source":
      return {
        title: record.title,
        note: `${SOURCE_KINDS[record.sourceKind]}, ${dateLabel(record.publishedOn)}`,
      };
    case "LeakChannel":
      return { title: record.channelName, note: CHANNEL_KINDS[record.channelKind] };
    case "Claim":
      return { title: claimSentence({ ...record, kind: record.claimKind }), note: "claim" };
    case "Response":
      return { title: answerSentence({ ...record, kind: record.responseKind }), note: "answer" };
    case "Assessment":
      return { title: record.about.title, note: "assessment of an incident" };
    case "Leak":
      return { title: `${record.what}: ${record.about.title}`, note: "leak" };
    default:
      return { title: record.id, note: "" };
  }
}

function because({ field, name, text }: Hit, title: string): string {
  if (name === null) return text === title ? "" : FIELDS[field];
  const since = name.since === null ? "" : `, since ${dateLabel(name.since)}`;
  if (name.coinedBy !== null) return `name coined by ${name.coinedBy.name}${since}`;
  return text === title ? "" : `also known so; who coined it is not recorded${since}`;
}
