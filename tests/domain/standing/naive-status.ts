import type {
  AttributionFact,
  Day,
  JoinFact,
  StandingFacts,
  StandingStatus,
} from "../../../src/domain/standing/facts";

/**
 * The status read straight off its definition, every claim against every other, without regard to cost: what
 * the real function is held against.
 */
export function naiveStatus(facts: StandingFacts, asOf: Day | null): StandingStatus {
  const claims = appliedTo(facts, asOf);
  const asserts = claims.filter(({ claim }) => claim.stance === "ASSERTS");
  const rejects = claims.filter(({ claim }) => claim.stance === "REJECTS");
  if (
    asserts.some((left) =>
      asserts.some((right) => areDifferent(left, right) && areRivals(left, right, facts, asOf)),
    )
  )
    return "CONTESTED";
  if (
    asserts.some((left) =>
      rejects.some((right) => areDifferent(left, right) && isRejected(left, right, facts)),
    )
  )
    return "CONTESTED";
  if (asserts.length > 0) return "ATTRIBUTED";
  return claims.some(({ claim }) => claim.stance === "WITHHOLDS") ? "WITHHELD" : "UNATTRIBUTED";
}

/** An actor and all above it on a day, not passing a state. */
export function naiveLifts(
  actor: string,
  facts: StandingFacts,
  day: Day | null,
  seen: readonly string[] = [],
): readonly string[] {
  if (seen.includes(actor)) return [];
  const kind = facts.actors.find(({ id }) => id === actor)?.kind;
  if (kind === "STATE") return [actor];
  const parents = facts.structure
    .filter(({ child, from, to }) => {
      if (child !== actor) return false;
      if (day === null) return to === null;
      return (from ?? day) <= day && day <= (to ?? day);
    })
    .map(({ parent }) => parent)
    .filter((parent) => facts.actors.some(({ id }) => id === parent));
  return [actor, ...parents.flatMap((parent) => naiveLifts(parent, facts, day, [...seen, actor]))];
}

interface Applied {
  readonly claim: AttributionFact;
  readonly accusers: readonly string[];
}

function appliedTo(facts: StandingFacts, asOf: Day | null): readonly Applied[] {
  return facts.claims.flatMap((claim): readonly Applied[] => {
    const about = facts.incidents.find(({ id }) => id === claim.about);
    if (about === undefined) return [];
    if (claim.accusers.length === 0) return isLiveFor(claim, null, asOf) ? [{ claim, accusers: [] }] : [];
    const accusers = claim.accusers.filter((accuser) => {
      if (!isLiveFor(claim, accuser, asOf)) return false;
      return !facts.claims.some(
        (own) =>
          own.accusers.includes(accuser) &&
          isLiveFor(own, accuser, asOf) &&
          isBelow(own.about, claim.about, facts),
      );
    });
    return accusers.length === 0 ? [] : [{ claim, accusers }];
  });
}

function isBelow(part: string, whole: string, facts: StandingFacts): boolean {
  const incidentOf = (id: string) => facts.incidents.find((incident) => incident.id === id);
  const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
    !seen.includes(from) &&
    (incidentOf(from)?.partOf ?? []).some(
      (up) => incidentOf(up) !== undefined && (up === to || reaches(up, to, [...seen, from])),
    );
  if (incidentOf(part) === undefined || incidentOf(whole)?.distance === 0) return false;
  if (incidentOf(part)?.distance === 0) return true;
  return reaches(part, whole) && !reaches(whole, part);
}

function isLiveFor(
  claim: Pick<JoinFact, "placedOn" | "retractions" | "supersededBy">,
  accuser: string | null,
  asOf: Day | null,
): boolean {
  const isSaid = (day: Day | null) => asOf === null || (day !== null && day <= asOf);
  return (
    isSaid(claim.placedOn) &&
    !claim.supersededBy.some(({ placedOn }) => isSaid(placedOn)) &&
    !claim.retractions.some(
      ({ placedOn, by }) => isSaid(placedOn) && (accuser === null || by.includes(accuser)),
    )
  );
}

function areDifferent(left: Applied, right: Applied): boolean {
  if (left.accusers.length === 0 || right.accusers.length === 0) return left !== right;
  return (
    left.accusers.length !== right.accusers.length || left.accusers.some((id) => !right.accusers.includes(id))
  );
}

function areRivals(
  { claim: left }: Applied,
  { claim: right }: Applied,
  facts: StandingFacts,
  asOf: Day | null,
): boolean {
  if (left.named.length === 0 || right.named.length === 0) return false;
  if (isShutOut(left, right, facts) || isShutOut(right, left, facts)) return true;
  const [one, other] = [naiveReach(left, facts, asOf), naiveReach(right, facts, asOf)];
  if (one.some((actor) => other.includes(actor))) return false;
  const isSomebody = (id: string) => {
    const kind = facts.actors.find((actor) => actor.id === id)?.kind;
    return kind !== undefined && !["PERSONA", "THREAT_GROUP", "ACTIVITY_CLUSTER"].includes(kind);
  };
  if (one.some(isSomebody) && other.some(isSomebody)) return true;
  return liveJoins(facts, asOf).some(({ about, named }) =>
    named.some(
      ({ actor, role }) =>
        role === "DISTINCT_FROM" &&
        actor !== about &&
        ((names(left, about) && names(right, actor)) || (names(left, actor) && names(right, about))),
    ),
  );
}

/** `ONLY` leaves no room for an actor that neither is nor lifts to one of its accused. */
function isShutOut(only: AttributionFact, other: AttributionFact, facts: StandingFacts): boolean {
  return (
    only.accusedMode === "ONLY" &&
    other.named.some(({ actor }) => !naiveLifts(actor, facts, other.placedOn).some((up) => names(only, up)))
  );
}

function naiveReach(
  { named, placedOn }: AttributionFact,
  facts: StandingFacts,
  asOf: Day | null,
): readonly string[] {
  const joined = named.flatMap(({ actor }) =>
    liveJoins(facts, asOf).flatMap((join) =>
      join.named.flatMap(({ actor: to, role }) => {
        if (role === "BASED_IN" || role === "DISTINCT_FROM") return [];
        if (join.about === actor) return [to];
        return role === "SAME_AS" && to === actor ? [join.about] : [];
      }),
    ),
  );
  return [...named.map(({ actor }) => actor), ...joined].flatMap((actor) =>
    naiveLifts(actor, facts, placedOn),
  );
}

function liveJoins(facts: StandingFacts, asOf: Day | null): readonly JoinFact[] {
  return facts.joins.filter(
    (join) =>
      join.stance === "ASSERTS" &&
      (join.accusers.length === 0 ? [null] : join.accusers).some((accuser) => isLiveFor(join, accuser, asOf)),
  );
}

function isRejected(
  { claim: asserts }: Applied,
  { claim: rejects, accusers }: Applied,
  facts: StandingFacts,
): boolean {
  return rejects.named.some(({ actor: rejected }) => {
    const side = naiveSide(rejected, facts, rejects.placedOn);
    const isThirdParty =
      accusers.length === 0 ||
      accusers.some((accuser) => naiveSide(accuser, facts, rejects.placedOn) !== side);
    return (
      isThirdParty &&
      asserts.named.some(({ actor }) => naiveLifts(actor, facts, asserts.placedOn).includes(rejected))
    );
  });
}

/** The nearest state above an actor, else the nearest actor with nobody above it, else itself. */
function naiveSide(actor: string, facts: StandingFacts, day: Day | null): string {
  const parentsOf = (id: string) => naiveParents(id, facts, day);
  let level: readonly string[] = [actor];
  const seen = new Set<string>();
  let top: string | undefined;
  while (level.length > 0) {
    for (const id of level) {
      if (facts.actors.find((known) => known.id === id)?.kind === "STATE") return id;
      if (parentsOf(id).length === 0) top ??= id;
      seen.add(id);
    }
    level = [...new Set(level.flatMap(parentsOf))].filter((id) => !seen.has(id));
  }
  return top ?? actor;
}

function naiveParents(actor: string, facts: StandingFacts, day: Day | null): readonly string[] {
  return facts.structure
    .map(({ parent }) => parent)
    .filter((parent) => {
      const single = {
        ...facts,
        structure: facts.structure.filter((edge) => edge.child === actor && edge.parent === parent),
      };
      return parent !== actor && naiveLifts(actor, single, day).includes(parent);
    })
    .sort();
}

function names({ named }: AttributionFact, id: string): boolean {
  return named.some(({ actor }) => actor === id);
}
