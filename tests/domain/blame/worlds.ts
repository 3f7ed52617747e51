import fc from "fast-check";
import { firstDay, lastDay } from "../../../src/domain/dates/dates";
import type { Raw } from "../../support/service";

/**
 * Small worlds of records at random: actors with dated structure, incidents with parts, claims of every stance,
 * what takes them back, replaces or denies them. All are sound: what the rules between records would refuse is
 * left out. A world is plain data, so that fast-check can shrink it to the few records that matter.
 */
export interface World {
  readonly records: readonly Raw[];
}

export const DAYS = ["2018-06-30", "2019-01-01", "2019-12-31", "2020-06-15", "2020-06-16", "2021-03-01"];
const DATES = [...DAYS, "2019", "2020-06"];

/** Parents come before children, so that no structure is a ring. */
const ACTORS: readonly { readonly id: string; readonly kind: string }[] = [
  { id: "actor:redland", kind: "STATE" },
  { id: "actor:blueland", kind: "STATE" },
  { id: "actor:union", kind: "ORGANIZATION" },
  { id: "actor:ministry", kind: "STATE_BODY" },
  { id: "actor:service", kind: "STATE_BODY" },
  { id: "actor:unit", kind: "STATE_BODY" },
  { id: "actor:group", kind: "THREAT_GROUP" },
  { id: "actor:persona", kind: "PERSONA" },
];

const INCIDENTS = ["incident:campaign", "incident:wave", "incident:theft", "incident:leak"] as const;
const CLAIMS = 7;
const claimId = (index: number) => `claim:c${index}`;

const actor = fc.constantFrom(...ACTORS.map(({ id }) => id));
const actors = (maxLength: number) => fc.uniqueArray(actor, { maxLength });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A date of its own, one of the report it cites, or none. */
const said = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom(...DATES) },
    { weight: 1, arbitrary: fc.constantFrom("inferred", "undated") },
  )
  .map((when) =>
    when === "inferred" || when === "undated"
      ? { citations: [{ source: when === "inferred" ? "source:report" : "source:note" }] }
      : { statedOn: when, citations: [{ source: "source:note" }] },
  );

const period = fc
  .tuple(maybe(fc.constantFrom(...DAYS)), maybe(fc.constantFrom(...DAYS)))
  .map(([one, other]) => {
    if (one === undefined || other === undefined) return { from: one, to: other };
    return one < other ? { from: one, to: other } : { from: other, to: one };
  });

const structure = fc.uniqueArray(
  fc
    .tuple(fc.nat(ACTORS.length - 1), fc.nat(ACTORS.length - 1), period)
    .filter(([child, parent]) => parent < child),
  { maxLength: 9, selector: (edge) => JSON.stringify(edge) },
);

/** For each incident the wholes it is part of: chains and diamonds, up to three steps deep. */
const parts = fc
  .tuple(fc.constant<number[]>([]), fc.subarray([0]), fc.subarray([0, 1]), fc.subarray([0, 1, 2]))
  .map((wholes) => wholes.flatMap((above, part) => above.map((whole) => [part, whole] as const)));

const attribution = fc.record({
  about: fc.constantFrom(...INCIDENTS),
  stance: fc.constantFrom("ASSERTS", "ASSERTS", "ASSERTS", "WITHHOLDS", "REJECTS"),
  accusers: actors(2),
  named: actors(2),
  role: fc.constantFrom("CONDUCTED", "DIRECTED"),
  accusedMode: fc.constantFrom("ALL_OF", "ALL_OF", "ANY_OF", "ONLY"),
  supersedes: maybe(fc.nat(CLAIMS)),
  repeats: maybe(fc.nat(CLAIMS)),
  when: said,
});

const joining = fc.record({
  about: actor,
  named: actor,
  kindAndRole: fc.constantFrom(
    ["AFFILIATION", "PART_OF"],
    ["AFFILIATION", "ACTS_FOR"],
    ["AFFILIATION", "SPONSORED_BY"],
    ["AFFILIATION", "BASED_IN"],
    ["IDENTITY", "SAME_AS"],
    ["IDENTITY", "DISTINCT_FROM"],
  ),
  stance: fc.constantFrom("ASSERTS", "ASSERTS", "WITHHOLDS"),
  accusers: actors(1),
  when: said,
});

const withdrawal = fc.record({ claim: fc.nat(CLAIMS - 1), by: fc.nat(3), when: said });

const answer = fc.record({
  kind: fc.constantFrom(
    "DENIAL",
    "DENIAL",
    "DENIAL",
    "VICTIM_DENIES_INCIDENT",
    "NO_COMMENT",
    "ADMISSION",
    "DISPUTE",
    "ENDORSEMENT",
  ),
  claims: fc.uniqueArray(fc.nat(CLAIMS - 1), { maxLength: 2 }),
  incidents: fc.uniqueArray(fc.constantFrom(...INCIDENTS), { maxLength: 2 }),
  by: actors(2),
  when: said,
});

export const worlds: fc.Arbitrary<World> = fc
  .record({
    structure,
    bodies: actors(3),
    parts,
    victims: fc.uniqueArray(fc.tuple(fc.constantFrom(...INCIDENTS), actor), {
      maxLength: 2,
      selector: String,
    }),
    attributions: fc.array(attribution, { minLength: 1, maxLength: CLAIMS }),
    joins: fc.array(joining, { maxLength: 3 }),
    withdrawals: fc.array(withdrawal, { maxLength: 3 }),
    answers: fc.array(answer, { maxLength: 6 }),
  })
  .map((given) => {
    const above = wholesOf(given.structure);
    const claims: Raw[] = [];
    for (const [index, claim] of given.attributions.entries()) {
      const older = claims.find(({ id }) => id === claimId(claim.supersedes ?? -1));
      const repeated = claims.some(({ id }) => id === claimId(claim.repeats ?? -1));
      const replaces =
        accusersOf(older).length > 0 &&
        accusersOf(older).every((by) => claim.accusers.includes(by)) &&
        !isSurelyBefore(claim.when, older);
      // One side's word on its own part is a response.
      const ownSide = claim.accusers.some((by) => claim.named.some((named) => oneSide(by, named, above)));
      const stance = claim.stance === "REJECTS" && ownSide ? "ASSERTS" : claim.stance;
      claims.push({
        type: "claim",
        id: claimId(index),
        kind: "ATTRIBUTION",
        stance,
        about: claim.about,
        named: claim.named.map((named) => ({ actor: named, role: claim.role })),
        accusedMode: claim.accusedMode,
        ...(claim.named.length === 0 ? { unnamedAccused: "a state" } : {}),
        ...accusing(claim.accusers),
        ...(replaces ? { supersedes: claimId(claim.supersedes ?? -1) } : {}),
        ...(repeated ? { repeats: claimId(claim.repeats ?? -1) } : {}),
        ...claim.when,
      });
    }
    const joins = given.joins
      .filter(({ about, named }) => about !== named)
      .map(({ about, named, kindAndRole: [kind, role], stance, accusers, when }, index) => ({
        type: "claim",
        id: `claim:j${index}`,
        kind,
        stance,
        about,
        named: [{ actor: named, role }],
        ...accusing(accusers),
        ...when,
      }));
    const retractions = given.withdrawals.flatMap(({ claim, by, when }, index) => {
      const accusers = accusersOf(claims[claim]);
      const some = accusers.filter((_, place) => by === 3 || by === place);
      if (some.length === 0 || isSurelyBefore(when, claims[claim])) return [];
      return [{ type: "retraction", id: `retraction:t${index}`, claim: claimId(claim), by: some, ...when }];
    });
    const responses = given.answers.flatMap(({ kind, claims: answered, incidents, by, when }, index) => {
      const answers = [...answered.filter((at) => at < claims.length).map(claimId), ...incidents];
      if (answers.length === 0) return [];
      const speakers = by.length === 0 ? { unnamedBy: "officials" } : { by };
      return [{ type: "response", id: `response:r${index}`, kind, answers, ...speakers, ...when }];
    });
    return {
      records: [
        {
          type: "source",
          id: "source:report",
          title: "A report",
          kind: "NEWS_ARTICLE",
          publishedOn: "2020-06-15",
        },
        { type: "source", id: "source:note", title: "A note without a date", kind: "OTHER" },
        ...ACTORS.map(({ id, kind }, index) => ({
          type: "actor",
          id,
          kind,
          names: [{ value: nameOf(id) }],
          rollUpBody: given.bodies.includes(id),
          partOf: given.structure
            .filter(([child]) => child === index)
            .map(([, parent, { from, to }]) => ({
              actor: ACTORS[parent]?.id,
              ...(from === undefined ? {} : { from }),
              ...(to === undefined ? {} : { to }),
            })),
        })),
        ...INCIDENTS.map((id, index) => ({
          type: "incident",
          id,
          title: nameOf(id),
          kinds: ["OTHER"],
          partOf: given.parts.filter(([part]) => part === index).map(([, whole]) => INCIDENTS[whole]),
          victims: given.victims
            .filter(([incident]) => incident === id)
            .map(([, victim]) => ({ actor: victim })),
        })),
        ...claims,
        ...joins,
        ...retractions,
        ...responses,
      ],
    };
  });

const nameOf = (id: string) => id.replace(/^\w+:(.)/, (_, first: string) => first.toUpperCase());

const accusing = (accusers: readonly string[]): Raw =>
  accusers.length === 0 ? { unnamedAccuser: { words: "some officials" } } : { accusers };

const accusersOf = (claim: Raw | undefined) => (claim?.["accusers"] ?? []) as readonly string[];

function isSurelyBefore(one: Raw, other: Raw | undefined): boolean {
  const [date, otherDate] = [one["statedOn"], other?.["statedOn"]];
  return typeof date === "string" && typeof otherDate === "string" && lastDay(date) < firstDay(otherDate);
}

/** Every actor and all that is above it at any time. */
function wholesOf(
  edges: readonly (readonly [number, number, object])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const above = new Map<string, ReadonlySet<string>>();
  for (const [index, { id }] of ACTORS.entries()) {
    const found = new Set<string>([id]);
    for (const [child, parent] of edges) {
      if (child !== index) continue;
      for (const whole of above.get(ACTORS[parent]?.id ?? "") ?? []) found.add(whole);
    }
    above.set(id, found);
  }
  return above;
}

function oneSide(one: string, other: string, above: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [mine, theirs] = [above.get(one), above.get(other)];
  return [...(mine ?? [])].some((id) => theirs?.has(id) === true);
}
