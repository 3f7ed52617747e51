import { BadUserInput } from "../../platform/read/errors";
import { type Condition, has } from "../../platform/read/where";
import { liftedChain } from "./roll-up.cypher";
import type { RollUp } from "./roll-up.terms";

interface Given {
  readonly id?: string;
  readonly slug?: string;
  readonly rollUp?: RollUp;
}

/** The condition that an actor in variable `actor` is the one an `ActorMatch` means, lifted on `day` if asked. */
export function isActor({ compiler, given, bind }: Condition, actor: string, day: string): string {
  const [key, ...more] = ["id", "slug"].filter((name) => has(given, name));
  if (key === undefined || more.length > 0) {
    throw new BadUserInput("An actor is matched by exactly one of id and slug.");
  }
  const wanted = bind((match: Given) => Reflect.get(match, key));
  const rollUp = has(given, "rollUp") ? Reflect.get(Object(given), "rollUp") : "NONE";
  return rollUp === "STATE" || rollUp === "BODY"
    ? `last(${liftedChain(compiler, actor, rollUp, day)}).${key} = ${wanted}`
    : `${actor}.${key} = ${wanted}`;
}

/** The same for an actor at the far end of a relationship: `EXISTS { (claim)-[:MADE_BY]->(actor) … }`. */
export function someActor(condition: Condition, pattern: (actor: string) => string, day: string): string {
  const actor = condition.compiler.fresh("some");
  return `EXISTS { MATCH ${pattern(actor)} WHERE ${isActor(condition, actor, day)} }`;
}
