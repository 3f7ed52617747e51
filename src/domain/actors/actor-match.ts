import { BadUserInput } from "../../platform/read/errors";
import { type Condition, has } from "../../platform/read/where";
import { isLive } from "../claims/liveness.cypher";
import { recordId } from "../records/record-id";
import { existsOrTrue, today } from "../records/visibility";
import { LIFTED, liftedChain } from "./roll-up.cypher";
import type { RollUp, Through } from "./roll-up.terms";

const MAX_ACTORS = 100; // docs/limits.md

interface Given {
  readonly id?: string;
  readonly slug?: string;
  readonly oneOf?: readonly string[];
  readonly rollUp?: RollUp | null;
  readonly through?: Through | null;
}

/** An actor that a record mentions: its variable, and that of the relationship, which knows what it is lifted to. */
export interface Mention {
  readonly actor: string;
  readonly by: string;
}

/** The roles by which a claim joins one actor to another; BASED_IN joins nothing, and DISTINCT_FROM parts. */
const JOINING_ROLES = "['PART_OF', 'ACTS_FOR', 'SPONSORED_BY', 'SAME_AS']";

/** The condition that an actor mentioned is the one an `ActorMatch` means, lifted if asked. */
export function isActor(condition: Condition, mention: Mention): string {
  const { rollUp, through } = condition.given as Given;
  const means = meaning(condition);
  const isMeant = ({ actor, by }: Mention) =>
    rollUp === "STATE" || rollUp === "BODY" ? means.byId(`${by}.${LIFTED[rollUp]}`) : means.byNode(actor);
  if (through !== "STRUCTURE_AND_CLAIMS") return isMeant(mention);

  const { compiler } = condition;
  const [join, by, actor] = ["join", "by", "joined"].map((stem) => compiler.fresh(stem)) as [
    string,
    string,
    string,
  ];
  const holds = `${existsOrTrue(compiler, join)} AND ${isLive(compiler, join)} AND ${isMeant({ actor, by })}`;
  return `(${[
    isMeant(mention),
    `EXISTS { MATCH (${mention.actor})<-[:ABOUT]-(${join}:Claim {stance: 'ASSERTS'})-[${by}:ACCUSES]->(${actor}:Actor) WHERE ${by}.role IN ${JOINING_ROLES} AND ${holds} }`,
    `EXISTS { MATCH (${mention.actor})<-[:ACCUSES {role: 'SAME_AS'}]-(${join}:Claim)-[${by}:ABOUT]->(${actor}:Actor) WHERE ${holds} }`,
  ].join(" OR ")})`;
}

/** The same for an actor at the far end of a pattern: `(claim)-[by:MADE_BY]->(actor:Actor)`. */
export function someActor(
  condition: Condition,
  pattern: (actor: string, by: string) => string,
  ...more: readonly ((mention: Mention) => string)[]
): string {
  const mention = { actor: condition.compiler.fresh("some"), by: condition.compiler.fresh("by") };
  const holds = [...more.map((holdsOf) => holdsOf(mention)), isActor(condition, mention)];
  return `EXISTS { MATCH ${pattern(mention.actor, mention.by)} WHERE ${holds.join(" AND ")} }`;
}

/** The same where nothing on the way says what the actor is lifted to: it is, as structure is on the day asked about. */
export function someActorOfList(
  condition: Condition,
  pattern: (actor: string) => string,
  ...more: readonly string[]
): string {
  const actor = condition.compiler.fresh("some");
  const holds = [...more, isActorOfList(condition, actor)];
  return `EXISTS { MATCH ${pattern(actor)} WHERE ${holds.join(" AND ")} }`;
}

/** The condition that the actor of a list of actors is the one meant, lifted as structure is on the day asked about. */
export function isActorOfList(condition: Condition, actor: string): string {
  const { rollUp } = condition.given as Given;
  const means = meaning(condition);
  if (rollUp !== "STATE" && rollUp !== "BODY") return means.byNode(actor);
  return means.byId(`last(${liftedChain(condition.compiler, actor, rollUp, today(condition.compiler))}).id`);
}

const actorId = recordId("actor");

const WANTED = {
  id: ({ id }: Given) => actorId(id),
  slug: ({ slug }: Given) => slug,
  oneOf: ({ oneOf = [] }: Given) => {
    if (oneOf.length <= MAX_ACTORS) return oneOf.map(actorId);
    throw new BadUserInput(
      `oneOf takes at most ${MAX_ACTORS} actors, got ${oneOf.length}; ask in several requests.`,
    );
  },
} as const;

/** How an actor, or the id of one, is compared with what was given. */
function meaning({ compiler, given, bind, atRoot }: Condition) {
  const [key, ...more] = (["id", "slug", "oneOf"] as const).filter((name) => has(given, name));
  if (key === undefined || more.length > 0) {
    throw new BadUserInput("An actor is matched by exactly one of id, slug and oneOf.");
  }
  const wanted = bind((match: Given) => WANTED[key](match));
  if (key === "oneOf")
    return {
      byNode: (actor: string) => `${actor}.id IN ${wanted}`,
      byId: (id: string) => `${id} IN ${wanted}`,
    };
  if (key === "id")
    return {
      byNode: (actor: string) => `${actor}.id = ${wanted}`,
      byId: (id: string) => `${id} = ${wanted}`,
    };
  return {
    byNode: (actor: string) => `${actor}.slug = ${wanted}`,
    byId: (id: string) => {
      const found = `COLLECT { MATCH (meant:Actor {slug: ${wanted}}) RETURN meant.id }[0]`;
      if (atRoot) return `${id} = ${compiler.once("meantId", found)}`;
      const meant = compiler.fresh("meant");
      return `EXISTS { (${meant}:Actor {slug: ${wanted}}) WHERE ${meant}.id = ${id} }`;
    },
  };
}
