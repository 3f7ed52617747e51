import fc from "fast-check";
import type {
  AttributionFact,
  Day,
  JoinFact,
  ResponseFact,
  StandingFacts,
} from "../../../src/domain/standing/facts";
import { actors, incident } from "./builders";

/** Few of everything, so that random records meet; `nobody` and `nothing` are ids that stand for no record. */
export const RANDOM_ACTORS = actors({
  STATE: ["avaria", "borduria"],
  STATE_BODY: ["guard", "service"],
  ORGANIZATION: ["firm"],
  PERSON: ["ivo"],
  PERSONA: ["mask"],
  THREAT_GROUP: ["heron", "owl"],
});
const ACTOR_IDS = [...RANDOM_ACTORS.map(({ id }) => id), "nobody"];
const INCIDENT_IDS = ["breach", "wave", "campaign"];
export const DAYS: readonly Day[] = ["01", "02", "03", "04", "05", "06"].map((day) => `2020-01-${day}`);

export const anyActor = fc.constantFrom(...ACTOR_IDS);
export const anyDay = fc.constantFrom(...DAYS);
const maybeDay = fc.option(anyDay, { nil: null, freq: 8 });
const someActors = fc.uniqueArray(anyActor, { minLength: 1, maxLength: 2 });
const idOf = (prefix: string) => fc.nat(60).map((number) => `${prefix}${number}`);

function dated<T>(rest: fc.Arbitrary<T>) {
  return fc
    .tuple(maybeDay, fc.constantFrom(true, true, true, false), rest)
    .map(([placedOn, isStated, given]) => ({
      placedOn,
      statedOn: placedOn !== null && isStated ? { date: placedOn, qualifier: "ON" as const } : null,
      ...given,
    }));
}

const ending = {
  retractions: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.uniqueArray(
        dated(fc.record({ id: idOf("r"), by: fc.array(anyActor, { maxLength: 2 }) })),
        {
          maxLength: 2,
          selector: ({ id }) => id,
        },
      ),
    },
  ),
  supersededBy: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.record({ id: idOf("c"), placedOn: maybeDay }), { maxLength: 1 }) },
  ),
};

const accusers = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(anyActor, { minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.uniqueArray(anyActor, { minLength: 2, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([]) },
);

export const anyClaim: fc.Arbitrary<AttributionFact> = dated(
  fc.record({
    id: idOf("c"),
    about: fc.constantFrom(...INCIDENT_IDS, "breach", "breach", "nothing"),
    stance: fc.constantFrom(
      "ASSERTS" as const,
      "ASSERTS" as const,
      "ASSERTS" as const,
      "WITHHOLDS" as const,
      "REJECTS" as const,
    ),
    accusers,
    unnamedAccuser: fc.constantFrom(null, "officials"),
    named: fc.oneof(
      {
        weight: 9,
        arbitrary: someActors.map((ids) => ids.map((actor) => ({ actor, role: "UNSPECIFIED" }))),
      },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    unnamedAccused: fc.constantFrom(null, null, null, "a group"),
    accusedMode: fc.constantFrom("ALL_OF" as const, "ALL_OF" as const, "ANY_OF" as const, "ONLY" as const),
    repeats: fc.array(idOf("c"), { maxLength: 1 }),
    citationEnds: fc.array(fc.constantFrom("daily", "weekly"), { maxLength: 2 }),
    ...ending,
  }),
);

export const anyJoin: fc.Arbitrary<JoinFact> = dated(
  fc.record({
    id: idOf("j"),
    about: fc.constantFrom("heron", "owl", "mask", "ivo"),
    stance: fc.constantFrom("ASSERTS" as const, "ASSERTS" as const, "REJECTS" as const),
    accusers,
    unnamedAccuser: fc.constant(null),
    named: fc.array(
      fc.record({
        actor: anyActor,
        role: fc.constantFrom("PART_OF", "ACTS_FOR", "SPONSORED_BY", "BASED_IN", "SAME_AS", "DISTINCT_FROM"),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    ...ending,
  }),
);

export const anyResponse: fc.Arbitrary<ResponseFact> = dated(
  fc.record({
    id: idOf("d"),
    kind: fc.constantFrom(
      "DENIAL" as const,
      "DENIAL" as const,
      "VICTIM_DENIES_INCIDENT" as const,
      "DISPUTE" as const,
      "ENDORSEMENT" as const,
      "NO_COMMENT" as const,
    ),
    by: fc.array(anyActor, { maxLength: 2 }),
    unnamedBy: fc.constantFrom(null, "officials"),
    answers: fc.array(fc.oneof(idOf("c"), fc.constantFrom(...INCIDENT_IDS, "nothing")), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
);

const anyStructure = fc.uniqueArray(
  fc.record({
    child: fc.constantFrom("avaria", "guard", "service", "firm", "ivo", "heron", "owl", "nobody"),
    parent: fc.constantFrom("avaria", "borduria", "firm", "guard", "service", "heron", "nothing"),
    from: fc.option(anyDay, { nil: null }),
    to: fc.option(anyDay, { nil: null }),
  }),
  { maxLength: 6, selector: (edge) => JSON.stringify(edge) },
);

/** Wholes in a chain, in a fork or in a circle. */
const anyIncidents = fc.constantFrom(
  [incident("breach")],
  [incident("breach", { partOf: ["wave"] }), incident("wave", { distance: 1 })],
  [
    incident("breach", { partOf: ["wave"] }),
    incident("wave", { distance: 1, partOf: ["campaign"] }),
    incident("campaign", { distance: 2 }),
  ],
  [
    incident("breach", { partOf: ["wave", "campaign"] }),
    incident("wave", { distance: 1 }),
    incident("campaign", { distance: 1, partOf: ["nothing"] }),
  ],
  [
    incident("breach", { partOf: ["wave"] }),
    incident("wave", { distance: 1, partOf: ["campaign"] }),
    incident("campaign", { distance: 2, partOf: ["wave", "breach"] }),
  ],
);

const byId = <T extends { readonly id: string }>(record: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(record, { maxLength, selector: ({ id }) => id });

/** Odd data included: unknown ids, circles, empty lists, ends before beginnings. */
export const anyFacts: fc.Arbitrary<StandingFacts> = fc.record({
  incidents: anyIncidents,
  victims: fc.uniqueArray(anyActor, { maxLength: 2 }),
  claims: byId(anyClaim, 9),
  joins: byId(anyJoin, 4),
  responses: byId(anyResponse, 4),
  actors: fc.constant(RANDOM_ACTORS),
  structure: anyStructure,
});

export const anyAsOf: fc.Arbitrary<Day | null> = fc.option(anyDay, { nil: null, freq: 4 });
export const anyRollUp = fc.constantFrom("NONE" as const, "BODY" as const, "STATE" as const);

/** The same records in every other order: of all lists, and of the lists within them. */
export function anyOrder(facts: StandingFacts): fc.Arbitrary<StandingFacts> {
  return fc.infiniteStream(fc.nat()).map((numbers) => {
    const shuffled = <T>(list: readonly T[]): readonly T[] =>
      list
        .map((value) => ({ value, key: Number(numbers.next().value) }))
        .sort((left, right) => left.key - right.key)
        .map(({ value }) => value);
    return shuffledFacts(facts, shuffled);
  });
}

/** Every record, and every entry of a list within one, twice. */
export function doubled(facts: StandingFacts): StandingFacts {
  return shuffledFacts(facts, (list) => [...list, ...structuredClone(list)]);
}

function shuffledFacts(
  { incidents, victims, claims, joins, responses, actors: all, structure }: StandingFacts,
  shuffled: <T>(list: readonly T[]) => readonly T[],
): StandingFacts {
  const ends = <T extends Pick<JoinFact, "accusers" | "retractions" | "supersededBy">>(claim: T) => ({
    accusers: shuffled(claim.accusers),
    retractions: shuffled(
      claim.retractions.map((retraction) => ({ ...retraction, by: shuffled(retraction.by) })),
    ),
    supersededBy: shuffled(claim.supersededBy),
  });
  return {
    incidents: shuffled(incidents.map((one) => ({ ...one, partOf: shuffled(one.partOf) }))),
    victims: shuffled(victims),
    claims: shuffled(
      claims.map((claim) => ({
        ...claim,
        ...ends(claim),
        named: shuffled(claim.named),
        repeats: shuffled(claim.repeats),
        citationEnds: shuffled(claim.citationEnds),
      })),
    ),
    joins: shuffled(joins.map((join) => ({ ...join, ...ends(join), named: shuffled(join.named) }))),
    responses: shuffled(
      responses.map((response) => ({
        ...response,
        by: shuffled(response.by),
        answers: shuffled(response.answers),
      })),
    ),
    actors: shuffled(all),
    structure: shuffled(structure),
  };
}

/** Only what was said by a day; what nobody dated was never said by any day. */
export function saidBy(facts: StandingFacts, day: Day): StandingFacts {
  const said = <T extends { readonly placedOn: Day | null }>(records: readonly T[]) =>
    records.filter(({ placedOn }) => placedOn !== null && placedOn <= day);
  const ends = <T extends Pick<JoinFact, "retractions" | "supersededBy">>(claim: T) => ({
    ...claim,
    retractions: said(claim.retractions),
    supersededBy: said(claim.supersededBy),
  });
  return {
    ...facts,
    claims: said(facts.claims).map(ends),
    joins: said(facts.joins).map(ends),
    responses: said(facts.responses),
  };
}
