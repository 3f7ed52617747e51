import type { Compiler } from "../../platform/read/compiler";
import { MAX_ACTOR_STEPS } from "./part-of";
import type { RollUp } from "./roll-up.terms";

const ALWAYS = "'9999-12-31'"; // the day of an undated claim: only structure without an end holds then

/** Whether an edge of structure held on a day. */
export function heldOn(edge: string, day: string): string {
  return `(${edge}.validFrom IS NULL OR ${edge}.validFrom <= ${day}) AND (${edge}.validTo IS NULL OR ${edge}.validTo >= ${day})`;
}

/** The day structure is read on for a claim. */
export function structureDay(claim: string): string {
  return `coalesce(${claim}.placedOn, ${ALWAYS})`;
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
 * first by ids: the same choice as `liftActor` makes for a standing.
 */
export function liftedChain(
  compiler: Compiler,
  actor: string,
  rollUp: Exclude<RollUp, "NONE">,
  day: string,
): string {
  const [path, steps, top] = [compiler.fresh("path"), compiler.fresh("steps"), compiler.fresh("top")];
  const found = `COLLECT { MATCH ${path} = ${chain(actor, steps, top)} WHERE ${endsRollUp(rollUp, path, steps, top, day)} RETURN nodes(${path}) ORDER BY ${top}.kind = 'STATE' DESC, size(${steps}), [step IN nodes(${path}) | step.id] LIMIT 1 }[0]`;
  return `coalesce(${found}, [${actor}])`;
}
