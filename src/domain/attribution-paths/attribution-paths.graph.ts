import { within } from "../../platform/read/bounds";
import type { Args, Compiler } from "../../platform/read/compiler";
import { computedRoot } from "../../platform/read/computed";
import { BadUserInput } from "../../platform/read/errors";
import type { ActorKind } from "../actors/actors.terms";
import { MAX_ACTOR_STEPS } from "../actors/part-of";
import { isLive, isSigned } from "../claims/liveness.cypher";
import { readStatedDate } from "../dates/date.type";
import { hasNearerClaim } from "../incidents/nearer-claim.cypher";
import { MAX_INCIDENT_STEPS } from "../incidents/part-of";
import { recordId } from "../records/record-id";
import { existsOrTrue, today } from "../records/visibility";
import { LEADING_ROLES } from "./attribution-paths.terms";
import type { PathFacts } from "./path-facts";
import { type AttributionPath, findPaths, MAX_JOINS, MAX_LISTED, type PathHop } from "./paths";
import { readPathFacts } from "./read-path-facts";

// docs/limits.md says why
const MAX_HOPS = 10;
const MAX_PATHS = 50;
const MAX_REACHED = 500; // actors that one such step leads to

const ROLES = `[${LEADING_ROLES.map((role) => `'${role}'`).join(", ")}]`;

/** Who is accused of the incident. Matched anew where it is needed: every row carries along a list in scope. */
function accusing(compiler: Compiler, at: string): string {
  const isInherited = compiler.args(compiler.root)["inherited"] === "INCLUDE";
  const wholes = isInherited ? `-[:PART_OF*0..${MAX_INCIDENT_STEPS}]->(:Incident)` : "";
  return `MATCH (${at}Incident)${wholes}<-[:ABOUT]-(claim:Claim)-[naming:ACCUSES]->(to:Actor)`;
}

/** Binds the incident and those accused of it, or the actor; and whom the path shall lead to. */
function start(at: string, compiler: Compiler): string {
  const args = compiler.args(compiler.root);
  const given = (name: string) => (args[name] ?? null) !== null;
  const [subject, ...more] = ["incident", "actor"].filter(given);
  if (subject === undefined || more.length > 0) {
    throw new BadUserInput("Give exactly one of incident and actor.");
  }
  const id = compiler.bind(compiler.root, (named) => idWithin(subject, named));
  const wanted = given("to")
    ? `OPTIONAL MATCH (${at}Wanted:Actor {id: ${compiler.bind(compiler.root, ({ to }) => recordId("actor")(to))}}) WITH *`
    : `WITH *, null AS ${at}Wanted`;
  if (subject === "actor") {
    const starts = `[${at}Actor] + CASE WHEN ${at}Wanted IS NULL THEN [] ELSE [${at}Wanted] END`;
    return `MATCH (${at}Actor:Actor {id: ${id}}) ${wanted}, null AS ${at}Incident WITH *, ${starts} AS ${at}Starts WITH *, ${at}Starts AS ${at}Reached0`;
  }
  return [
    `MATCH (${at}Incident:Incident {id: ${id}}) ${wanted}, null AS ${at}Actor, [] AS ${at}Starts`,
    `WITH *, COLLECT { ${accusing(compiler, at)} RETURN DISTINCT to } AS ${at}Reached0`,
  ].join(" ");
}

/**
 * Binds the claims that join the actors of a list, or anybody these are part of, to an `other`; whether they are
 * live the facts will tell. No way goes on from a state, so what is said of one is not read unless it is the start.
 */
function joining(from: string, starts: string): string {
  return [
    `UNWIND ${from} AS one MATCH (one)-[:PART_OF*0..${MAX_ACTOR_STEPS}]->(up:Actor) WITH DISTINCT up WHERE up.kind <> 'STATE' OR up IN ${starts}`,
    `MATCH (up)<-[near:ABOUT|ACCUSES]-(claim:Claim)-[far:ABOUT|ACCUSES]->(other:Actor)`,
    `WHERE claim.kind <> 'ATTRIBUTION' AND claim.stance = 'ASSERTS' AND CASE WHEN far:ACCUSES THEN near:ABOUT AND far.role IN ${ROLES} ELSE near.role = 'SAME_AS' END`,
  ].join(" ");
}

/**
 * Holds of an accuser for whom the claim applies to the incident, `madeBy` being the relationship between them: a
 * nearer claim of its own stands instead of one about a whole.
 */
function standsFor(compiler: Compiler, at: string, accuser: string, madeBy: string): string {
  const signed = isSigned(compiler, madeBy);
  if (compiler.args(compiler.root)["inherited"] !== "INCLUDE") return signed;
  const incident = `${at}Incident`;
  return `${signed} AND (claim.incidentId IS NULL OR claim.incidentId = ${incident}.id OR NOT ${hasNearerClaim(compiler, { accuser, claim: "claim", incident })})`;
}

function clauses(_: string, at: string, compiler: Compiler): string {
  const steps = Array.from({ length: MAX_JOINS }, (_, step) => step);
  const reached = (step: number) => `${at}Reached${step}`;
  const first = `RETURN DISTINCT other ORDER BY other.id LIMIT ${MAX_REACHED + 1}`;
  const inherited = compiler.args(compiler.root)["inherited"] === "INCLUDE";
  // Only a claim with named accusers can stand for nobody and yet be live.
  const applies = inherited
    ? ` AND (NOT EXISTS { (claim)-[:MADE_BY]->() } OR EXISTS { (claim)-[voiced:MADE_BY]->(voice:Actor) WHERE ${standsFor(compiler, at, "voice", "voiced")} })`
    : "";
  return [
    start(at, compiler),
    ...steps.map(
      (step) =>
        `WITH *, COLLECT { ${joining(`${reached(step)}[..${MAX_REACHED}]`, `${at}Starts`)} ${first} } AS ${reached(step + 1)}`,
    ),
    `WITH *, COLLECT { UNWIND ${[...steps, MAX_JOINS].map(reached).join(" + ")} AS one MATCH (one)-[:PART_OF*0..${MAX_ACTOR_STEPS}]->(up:Actor) RETURN DISTINCT up } AS ${at}Actors`,
    `WITH *, COLLECT { UNWIND ${at}Actors AS child MATCH (child)-[edge:PART_OF]->(parent:Actor) RETURN [child.id, parent.id, [edge.from, edge.fromQualifier], [edge.to, edge.toQualifier], edge.validFrom, edge.validTo] } AS ${at}Structure`,
    // With a day an edge has ended, and changes, only when it is over: "2016-10-07~" comes after 2016-10-07.
    `WITH *, [edge IN ${at}Structure WHERE edge[4] IS NOT NULL | edge[4]] + [edge IN ${at}Structure WHERE edge[5] IS NOT NULL | edge[5] + '~'] AS ${at}Changes`,
    `WITH *, COLLECT {`,
    `CALL (${at}Incident, ${at}Actors) { ${accusing(compiler, at)} RETURN claim, null AS from, to, naming.role AS role`,
    `UNION ALL UNWIND ${at}Actors AS from MATCH (from)<-[:ABOUT]-(claim:Claim)-[naming:ACCUSES]->(to:Actor) WHERE claim.stance = 'ASSERTS' AND naming.role IN ${ROLES} AND from <> to RETURN claim, from, to, naming.role AS role }`,
    `WITH claim, from, to, role WHERE ${existsOrTrue(compiler, "claim")} AND ${isLive(compiler, "claim")}${applies}`,
    `WITH claim, from, to, role, CASE WHEN claim.placedOn IS NULL THEN -1 ELSE size([change IN ${at}Changes WHERE change <= claim.placedOn]) END AS epoch`,
    `WITH claim.kind AS kind, from, to, epoch, collect(DISTINCT claim) AS claims, collect(DISTINCT role) AS roles`,
    `WITH kind, from, to, roles, claims, COLLECT { UNWIND claims AS claim WITH claim ORDER BY coalesce(claim.placedOn, '9999'), claim.id LIMIT ${MAX_LISTED} RETURN claim } AS listed, COLLECT { UNWIND claims AS claim MATCH (claim)-[signed:MADE_BY]->(accuser:Actor) WHERE ${standsFor(compiler, at, "accuser", "signed")} WITH accuser, min(coalesce(claim.placedOn, '9999')) AS first RETURN [accuser, first, accuser.id] } AS accusers`,
    `RETURN [kind, from.id, to.id, roles, listed[0].placedOn, [claim IN listed | [claim.id, claim.placedOn]], size(claims), [accuser IN accusers | [accuser[2], nullif(accuser[1], '9999')]], all(claim IN claims WHERE claim.incidentId <> ${at}Incident.id), listed, COLLECT { UNWIND accusers AS accuser WITH accuser ORDER BY accuser[1], accuser[2] LIMIT ${MAX_LISTED} RETURN accuser[0] }]`,
    `} AS ${at}Said`,
  ].join(" ");
}

function facts(_: string, at: string, compiler: Compiler): string {
  const whole = Array.from(
    { length: MAX_JOINS },
    (_, step) => `size(${at}Reached${step + 1}) <= ${MAX_REACHED}`,
  ).join(" AND ");
  const near = Array.from({ length: MAX_JOINS }, (_, step) => `${at}Reached${step}[..${MAX_REACHED}]`);
  const undated = compiler.asOf
    ? `COUNT { ${accusing(compiler, at)} WHERE claim.placedKey = '' RETURN claim UNION ${joining(near.join(" + "), `${at}Starts`)} AND claim.placedKey = '' RETURN claim }`
    : "0";
  return `[${[
    `${at}Incident.id`,
    `${at}Actor.id`,
    `${at}Wanted.id`,
    today(compiler),
    `[actor IN ${at}Actors | [actor.id, actor.kind]]`,
    `[said IN ${at}Said | said[..9]]`,
    `${at}Structure`,
    whole,
    undated,
  ].join(", ")}]`;
}

/** The id, once everything that is bounded is within its bounds. */
function idWithin(subject: string, args: Args): string {
  within(args["maxHops"], MAX_HOPS, "A path has 1 to 10 hops");
  within(args["first"], MAX_PATHS, `An answer has 1 to ${MAX_PATHS} paths`);
  return recordId(subject)(args[subject]);
}

/** The paths from an incident or an actor, with the claims that each hop rests on. */
export const attributionPaths = computedRoot<PathFacts>({
  as: "path",
  clauses,
  facts,
  read: readPathFacts,
  nodes: (at) => ({
    Incident: `[${at}Incident]`,
    Actor: `COLLECT { UNWIND ${at}Actors AS one RETURN one UNION UNWIND CASE WHEN ${at}Wanted IS NULL THEN [] ELSE [${at}Wanted] END AS one RETURN one UNION UNWIND ${at}Said AS said UNWIND said[10] AS one RETURN one }`,
    Claim: `COLLECT { UNWIND ${at}Said AS said UNWIND said[9] AS one RETURN DISTINCT one }`,
  }),
  compute: (found, args, answer) => {
    answer.undatedLeftOut += found.undated;
    const endKinds = args["endKinds"] as readonly ActorKind[] | null | undefined;
    // An actor asked for that is not there leads nowhere; nothing else may be told instead.
    const { paths, complete } =
      (args["to"] ?? null) !== null && found.wanted === null
        ? { paths: [], complete: true }
        : findPaths(found, { maxHops: Number(args["maxHops"]), endKinds: endKinds ?? null });
    return {
      incident: found.incident,
      actor: found.actor,
      to: found.wanted,
      paths: paths.slice(0, Number(args["first"])).map(shown),
      totalCount: paths.length,
      complete,
    };
  },
});

function shown({ hops, ...path }: AttributionPath) {
  return { ...path, length: hops.length, hops: hops.map(shownHop) };
}

function shownHop(hop: PathHop) {
  const { heldFrom, heldTo } = hop;
  return {
    ...hop,
    heldFrom: readStatedDate(heldFrom?.date, heldFrom?.qualifier),
    heldTo: readStatedDate(heldTo?.date, heldTo?.qualifier),
  };
}
