import type {
  ActorFact,
  ActorKind,
  AttributionFact,
  Day,
  IncidentFact,
  JoinFact,
  JoinRole,
  ResponseFact,
  ResponseKind,
  RetractionFact,
  StandingFacts,
  StructureFact,
} from "../../../src/domain/standing/facts";

/** The incident asked about in tests that need only one. */
export const BREACH = "breach";

export function facts(given: Partial<StandingFacts>): StandingFacts {
  return {
    incidents: [incident(BREACH)],
    victims: [],
    claims: [],
    joins: [],
    responses: [],
    actors: [],
    structure: [],
    ...given,
  };
}

export function incident(id: string, given: Partial<IncidentFact> = {}): IncidentFact {
  return { id, title: id, distance: 0, partOf: [], ...given };
}

/** Actors named as their ids with a capital: `redland` is "Redland". */
export function actors(kinds: Partial<Record<ActorKind, readonly string[]>>): readonly ActorFact[] {
  return (Object.keys(kinds) as ActorKind[]).flatMap((kind) =>
    (kinds[kind] ?? []).map((id) => actor(id, kind)),
  );
}

export function actor(id: string, kind: ActorKind, given: Partial<ActorFact> = {}): ActorFact {
  return { id, kind, name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`, rollUpBody: false, ...given };
}

export function partOf(
  child: string,
  parent: string,
  from: Day | null = null,
  to: Day | null = null,
): StructureFact {
  return { child, parent, from, to };
}

interface SpeechGiven {
  /** A day, which is also the date as stated. */
  readonly on?: Day;
  readonly supersededBy?: AttributionFact["supersededBy"];
  readonly retractions?: readonly RetractionFact[];
}

interface ClaimGiven extends SpeechGiven {
  readonly by?: readonly string[];
  readonly unnamed?: string;
  readonly names?: readonly string[];
  readonly words?: string;
  readonly about?: string;
  readonly stance?: AttributionFact["stance"];
  readonly mode?: AttributionFact["accusedMode"];
  readonly repeats?: readonly string[];
  readonly citationEnds?: readonly string[];
  readonly statedOn?: AttributionFact["statedOn"];
  readonly role?: string;
}

export function claim(id: string, given: ClaimGiven): AttributionFact {
  return {
    id,
    about: given.about ?? BREACH,
    stance: given.stance ?? "ASSERTS",
    ...dated(given.on),
    ...(given.statedOn === undefined ? {} : { statedOn: given.statedOn }),
    accusers: given.by ?? [],
    unnamedAccuser: given.unnamed ?? null,
    named: (given.names ?? []).map((named) => ({ actor: named, role: given.role ?? "UNSPECIFIED" })),
    unnamedAccused: given.words ?? null,
    accusedMode: given.mode ?? "ALL_OF",
    retractions: given.retractions ?? [],
    supersededBy: given.supersededBy ?? [],
    repeats: given.repeats ?? [],
    citationEnds: given.citationEnds ?? [],
  };
}

interface JoinGiven extends SpeechGiven {
  readonly by: readonly string[];
  readonly about: string;
  readonly role: JoinRole;
  readonly to: string;
  readonly stance?: JoinFact["stance"];
}

export function join(id: string, given: JoinGiven): JoinFact {
  return {
    id,
    about: given.about,
    stance: given.stance ?? "ASSERTS",
    ...dated(given.on),
    accusers: given.by,
    unnamedAccuser: null,
    named: [{ actor: given.to, role: given.role }],
    retractions: given.retractions ?? [],
    supersededBy: given.supersededBy ?? [],
  };
}

interface ResponseGiven {
  readonly on?: Day;
  readonly by?: readonly string[];
  readonly unnamed?: string;
  readonly to: readonly string[];
  readonly statedOn?: ResponseFact["statedOn"];
}

export function response(id: string, kind: ResponseKind, given: ResponseGiven): ResponseFact {
  return {
    id,
    kind,
    ...dated(given.on),
    ...(given.statedOn === undefined ? {} : { statedOn: given.statedOn }),
    by: given.by ?? [],
    unnamedBy: given.unnamed ?? null,
    answers: given.to,
  };
}

export function retraction(id: string, by: readonly string[], on?: Day): RetractionFact {
  return { id, by, ...dated(on) };
}

function dated(on: Day | undefined): Pick<AttributionFact, "placedOn" | "statedOn"> {
  return on === undefined
    ? { placedOn: null, statedOn: null }
    : { placedOn: on, statedOn: { date: on, qualifier: "ON" } };
}
