import type { DateQualifier } from "../dates/dates.terms";
import type {
  ActorFact,
  AttributionFact,
  IncidentFact,
  JoinFact,
  ResponseFact,
  RetractionFact,
  StandingFacts,
  StructureFact,
} from "./facts";
import { groupBy } from "./order";

type Row = readonly unknown[];

/** The tuples of the facts query as facts. The order of columns is the statement's (`facts.cypher.ts`). */
export function readFacts(value: unknown): StandingFacts {
  const [asked, victims, incidents, ...records] = asRow(value);
  return {
    incidents: toIncidents(String(asked), rows(incidents)),
    victims: ids(victims),
    ...toRecords(records),
  };
}

/** How many undated records there are, which are no part of a standing as of a day. */
export function undatedIn({ claims, responses }: StandingFacts): number {
  const records = [...claims, ...responses, ...claims.flatMap(({ retractions }) => retractions)];
  return records.filter(({ placedOn }) => placedOn === null).length;
}

const MANY_CLAIMS = 50;
const MANY_JOINS = 500;

/** Whether what was read is so much that a standing takes long to compute of it: some 10 ms and more. */
export function areMany(value: unknown): boolean {
  const [, , , claims, joins] = asRow(value);
  return asRow(claims).length > MANY_CLAIMS || asRow(joins).length > MANY_JOINS;
}

/** What was read for several incidents together, as tuples in the order of columns of `facts.cypher.ts`. */
export interface FactsOfSeveral {
  /** `[id, startedKey, victims]` of each incident asked about. */
  readonly asked: readonly unknown[];
  /** Of these and all their wholes. */
  readonly incidents: readonly unknown[];
  readonly claims: readonly unknown[];
  readonly joins: readonly unknown[];
  readonly responses: readonly unknown[];
  readonly actors: readonly unknown[];
  readonly structure: readonly unknown[];
}

/** One of several incidents whose facts were read together. */
export interface FactsOfOne {
  readonly id: string;
  readonly startedKey: string;
  readonly facts: StandingFacts;
}

/** The facts of each incident, of those that were read for all of them. All of them have the same structure. */
export function readFactsOfEach(found: FactsOfSeveral): readonly FactsOfOne[] {
  const { claims, joins, responses, actors, structure } = found;
  const all = toRecords([claims, joins, responses, actors, structure]);
  const incidents = rows(found.incidents);
  const claimsAbout = groupBy(all.claims, ({ about }) => about);
  const joinsOf = byEach(all.joins, ({ about, named }) => [about, ...named.map(({ actor }) => actor)]);
  const answersTo = byEach(all.responses, ({ answers }) => answers);
  return rows(found.asked).map(([id, startedKey, victims]) => {
    const own = toIncidents(String(id), incidents);
    const about = own.flatMap((incident) => claimsAbout.get(incident.id) ?? []);
    const named = new Set(about.flatMap((claim) => claim.named.map(({ actor }) => actor)));
    const answered = [...own, ...about].map((record) => record.id);
    return {
      id: String(id),
      startedKey: String(startedKey),
      facts: {
        ...all,
        incidents: own,
        victims: ids(victims),
        claims: about,
        joins: [...new Set([...named].flatMap((actor) => joinsOf.get(actor) ?? []))],
        responses: [...new Set(answered.flatMap((target) => answersTo.get(target) ?? []))],
      },
    };
  });
}

function toRecords([claims, joins, responses, actors, structure]: Row) {
  return {
    claims: rows(claims).map(toAttribution),
    joins: rows(joins).map(toJoin),
    responses: rows(responses).map(toResponse),
    actors: rows(actors).map(toActor),
    structure: rows(structure).map(toStructure),
  };
}

function byEach<R>(records: readonly R[], keysOf: (record: R) => readonly string[]) {
  const pairs = records.flatMap((record) => keysOf(record).map((key) => ({ key, record })));
  return new Map(
    [...groupBy(pairs, ({ key }) => key)].map(([key, of]) => [key, of.map(({ record }) => record)]),
  );
}

/** The incident asked about and its wholes, each with the fewest steps up to it. */
function toIncidents(asked: string, found: readonly Row[]): IncidentFact[] {
  const wholes = new Map(found.map((row) => [String(row[0]), row]));
  const distances = new Map([[asked, 0]]);
  for (const [id, distance] of distances) {
    for (const whole of ids(wholes.get(id)?.[2])) {
      if (!distances.has(whole)) distances.set(whole, distance + 1);
    }
  }
  return [...distances].flatMap(([id, distance]) => {
    const row = wholes.get(id);
    return row === undefined ? [] : [{ id, title: String(row[1]), distance, partOf: ids(row[2]) }];
  });
}

function toActor([id, kind, name, rollUpBody]: Row): ActorFact {
  return {
    id: String(id),
    kind: kind as ActorFact["kind"],
    name: String(name),
    rollUpBody: rollUpBody === true,
  };
}

function toStructure([child, parent, from, to]: Row): StructureFact {
  return { child: String(child), parent: String(parent), from: textOrNull(from), to: textOrNull(to) };
}

function toDated([id, placedOn, statedOn, qualifier]: Row) {
  return {
    id: String(id),
    placedOn: textOrNull(placedOn),
    statedOn:
      typeof statedOn === "string"
        ? {
            date: statedOn,
            qualifier: (qualifier === "BY" ? "BY" : "ON") satisfies DateQualifier as DateQualifier,
          }
        : null,
  };
}

function toClaim(row: Row) {
  const [stance, accusers, unnamedAccuser, retractions, supersededBy, named] = row.slice(4);
  return {
    ...toDated(row),
    stance: stance as AttributionFact["stance"],
    accusers: ids(accusers),
    unnamedAccuser: textOrNull(unnamedAccuser),
    retractions: rows(retractions).map(
      (retraction): RetractionFact => ({ ...toDated(retraction), by: ids(retraction[4]) }),
    ),
    supersededBy: rows(supersededBy).map(([id, placedOn]) => ({
      id: String(id),
      placedOn: textOrNull(placedOn),
    })),
    named: rows(named).map(([actor, role]) => ({ actor: String(actor), role: String(role) })),
  };
}

function toAttribution(row: Row): AttributionFact {
  const [about, unnamedAccused, accusedMode, repeats, cites, relays] = row.slice(10);
  return {
    ...toClaim(row),
    about: String(about),
    unnamedAccused: textOrNull(unnamedAccused),
    accusedMode: accusedMode as AttributionFact["accusedMode"],
    repeats: ids(repeats),
    citationEnds: citationEnds(rows(cites), rows(relays)),
  };
}

function toJoin(row: Row): JoinFact {
  const claim = toClaim(row);
  return { ...claim, about: String(row[10]), named: claim.named as JoinFact["named"] };
}

function toResponse(row: Row): ResponseFact {
  const [kind, by, unnamedBy, answers] = row.slice(4);
  return {
    ...toDated(row),
    kind: kind as ResponseFact["kind"],
    by: ids(by),
    unnamedBy: textOrNull(unnamedBy),
    answers: ids(answers),
  };
}

/** For each citation the source at the far end of its relay chain; the cited source itself without a chain. */
function citationEnds(cites: readonly Row[], relays: readonly Row[]): string[] {
  return cites.map(([citation, source]) => {
    const [last] = relays
      .filter((relay) => relay[0] === citation)
      .sort((a, b) => Number(b[1]) - Number(a[1]));
    return String(last?.[2] ?? source);
  });
}

function rows(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map(asRow) : [];
}

function asRow(value: unknown): Row {
  return Array.isArray(value) ? value : [];
}

function ids(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** The ids that tuples of claims, or of what joins actors, mention. */
export const mentionedIn = {
  claim: (row: unknown) => {
    const [id, , , , , accusers, , , , named] = asRow(row);
    return { id: String(id), accusers: ids(accusers), named: rows(named).map(([actor]) => String(actor)) };
  },
  join: (row: unknown) => {
    const { accusers, named } = mentionedIn.claim(row);
    return [...accusers, ...named, String(asRow(row)[10])];
  },
  response: (row: unknown) => ids(asRow(row)[5]),
  incident: (row: unknown) => ids(asRow(row)[2]),
};
