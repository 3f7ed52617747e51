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
  const bears = object_refs.some((ref) => {
    const known = reading.index.relationship(ref);
    return known !== undefined && "claim" in known.meaning;
  });
  if (!bears) {
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
  const claims = refs.filter((ref) => {
    const known = reading.index.relationship(ref);
    return known !== undefined && "claim" in known.meaning && reading.index.restriction(ref) === undefined;
  });
  if (claims.length < refs.length) reading.count("opinion, on what is no claim", refs.length - claims.length);
  if (claims.length === 0) return;
  if (opinion.opinion === "neutral") {
    reading.count("opinion, neutral");
    return;
  }
  if (opinion.revoked) {
    reading.count("opinion that is revoked");
    return;
  }
  const isAgainst = opinion.opinion.endsWith("disagree");
  const by = whoseIs(where, opinion, reading);
  if (by === undefined) {
    reading.count("opinion of nobody");
    return;
  }
  const isAccused = (claim: string) => {
    const target = reading.index.relationship(claim)?.target;
    return target !== undefined && reading.actor(where, target)?.id === by.id;
  };
  const own = claims.filter(isAccused);
  const ofOthers = claims.filter((claim) => !isAccused(claim));
  const respond = (kind: string, answered: readonly string[], suffix: string) => {
    if (answered.length === 0) return;
    const date = dateOf(opinion.created);
    reading.gathering.add(
      where,
      {
        type: "response",
        id: `response:uuid-${uuidOf(opinion.id)}${suffix}`,
        kind,
        answers: answered.map(claimIdOf),
        ...by.said,
        ...(opinion.explanation === undefined || opinion.explanation === ""
          ? {}
          : { quote: { text: opinion.explanation } }),
        ...(date === undefined ? {} : { statedOn: { date, qualifier: "BY" } }),
        citations: [{ source: reading.dataSet(where, opinion), locator: opinion.id }],
      },
      by.outside.length === 0 ? {} : { outside: by.outside },
    );
  };
  respond(isAgainst ? "DENIAL" : "ADMISSION", own, "-own");
  respond(isAgainst ? "DISPUTE" : "ENDORSEMENT", ofOthers, "");
}

interface Holder {
  readonly id: string | undefined;
  readonly said: Raw;
  readonly outside: readonly string[];
}

function whoseIs(where: Place, opinion: StixOf<"opinion">, reading: Reading): Holder | undefined {
  const { created_by_ref, authors } = opinion;
  const actor = created_by_ref === undefined ? undefined : reading.actor(where, created_by_ref);
  if (actor !== undefined) return { id: actor.id, said: { by: [actor.id] }, outside: actor.outside };
  const words = fittingTitle(authors.join(", "));
  return words === undefined ? undefined : { id: undefined, said: { unnamedBy: words }, outside: [] };
}
