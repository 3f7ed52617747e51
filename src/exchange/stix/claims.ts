import type { ClaimKind } from "../../domain/claims/claims.terms";
import type { Place } from "../../domain/records/faults";
import { language } from "../../domain/records/fields";
import type { Raw } from "../gathering";
import type { KnownReport } from "./bundle-index";
import { CITATION, documentsOf } from "./documents";
import { incidentIdOf } from "./incidents";
import { ACTS_FOR, type ClaimMeaning } from "./meanings";
import { type ActorRef, fittingTitle, isState, type Reading } from "./reading";
import { typeOfStixId, uuidOf } from "./stix-id";
import type { StixOf } from "./stix-object";
import { dateOf } from "./stix-time";

export function claimIdOf(relationship: string): string {
  return `claim:uuid-${uuidOf(relationship)}`;
}

export function reportIdOf(report: string): string {
  return `source:uuid-${uuidOf(report)}`;
}

/**
 * A relationship that says something of an actor or of who is responsible, as the claim of whoever made it. What it cites
 * is what its author rests on, and speaks through nobody else: that a cited firm said the same is not in the file.
 */
export function readClaim(where: Place, relationship: StixOf<"relationship">, reading: Reading): void {
  const { id, source_ref, relationship_type, confidence, revoked } = relationship;
  const meaning = claimMeaningOf(relationship, reading);
  if (meaning === undefined) return;
  const about = aboutOf(where, source_ref, meaning.claim, reading);
  const named = namedBy(where, relationship, reading);
  if (about === undefined || named === undefined) {
    reading.count(`relationship, ${relationship_type}, of what is no actor or state`);
    return;
  }
  const author = reading.author(where, relationship);
  if (revoked && "unnamedAccuser" in author.accuser) {
    reading.count("relationship that is revoked, whose author is not stated");
    return;
  }
  const reports = reading.index.reportsOf(id);
  const own = { source: reading.dataSet(where, relationship), locator: id };
  const outside = [...about.outside, ...named.outside, ...author.outside];
  const added = reading.gathering.add(
    where,
    {
      type: "claim",
      id: claimIdOf(id),
      kind: meaning.claim,
      stance: "ASSERTS",
      about: about.id,
      ...author.accuser,
      named: [{ actor: named.id, role: meaning.role }],
      ...quoteOf(relationship),
      ...statedOn(relationship, reports),
      ...(confidence === undefined ? {} : { analyticConfidence: percent(confidence) }),
      citations: [
        own,
        ...reports.map((report) => citationOf(report, relationship, own.source)),
        ...documentsOf(where, relationship, reading).map((source) => ({ source })),
      ],
    },
    outside.length === 0 ? {} : { outside },
  );
  if (added && revoked) takeBack(where, relationship, own, author, reading);
}

/** What claim a relationship is; undefined where what it says stands in an incident, or is revoked. */
function claimMeaningOf(relationship: StixOf<"relationship">, reading: Reading): ClaimMeaning | undefined {
  const { id, source_ref, target_ref, relationship_type } = relationship;
  const meaning = reading.index.relationship(id)?.meaning;
  if (meaning === undefined) reading.count(`relationship, ${relationship_type}, revoked`);
  else if ("incident" in meaning) {
    if (!reading.index.has(source_ref))
      reading.count(`relationship, ${relationship_type}, of what the bundle does not have`);
  } else {
    const identity = reading.index.identity(target_ref);
    // Nobody is a state under another name.
    const isOfState = meaning.claim === "IDENTITY" && identity !== undefined && isState(identity);
    return isOfState ? ACTS_FOR : meaning;
  }
  return undefined;
}

/** The actor that a relationship names; undefined where it names none. */
function namedBy(
  where: Place,
  { target_ref }: StixOf<"relationship">,
  reading: Reading,
): ActorRef | undefined {
  if (typeOfStixId(target_ref) !== "location") return reading.actor(where, target_ref);
  const id = reading.stateOf(where, target_ref);
  return id === undefined ? undefined : { id, outside: [] };
}

function aboutOf(where: Place, source: string, kind: ClaimKind, reading: Reading): ActorRef | undefined {
  if (kind !== "ATTRIBUTION") return reading.actor(where, source);
  const id = incidentIdOf(source);
  return { id, outside: reading.index.has(source) ? [] : [id] };
}

/**
 * The day a report of the same author with it was published. Without one, its author had said it by the day the object
 * was made.
 */
function statedOn({ created, created_by_ref }: StixOf<"relationship">, reports: readonly KnownReport[]): Raw {
  const [published] = reports
    .filter(({ author }) => author === created_by_ref)
    .flatMap((report) => dateOf(report.published) ?? [])
    .sort();
  if (published !== undefined) return { statedOn: published };
  const date = dateOf(created);
  return date === undefined ? {} : { statedOn: { date, qualifier: "BY" } };
}

/** The author's words, where there are any beside ATT&CK's pointers to references. */
function quoteOf({ description = "", lang }: StixOf<"relationship">): Raw {
  if (fittingTitle(description.replace(CITATION, "")) === undefined) return {};
  const tongue = language.safeParse(lang).success ? { language: lang } : {};
  return { quote: { text: description, ...tongue } };
}

/** A report of somebody else draws on the data of the claim's author. */
function citationOf(
  { id, author }: KnownReport,
  { created_by_ref }: StixOf<"relationship">,
  dataSet: string,
): Raw {
  const source = reportIdOf(id);
  return author === created_by_ref ? { source } : { source, relays: [dataSet] };
}

/** STIX revokes what its author no longer takes for right. */
function takeBack(
  where: Place,
  { id, modified }: StixOf<"relationship">,
  own: Raw,
  { accuser, outside }: ReturnType<Reading["author"]>,
  reading: Reading,
): void {
  const date = dateOf(modified);
  reading.gathering.add(
    where,
    {
      type: "retraction",
      id: `retraction:uuid-${uuidOf(id)}`,
      claim: claimIdOf(id),
      by: "accusers" in accuser ? accuser.accusers : [],
      ...(date === undefined ? {} : { statedOn: { date, qualifier: "BY" } }),
      citations: [own],
    },
    outside.length === 0 ? {} : { outside },
  );
}

function percent(confidence: number): Raw {
  return { words: String(confidence), scale: "PERCENT", number: confidence };
}
