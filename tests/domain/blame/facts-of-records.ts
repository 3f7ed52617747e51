import { firstDay, lastDay, type StatedDate } from "../../../src/domain/dates/dates";
import type { NativeRecord, RecordOf } from "../../../src/domain/records/record";
import type { AttributionFact, JoinFact, StandingFacts } from "../../../src/domain/standing/facts";

type Type = NativeRecord["type"];

/**
 * The facts of one incident's standing straight from records, without a graph: everything on record, apart from
 * claims about incidents that this one is no part of.
 */
export function factsOfRecords(records: readonly NativeRecord[], asked: string): StandingFacts {
  const of = <T extends Type>(type: T) =>
    records.filter((record): record is RecordOf<T> & NativeRecord => record.type === type);
  const published = new Map(of("source").map(({ id, publishedOn }) => [id, publishedOn]));

  const dated = (record: {
    id: string;
    statedOn?: StatedDate | undefined;
    citations: readonly { source: string }[];
  }) => ({
    id: record.id,
    statedOn: record.statedOn ?? null,
    placedOn:
      record.statedOn === undefined
        ? (record.citations
            .flatMap(({ source }) => published.get(source) ?? [])
            .map(({ date }) => lastDay(date))
            .sort()[0] ?? null)
        : lastDay(record.statedOn.date),
  });

  const distances = new Map([[asked, 0]]);
  for (const [id, distance] of distances) {
    for (const whole of of("incident").find((incident) => incident.id === id)?.partOf ?? []) {
      if (!distances.has(whole)) distances.set(whole, distance + 1);
    }
  }

  const claimBase = (claim: RecordOf<"claim">) => ({
    ...dated(claim),
    stance: claim.stance,
    accusers: claim.accusers,
    unnamedAccuser: claim.unnamedAccuser?.words ?? null,
    about: claim.about,
    retractions: of("retraction")
      .filter((retraction) => retraction.claim === claim.id)
      .map((retraction) => ({ ...dated(retraction), by: retraction.by })),
    supersededBy: of("claim")
      .filter(({ supersedes }) => supersedes.includes(claim.id))
      .map((newer) => ({ id: newer.id, placedOn: dated(newer).placedOn })),
  });

  // Only what can matter, as the facts promise: other joins and other structure are not among them.
  const about = of("claim").filter((claim) => claim.kind === "ATTRIBUTION" && distances.has(claim.about));
  const named = new Set(about.flatMap((claim) => claim.named.map(({ actor }) => actor)));
  const joins = of("claim").filter(
    (claim) =>
      claim.kind !== "ATTRIBUTION" &&
      (named.has(claim.about) ||
        (claim.kind === "IDENTITY" && claim.named.some(({ actor }) => named.has(actor)))),
  );
  const answered = new Set([...distances.keys(), ...about.map(({ id }) => id)]);
  const responses = of("response").filter(({ answers }) => answers.some((id) => answered.has(id)));
  const mentioned = new Set([
    ...[...about, ...joins].flatMap((claim) => [...claim.accusers, ...claim.named.map(({ actor }) => actor)]),
    ...joins.map((claim) => claim.about),
    ...responses.flatMap(({ by }) => by),
    ...of("incident")
      .filter(({ id }) => id === asked)
      .flatMap(({ victims }) => victims.map(({ actor }) => actor)),
  ]);
  for (const id of mentioned) {
    for (const { actor } of of("actor").find((actor) => actor.id === id)?.partOf ?? []) mentioned.add(actor);
  }

  return {
    incidents: of("incident")
      .filter(({ id }) => distances.has(id))
      .map(({ id, title, partOf }) => ({ id, title, partOf, distance: distances.get(id) ?? 0 })),
    victims: of("incident")
      .filter(({ id }) => id === asked)
      .flatMap(({ victims }) => victims.map(({ actor }) => actor)),
    claims: about.map(
      (claim): AttributionFact => ({
        ...claimBase(claim),
        named: claim.named,
        unnamedAccused: claim.unnamedAccused ?? null,
        accusedMode: claim.accusedMode,
        repeats: claim.repeats,
        citationEnds: claim.citations.map(({ source, relays }) => relays.at(-1) ?? source),
      }),
    ),
    joins: joins.map((claim): JoinFact => ({ ...claimBase(claim), named: claim.named as JoinFact["named"] })),
    responses: responses.map((response) => ({
      ...dated(response),
      kind: response.kind,
      by: response.by,
      unnamedBy: response.unnamedBy ?? null,
      answers: response.answers,
    })),
    actors: of("actor").map(({ id, kind, names, rollUpBody }) => ({
      id,
      kind,
      name: names[0]?.value ?? id,
      rollUpBody: rollUpBody === true,
    })),
    structure: of("actor")
      .filter(({ id }) => mentioned.has(id))
      .flatMap(({ id, partOf }) =>
        partOf.map(({ actor, from, to }) => ({
          child: id,
          parent: actor,
          from: from === undefined ? null : firstDay(from.date),
          to: to === undefined ? null : lastDay(to.date),
        })),
      ),
  };
}
