import type { Day, ResponseFact } from "./facts";
import type { Lending } from "./inheritance";
import { isSaidBy } from "./liveness";
import { byText, firstDay } from "./order";
import { liftsOf, type Structure } from "./roll-up";

/**
 * A victim's denial concerns the incident it answers. One that answers a whole, or a claim about a whole,
 * concerns a part only where the speaker is, or is part of, a victim of that part.
 */
export function victimDenialsIn(
  responses: readonly ResponseFact[],
  victims: readonly string[],
  lending: Lending,
  structure: Structure,
  asOf: Day | null,
): readonly ResponseFact[] {
  return responses.filter(
    (response) =>
      isSaidBy(response.placedOn, asOf) &&
      answersThatConcern(response, victims, lending, structure).some((said) => isSaidBy(said, asOf)),
  );
}

/** The first day on which a victim's denial is on record; from then on there always is one. */
export function firstVictimDenial(
  responses: readonly ResponseFact[],
  victims: readonly string[],
  lending: Lending,
  structure: Structure,
): Day | null {
  return firstDay(
    responses.flatMap((response) => {
      const { placedOn } = response;
      if (placedOn === null) return [];
      return answersThatConcern(response, victims, lending, structure).flatMap((said) =>
        said === null ? [] : [laterOf(said, placedOn)],
      );
    }),
  );
}

/** For each thing answered that the denial concerns: since when it is there to be answered. */
function answersThatConcern(
  { kind, answers, by, placedOn }: ResponseFact,
  victims: readonly string[],
  { incidents, claims }: Lending,
  structure: Structure,
): readonly (Day | null)[] {
  if (kind !== "VICTIM_DENIES_INCIDENT") return [];
  const hit = new Set(victims);
  const speaksForVictim = by.some((actor) =>
    liftsOf(actor, structure, placedOn).some((reached) => hit.has(reached)),
  );
  const answered = new Set(answers);
  const targets = [
    ...answers.map((about) => ({ about, said: ALWAYS })),
    ...claims.filter(({ id }) => answered.has(id)).map(({ about, placedOn: said }) => ({ about, said })),
  ];
  return targets.flatMap(({ about, said }) => {
    const incident = incidents.get(about);
    return incident !== undefined && (incident.distance === 0 || speaksForVictim) ? [said] : [];
  });
}

function laterOf(left: Day, right: Day): Day {
  return byText(left, right) < 0 ? right : left;
}

/** A day before all days: an incident is there to be answered whenever it happened. */
const ALWAYS: Day = "";
