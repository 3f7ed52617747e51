import { MAX_ACTOR_STEPS } from "./part-of";
import type { RollUp } from "./roll-up.terms";

const ALWAYS = "'9999-12-31'"; // the day of an undated record: only structure without an end holds then

/** Makes names that a statement does not use yet. */
export interface Names {
  fresh(stem: string): string;
}

/** The property of a relationship to an actor that says, by its id, what the actor is lifted to (derived). */
export const LIFTED = { BODY: "body", STATE: "state" } as const satisfies Record<
  Exclude<RollUp, "NONE">,
  string
>;

/** Whether an edge of structure held on a day. */
export function heldOn(edge: string, day: string): string {
  return `(${edge}.validFrom IS NULL OR ${edge}.validFrom <= ${day}) AND (${edge}.validTo IS NULL OR ${edge}.validTo >= ${day})`;
}

/** The day structure is read on for a dated record, by its placement. */
export function structureDay(record: string): string {
  return `coalesce(${record}.placedOn, ${ALWAYS})`;
}

/** The same for an incident, by its start. */
export function structureDayOfIncident(incident: string): string {
  return `coalesce(nullif(${incident}.startedKey, ''), ${ALWAYS})`;
}

/** A pattern of every chain upward from `actor` to `top` that held on a day, its steps in `steps`. */
function chain(actor: string, steps: string, top: string): string {
  return `(${actor})-[${steps}:PART_OF*0..${MAX_ACTOR_STEPS}]->(${top}:Actor)`;
}

function endsRollUp(
  rollUp: Exclude<RollUp, "NONE">,
  path: string,
  steps: string,
  top: string,
  day: string,
): string {
  const held = `all(step IN ${steps} WHERE ${heldOn("step", day)})`;
  return rollUp === "STATE"
    ? `${held} AND none(below IN nodes(${path})[..-1] WHERE below.kind = 'STATE') AND (${top}.kind = 'STATE' OR NOT EXISTS { (${top})-[above:PART_OF]->(:Actor) WHERE ${heldOn("above", day)} })`
    : `${held} AND ${top}.rollUpBody AND none(below IN nodes(${path})[..-1] WHERE below.rollUpBody OR below.kind = 'STATE')`;
}

/**
 * The chain from an actor to what it is lifted to, itself first, as a list of nodes. It never passes a state.
 * Where structure forks, a state goes before an organisation, a shorter chain before a longer one, then the
 * first by ids: the same choice as `liftActor` makes for a standing. Where only the end is wanted, the derived
 * properties of the relationship (`LIFTED`) have it.
 */
export function liftedChain(
  names: Names,
  actor: string,
  rollUp: Exclude<RollUp, "NONE">,
  day: string,
): string {
  const [path, steps, top] = [names.fresh("path"), names.fresh("steps"), names.fresh("top")];
  const found = `COLLECT { MATCH ${path} = ${chain(actor, steps, top)} WHERE ${endsRollUp(rollUp, path, steps, top, day)} RETURN nodes(${path}) ORDER BY ${top}.kind = 'STATE' DESC, size(${steps}), [step IN nodes(${path}) | step.id] LIMIT 1 }[0]`;
  return `coalesce(${found}, [${actor}])`;
}
