import type { ClaimToldFragment } from "../generated/types";
import { NOBODY_NAMED } from "../scene/matrix";
import { UNNAMED, type View } from "./view";

/** What a view can be narrowed to, and how many of its claims would be left. */
export interface Choices {
  /** Whether all claims of the view are counted; of a part the numbers would say too little. */
  readonly isWhole: boolean;
  /** Of each value of an address's parameter; what no claim has is not in it. */
  readonly class: ReadonlyMap<string, number>;
  readonly form: ReadonlyMap<string, number>;
  readonly answered: ReadonlyMap<string, number>;
  /** Who blames and who is blamed: most claims first, then by name. */
  readonly accuser: readonly ActorChoice[];
  readonly accused: readonly ActorChoice[];
}

export interface ActorChoice {
  /** Without its `actor:`, or `UNNAMED`. */
  readonly id: string;
  readonly name: string;
  readonly claims: number;
}

/**
 * Of the claims of a view that have come. Whether one is denied is not counted: that depends on answers to its incident as well,
 * which do not come with it.
 */
export function choicesOf({ totalCount, nodes: claims }: ClaimsOfView): Choices {
  return {
    isWhole: claims.length === totalCount,
    class: counted(claims, ({ attributionClass }) => attributionClass),
    form: counted(claims, ({ form }) => form),
    answered: counted(claims, ({ responses }) => (responses.totalCount > 0 ? "yes" : "no")),
    accuser: actorsOf(claims, ({ accusers, unnamedAccuser }) => [accusers, unnamedAccuser !== null]),
    accused: actorsOf(claims, ({ stance, named, unnamedAccused }) => [
      stance === "ASSERTS" ? named.map(({ actor }) => actor) : [],
      unnamedAccused !== null,
    ]),
  };
}

function counted(
  claims: readonly ClaimToldFragment[],
  termOf: (claim: ClaimToldFragment) => string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const value = termOf(claim);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

interface ClaimsOfView {
  readonly totalCount: number;
  readonly nodes: readonly ClaimToldFragment[];
}

type Actor = ClaimToldFragment["accusers"][number];

function actorsOf(
  claims: readonly ClaimToldFragment[],
  sideOf: (claim: ClaimToldFragment) => readonly [named: readonly Actor[], isUnnamed: boolean],
): readonly ActorChoice[] {
  const found = new Map<string, { readonly name: string; claims: number }>();
  for (const claim of claims) {
    const [named, isUnnamed] = sideOf(claim);
    const side = new Map(named.map(({ id, name }) => [id.slice("actor:".length), name]));
    for (const [id, name] of isUnnamed ? side.set(UNNAMED, NOBODY_NAMED) : side) {
      const one = found.get(id);
      if (one === undefined) found.set(id, { name, claims: 1 });
      else one.claims += 1;
    }
  }
  return [...found]
    .map(([id, one]) => ({ id, ...one }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

/** What stands for one side of a view in a list of its choices; nothing where it is narrowed to several. */
export function chosenOf(view: View, side: "accuser" | "accused"): string {
  const [only, ...others] = view[side];
  return others.length === 0 ? (only ?? "") : "";
}

/** With whoever is chosen already, though no claim has it under its own name: it may be rolled up. */
export function withChosen(actors: readonly ActorChoice[], chosen: string): readonly ActorChoice[] {
  if (chosen === "" || actors.some(({ id }) => id === chosen)) return actors;
  return [{ id: chosen, name: chosen === UNNAMED ? NOBODY_NAMED : chosen, claims: 0 }, ...actors];
}
