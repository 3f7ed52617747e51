import type { AssessmentRecord } from "../../domain/assessments/assessment.record";
import type { ClaimRecord } from "../../domain/claims/claim.record";
import type { LeakRecord } from "../../domain/leak-channels/leak.record";
import type { Citation, Quote } from "../../domain/records/fields";
import type { NativeRecord } from "../../domain/records/record";
import type { ResponseRecord } from "../../domain/responses/response.record";
import { confidenceInStix } from "./confidence-in-stix";
import { typeOfStixId } from "./stix-id";
import {
  envelope,
  listed,
  restating,
  type Stamp,
  type Surroundings,
  sourceReference,
  type Written,
} from "./written";
import { carrierIdOf, stixIdFor } from "./written-ids";

/** What a claim that asserts is in STIX, by the role of whom it names; others have no relationship that says it. */
const RELATIONSHIPS: Readonly<Record<string, string>> = {
  CONDUCTED: "attributed-to",
  DIRECTED: "attributed-to",
  AUTHORIZED: "attributed-to",
  SPONSORED: "attributed-to",
  TOLERATED: "attributed-to",
  SUPPORTED: "attributed-to",
  UNSPECIFIED: "attributed-to",
  ACTS_FOR: "attributed-to",
  SPONSORED_BY: "attributed-to",
  PART_OF: "part-of",
  BASED_IN: "located-at",
  SAME_AS: "duplicate-of",
};

/** What is agreement and what is dissent in STIX; other responses are notes. */
const OPINIONS: Readonly<Record<string, string>> = {
  DENIAL: "disagree",
  VICTIM_DENIES_INCIDENT: "disagree",
  DISPUTE: "disagree",
  ENDORSEMENT: "agree",
  ADMISSION: "agree",
};

/**
 * A claim in STIX's words: a relationship for each accuser and accused. Where it withholds, rejects, leaves open which of
 * several it was, or names nobody, no relationship says that without accusing somebody: it is a note.
 */
export function restateClaim(
  claim: ClaimRecord,
  stamp: Stamp,
  surroundings: Surroundings,
): readonly Written[] {
  const relationships = relationshipsOf(claim, stamp, surroundings);
  if (relationships.length > 0) return relationships;
  const named = claim.named.map(({ actor, role }) => `${nameOf(actor, surroundings)} (${role})`);
  const all = [...named, ...(claim.unnamedAccused === undefined ? [] : [claim.unnamedAccused])];
  const mode = claim.accusedMode === "ALL_OF" || all.length === 0 ? "" : `, ${claim.accusedMode}`;
  const said = `${claim.kind} claim, ${claim.stance}${mode}${all.length === 0 ? "" : `; named: ${all.join(", ")}`}`;
  return note(claim, [claim.about], said, claim.accusers, claim.unnamedAccuser?.words, stamp, surroundings);
}

export function restateResponse(
  response: ResponseRecord,
  stamp: Stamp,
  surroundings: Surroundings,
): readonly Written[] {
  const { kind, answers, by, unnamedBy, quote } = response;
  const opinion = OPINIONS[kind];
  const claims = answers.flatMap((id) => {
    const claim = surroundings.find(id);
    return claim?.type === "claim" ? relationshipIdsOf(claim, surroundings) : [];
  });
  if (opinion === undefined || claims.length === 0)
    return note(response, answers, `Response, ${kind}`, by, unnamedBy, stamp, surroundings);
  return [
    {
      ...envelope("opinion", stixIdFor("opinion", response.id), stamp),
      ...signed(by, unnamedBy, surroundings),
      opinion,
      ...(quote === undefined ? {} : { explanation: quote.text, ...tongueOf(quote) }),
      object_refs: claims,
      ...referring(response.citations, surroundings),
      ...restating(response),
    },
  ];
}

export function restateAssessment(
  assessment: AssessmentRecord,
  stamp: Stamp,
  surroundings: Surroundings,
): readonly Written[] {
  const { kind, incident, by, unnamedBy, text } = assessment;
  const said = [`Assessment, ${kind}`, ...(text === undefined ? [] : [text])].join(": ");
  return note(assessment, [incident], said, by, unnamedBy, stamp, surroundings);
}

export function restateLeak(leak: LeakRecord, stamp: Stamp, surroundings: Surroundings): readonly Written[] {
  const channel = surroundings.find(leak.channel);
  const where = channel?.type === "leakChannel" ? ` on ${channel.name}` : "";
  const poster = leak.postedBy === undefined ? "" : `, posted by ${nameOf(leak.postedBy, surroundings)}`;
  return note(
    leak,
    [leak.incident],
    `Leak${where}${poster}: ${leak.what}`,
    [],
    undefined,
    stamp,
    surroundings,
  );
}

/** The relationships that say a claim in STIX, by id. */
function relationshipIdsOf(claim: ClaimRecord, surroundings: Surroundings): readonly string[] {
  return pairsOf(claim, surroundings).map(({ id }) => id);
}

function relationshipsOf(claim: ClaimRecord, stamp: Stamp, surroundings: Surroundings): readonly Written[] {
  const confidence = confidenceInStix(claim.analyticConfidence);
  const takenBackBy = surroundings.takenBackBy(claim.id);
  return pairsOf(claim, surroundings).map(({ id, accuser, type, source, target }) => ({
    ...envelope("relationship", id, stamp),
    ...createdBy(accuser, surroundings),
    relationship_type: type,
    source_ref: source,
    target_ref: target,
    ...(claim.quote === undefined ? {} : { description: claim.quote.text, ...tongueOf(claim.quote) }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(accuser !== undefined && takenBackBy.has(accuser) ? { revoked: true } : {}),
    ...referring(claim.citations, surroundings),
    ...restating(claim),
  }));
}

interface Pair {
  readonly id: string;
  readonly accuser: string | undefined;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

function pairsOf(claim: ClaimRecord, surroundings: Surroundings): readonly Pair[] {
  const leavesOpen = claim.accusedMode === "ANY_OF" && claim.named.length > 1;
  const source = objectOf(claim.about, surroundings);
  if (claim.stance !== "ASSERTS" || leavesOpen || source === undefined) return [];
  const accusers = claim.accusers.length === 0 ? [undefined] : claim.accusers;
  return claim.named.flatMap(({ actor, role }) => {
    const target = role === "BASED_IN" ? locationOf(actor, surroundings) : objectOf(actor, surroundings);
    const type = RELATIONSHIPS[role];
    if (target === undefined || type === undefined) return [];
    return accusers.map((accuser) => ({
      id: stixIdFor("relationship", claim.id, accuser ?? "", actor),
      accuser,
      type: fitting(type, source, target),
      source,
      target,
    }));
  });
}

/** Duplicates are of one type (STIX 2.1, 3.7), and no identity is attributed. */
function fitting(type: string, source: string, target: string): string {
  const [from, to] = [typeOfStixId(source), typeOfStixId(target)];
  const fits = type === "duplicate-of" ? from === to : type !== "attributed-to" || from !== "identity";
  return fits ? type : "related-to";
}

/** The id of the location that is a state's; undefined for whoever is no state with a code. */
export function locationOf(actor: string, { find }: Surroundings): string | undefined {
  return countryOf(find(actor)) === undefined ? undefined : stixIdFor("location", actor);
}

export function countryOf(record: NativeRecord | undefined): string | undefined {
  if (record?.type !== "actor" || record.kind !== "STATE") return undefined;
  return record.externalIds.find(({ scheme }) => scheme === "iso-3166-1-alpha-2")?.value;
}

function objectOf(id: string, { find }: Surroundings): string | undefined {
  const record = find(id);
  return record === undefined ? undefined : carrierIdOf(record);
}

/** Words about some records; nothing where none of them is known. */
function note(
  record: ClaimRecord | ResponseRecord | AssessmentRecord | LeakRecord,
  about: readonly string[],
  said: string,
  by: readonly string[],
  unnamedBy: string | undefined,
  stamp: Stamp,
  surroundings: Surroundings,
): readonly Written[] {
  const refs = [...new Set(about.flatMap((id) => objectOf(id, surroundings) ?? []))];
  if (refs.length === 0) return [];
  const quote = "quote" in record ? record.quote : undefined;
  return [
    {
      ...envelope("note", stixIdFor("note", record.id), stamp),
      ...signed(by, unnamedBy, surroundings),
      content: quote === undefined ? said : `${said}: “${quote.text}”`,
      object_refs: refs,
      ...referring(record.citations, surroundings),
      ...restating(record),
    },
  ];
}

/** Who says it: one identity as STIX has it; several, or words for them, as names. */
function signed(by: readonly string[], unnamedBy: string | undefined, surroundings: Surroundings) {
  const [only, ...others] = by;
  if (others.length === 0) {
    const creator = createdBy(only, surroundings);
    if ("created_by_ref" in creator) return creator;
  }
  const names = [
    ...by.map((actor) => nameOf(actor, surroundings)),
    ...(unnamedBy === undefined ? [] : [unnamedBy]),
  ];
  return listed("authors", names);
}

/** Only an identity makes objects in STIX; whoever is something else there is not named as their maker. */
function createdBy(
  actor: string | undefined,
  surroundings: Surroundings,
): { readonly created_by_ref?: string } {
  const id = actor === undefined ? undefined : objectOf(actor, surroundings);
  return id?.startsWith("identity--") ? { created_by_ref: id } : {};
}

function referring(citations: readonly Citation[], { find }: Surroundings) {
  const sources = new Set(citations.map(({ source }) => source));
  const references = [...sources].flatMap((id) => {
    const source = find(id);
    return source?.type === "source" ? [sourceReference(source)] : [];
  });
  return listed("external_references", references);
}

function tongueOf({ language }: Quote) {
  return language === undefined ? {} : { lang: language };
}

function nameOf(actor: string, { find }: Surroundings): string {
  const record = find(actor);
  if (record?.type !== "actor") return actor;
  return record.names.find(({ main }) => main === true)?.value ?? actor;
}
