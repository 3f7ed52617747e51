import type { Place } from "../../domain/records/faults";
import { language } from "../../domain/records/fields";
import { isUsableUrl } from "../../domain/records/urls";
import type { Raw } from "../gathering";
import { claimIdOf, reportIdOf } from "./claims";
import { documentsOf } from "./documents";
import { fittingTitle, type Reading } from "./reading";
import { uuidOf } from "./stix-id";
import type { StixOf } from "./stix-object";
import { dateOf } from "./stix-time";

/** A report that a claim rests on, as a source; others say nothing here. */
export function readReport(where: Place, report: StixOf<"report">, reading: Reading): void {
  const { id, name, object_refs, published, created_by_ref: author, lang } = report;
  if (!object_refs.some((ref) => isClaim(ref, reading))) {
    reading.count("report on which no claim rests");
    return;
  }
  const publisher =
    author === undefined || !reading.index.has(author) ? undefined : reading.actor(where, author);
  const date = dateOf(published);
  const urls = report.external_references.flatMap(({ url }) =>
    url !== undefined && isUsableUrl(url) ? [url] : [],
  );
  const [url] = urls;
  reading.gathering.add(where, {
    type: "source",
    id: reportIdOf(id),
    title: fittingTitle(name) ?? id,
    kind: "OTHER",
    ...(publisher === undefined ? {} : { publisher: publisher.id }),
    ...(date === undefined ? {} : { publishedOn: date }),
    ...(language.safeParse(lang).success ? { language: lang } : {}),
    // Of several addresses it is not said which is the report's own: all are what it draws on.
    ...(url !== undefined && urls.length === 1 ? { url } : { quotes: documentsOf(where, report, reading) }),
  });
}

/** An opinion on claims: agreement or dispute by whoever holds it; by the accused, a denial or an admission. */
export function readOpinion(where: Place, opinion: StixOf<"opinion">, reading: Reading): void {
  const refs = [...new Set(opinion.object_refs)];
  const claims = refs.filter((ref) => isClaim(ref, reading) && reading.index.restriction(ref) === undefined);
  if (claims.length < refs.length) reading.count("opinion, on what is no claim", refs.length - claims.length);
  if (claims.length === 0) return;
  const holder = holderOf(where, opinion, reading);
  if (opinion.revoked || opinion.opinion === "neutral" || holder === undefined) {
    const what = opinion.revoked ? "revoked" : opinion.opinion === "neutral" ? "neutral" : "of nobody";
    reading.count(`opinion, ${what}`);
    return;
  }
  const isOwn = (claim: string) => accusedBy(where, claim, reading) === holder.id && holder.id !== undefined;
  const isAgainst = opinion.opinion.endsWith("disagree");
  const respond = (kind: string, answered: readonly string[], suffix: string) => {
    if (answered.length > 0) addResponse(where, { kind, answered, suffix, opinion, holder }, reading);
  };
  respond(isAgainst ? "DENIAL" : "ADMISSION", claims.filter(isOwn), "-own");
  respond(
    isAgainst ? "DISPUTE" : "ENDORSEMENT",
    claims.filter((claim) => !isOwn(claim)),
    "",
  );
}

interface Response {
  readonly kind: string;
  /** Relationships that are claims here. */
  readonly answered: readonly string[];
  /** What tells two responses of one opinion apart. */
  readonly suffix: string;
  readonly opinion: StixOf<"opinion">;
  readonly holder: Holder;
}

function addResponse(
  where: Place,
  { kind, answered, suffix, opinion, holder }: Response,
  reading: Reading,
): void {
  const { explanation = "" } = opinion;
  const date = dateOf(opinion.created);
  reading.gathering.add(
    where,
    {
      type: "response",
      id: `response:uuid-${uuidOf(opinion.id)}${suffix}`,
      kind,
      answers: answered.map(claimIdOf),
      ...holder.said,
      ...(explanation === "" ? {} : { quote: { text: explanation } }),
      ...(date === undefined ? {} : { statedOn: { date, qualifier: "BY" } }),
      citations: [{ source: reading.dataSet(where, opinion), locator: opinion.id }],
    },
    holder.outside.length === 0 ? {} : { outside: holder.outside },
  );
}

function isClaim(relationship: string, { index }: Reading): boolean {
  const known = index.relationship(relationship);
  return known !== undefined && "claim" in known.meaning;
}

/** The actor whom a relationship accuses. */
function accusedBy(where: Place, relationship: string, reading: Reading): string | undefined {
  const target = reading.index.relationship(relationship)?.target;
  return target === undefined ? undefined : reading.actor(where, target)?.id;
}

interface Holder {
  /** The actor's id, where it is one. */
  readonly id: string | undefined;
  /** As a response has it: `by`, or `unnamedBy`. */
  readonly said: Raw;
  readonly outside: readonly string[];
}

/** Whose opinion it is; undefined where nobody is named. */
function holderOf(where: Place, opinion: StixOf<"opinion">, reading: Reading): Holder | undefined {
  const { created_by_ref, authors } = opinion;
  const actor = created_by_ref === undefined ? undefined : reading.actor(where, created_by_ref);
  if (actor !== undefined) return { id: actor.id, said: { by: [actor.id] }, outside: actor.outside };
  const words = fittingTitle(authors.join(", "));
  return words === undefined ? undefined : { id: undefined, said: { unnamedBy: words }, outside: [] };
}
