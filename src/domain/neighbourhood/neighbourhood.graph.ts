import { within } from "../../platform/read/bounds";
import type { Args, Compiler } from "../../platform/read/compiler";
import { computedRoot } from "../../platform/read/computed";
import { BadUserInput } from "../../platform/read/errors";
import { heldOn } from "../actors/roll-up.cypher";
import { isLive, isSigned } from "../claims/liveness.cypher";
import { existsOrTrue, today } from "../records/visibility";
import { isDenied } from "../responses/denials.cypher";
import { LINKS } from "./link-kinds";
import { LINK_KINDS, type LinkKind, MAX_DEPTH, MAX_PER_KIND } from "./neighbourhood.terms";
import { type FoundGroup, type NeighbourhoodFacts, pictureOf } from "./picture";

// docs/limits.md says why
const MAX_FOUND = 200; // nodes at one distance
const MAX_EXPANDED = 50; // nodes at one distance whose links are read
const MAX_LISTED = 5; // records of a link

const RECORD = "ABOUT|MADE_BY|ACCUSES|LEAKS_FROM|ON_CHANNEL|POSTED_BY|ANSWERS";
const TYPES = { actor: "Actor", incident: "Incident", leakChannel: "LeakChannel" } as const;
const steps = Array.from({ length: MAX_DEPTH }, (_, step) => step);

/**
 * The links of `near` by records that fulfil `condition`: `kind`, whether it leads away, to whom, by which record. What
 * `$links` does not know links nothing; a claim that withholds names somebody, and no link leads to whom.
 */
function linksByRecords(compiler: Compiler, links: string, condition: string): string {
  const known = `${links}[type(led) + ' ' + type(leads) + ' ' + coalesce(CASE record.kind WHEN 'IDENTITY' THEN coalesce(led.role, leads.role) END, record.kind, '') + ' ' + coalesce(record.stance, '')]`;
  const answering = `<-[:MADE_BY]-(record:Response)-[:ANSWERS]->(claim:Claim)-[:ABOUT]->`;
  const isDenial = `record.denialKey IS NOT NULL AND ${condition} AND ${existsOrTrue(compiler, "claim")} RETURN 'DENIES' AS kind`;
  return [
    `MATCH (near)<-[led:${RECORD}]-(record:Claim|Leak|Response)-[leads:${RECORD}]->(far:Actor|Incident|LeakChannel) WITH far, record, ${known} AS link, CASE WHEN led:MADE_BY THEN led WHEN leads:MADE_BY THEN leads END AS madeBy WHERE link IS NOT NULL AND ${condition} AND ${isLive(compiler, "record")} AND ${isSigned(compiler, "madeBy")} RETURN link[0] AS kind, link[1] AS outward, far, record`,
    `MATCH (near)${answering}(far:Incident) WHERE ${isDenial}, true AS outward, far, record`,
    `WITH near AS incident MATCH (far:Actor)${answering}(incident:Incident) WHERE ${isDenial}, false AS outward, far, record`,
  ].join(" UNION ALL ");
}

/** The links of `near` that need no record, which is null. */
function direct(compiler: Compiler): string {
  return `MATCH (near)-[direct:PART_OF|HIT|OPERATED_BY]-(far) WHERE ${heldOn("direct", today(compiler))} RETURN type(direct) AS kind, startNode(direct) = near AS outward, far, null AS record`;
}

/** The links of a list of nodes, by node, kind and direction: of each the first few, the most documented first. */
function groupsOf(compiler: Compiler, near: string, bound: Bound): string {
  return [
    `UNWIND ${near} AS near CALL (near) { ${direct(compiler)} UNION ALL ${linksByRecords(compiler, bound.links, existsOrTrue(compiler, "record"))} }`,
    // Sorted only when few are left: every row carries along whatever is in scope.
    `WITH near, kind, outward, far, record WHERE kind IN ${bound.kinds}`,
    `WITH near, kind, outward, far, collect(DISTINCT record) AS records, min(record.placedOn) AS since`,
    `ORDER BY size(records) DESC, coalesce(since, '9999'), far.id`,
    `WITH near, kind, outward, collect([far, records, since]) AS found ORDER BY near.id, kind, outward`,
    `RETURN [near, kind, outward, size(found), [link IN found[..${bound.limit}] | [link[0], size(link[1]), link[2], COLLECT { UNWIND link[1] AS record WITH record ORDER BY coalesce(record.placedOn, '9999'), record.id LIMIT ${MAX_LISTED} RETURN record }]]]`,
  ].join(" ");
}

interface Bound {
  readonly links: string;
  readonly kinds: string;
  readonly limit: string;
}

function clauses(_: string, at: string, compiler: Compiler): string {
  const { root } = compiler;
  const id = compiler.bind(root, (args) => start(args));
  const depth = compiler.bind(root, (args) => args["depth"]);
  const bound = {
    links: compiler.bind(root, () => LINKS),
    kinds: compiler.bind(root, (args) => args["kinds"] ?? Object.keys(LINK_KINDS)),
    limit: compiler.bind(root, (args) => args["limitPerKind"]),
  };
  const starts = Object.values(TYPES).map((label) => `MATCH (one:${label} {id: ${id}}) RETURN one`);
  return [
    `CALL () { ${starts.join(" UNION ALL ")} } WITH [one] AS ${at}Found0, [one] AS ${at}Near0, [one] AS ${at}Seen0`,
    ...steps.map((step) =>
      [
        `WITH *, COLLECT { ${groupsOf(compiler, `${at}Near${step}`, bound)} } AS ${at}Groups${step}`,
        `WITH *, COLLECT { UNWIND ${at}Groups${step} AS links UNWIND links[4] AS link WITH DISTINCT link[0] AS far WHERE NOT far IN ${at}Seen${step} RETURN far ORDER BY far.id LIMIT ${MAX_FOUND} } AS ${at}Found${step + 1}`,
        `WITH *, ${at}Seen${step} + ${at}Found${step + 1} AS ${at}Seen${step + 1}, CASE WHEN ${depth} > ${step + 1} THEN ${at}Found${step + 1}[..${MAX_EXPANDED}] ELSE [] END AS ${at}Near${step + 1}`,
      ].join(" "),
    ),
    `WITH *, ${steps.map((step) => `${at}Groups${step}`).join(" + ")} AS ${at}Groups, ${steps.map((step) => `${at}Near${step}`).join(" + ")} AS ${at}Near`,
    `WITH *, ${compiler.asOf ? undated(`${at}Near`, compiler, bound) : "0"} AS ${at}Undated`,
  ].join(" ");
}

/** How many records would link a node whose links are read if they had a date. */
function undated(near: string, compiler: Compiler, bound: Bound): string {
  const links = linksByRecords(compiler, bound.links, "record.placedKey = ''");
  return `COUNT { UNWIND ${near} AS near CALL (near) { ${links} } WITH kind, record WHERE kind IN ${bound.kinds} RETURN DISTINCT record }`;
}

/** The pairs of incident and accused, of those in the picture, of which a live claim is denied. */
function denied(at: string, compiler: Compiler): string {
  return [
    `COLLECT { UNWIND ${at}Groups AS links WITH links WHERE links[1] = 'ACCUSED' UNWIND links[4] AS link`,
    `WITH DISTINCT CASE WHEN links[2] THEN links[0] ELSE link[0] END AS incident, CASE WHEN links[2] THEN link[0] ELSE links[0] END AS accused`,
    `MATCH (incident)<-[:ABOUT]-(claim:Claim)-[accuses:ACCUSES]->(accused) WHERE ${existsOrTrue(compiler, "claim")} AND ${isLive(compiler, "claim")} AND ${isDenied(compiler, "accuses")}`,
    `RETURN DISTINCT [incident.id, accused.id] }`,
  ].join(" ");
}

function facts(_: string, at: string, compiler: Compiler): string {
  const { root } = compiler;
  const isAsked = compiler
    .children(root, compiler.objectType(root))
    .filter(({ field }) => field.name === "links")
    .some((links) =>
      compiler.children(links, compiler.objectType(links)).some(({ field }) => field.name === "denied"),
    );
  return `[${[
    `[${[...steps, MAX_DEPTH].map((step) => `[one IN ${at}Found${step} | one.id]`).join(", ")}]`,
    `[one IN ${at}Near | one.id]`,
    `[links IN ${at}Groups | [links[0].id, links[1], links[2], links[3], [link IN links[4] | [link[0].id, link[1], link[2], [record IN link[3] | record.id]]]]]`,
    isAsked ? denied(at, compiler) : "[]",
    `${at}Undated`,
  ].join(", ")}]`;
}

function read(value: unknown): NeighbourhoodFacts {
  const [found, expanded, groups, denied, undated] = rowOf(value);
  return {
    found: rowOf(found).map((ids) => rowOf(ids).map(String)),
    expanded: rowOf(expanded).map(String),
    groups: rowOf(groups).map((group): FoundGroup => {
      const [at, kind, outward, total, kept] = rowOf(group);
      return {
        at: String(at),
        kind: kind as LinkKind,
        outward: outward === true,
        total: Number(total),
        kept: rowOf(kept).map((link) => {
          const [to, recordCount, since, records] = rowOf(link);
          return {
            to: String(to),
            recordCount: Number(recordCount),
            since: typeof since === "string" ? since : null,
            records: rowOf(records).map(String),
          };
        }),
      };
    }),
    denied: rowOf(denied).map((pair) => {
      const [incident, accused] = rowOf(pair);
      return [String(incident), String(accused)];
    }),
    undated: Number(undated),
  };
}

function rowOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The id, once everything that is bounded is within its bounds. */
function start(args: Args): string {
  within(args["depth"], MAX_DEPTH, "A neighbourhood goes 1 to 3 links far");
  within(args["limitPerKind"], MAX_PER_KIND, "A node has 1 to 25 links of a kind");
  const id = String(args["of"]);
  if (Object.keys(TYPES).some((type) => id.startsWith(`${type}:`))) return id;
  throw new BadUserInput(
    `${JSON.stringify(id)} is no id of an actor, an incident or a leak channel; expected one such as "actor:russia".`,
  );
}

/** What surrounds an actor, an incident or a leak channel, as far as a picture can hold it. */
export const neighbourhood = computedRoot<NeighbourhoodFacts>({
  as: "picture",
  clauses,
  facts,
  read,
  nodes: (at) => {
    const seen = `${at}Seen${MAX_DEPTH}`;
    const records = (label: string) =>
      `COLLECT { UNWIND ${at}Groups AS links UNWIND links[4] AS link UNWIND link[3] AS record WITH DISTINCT record WHERE record:${label} RETURN record }`;
    return {
      Actor: `[one IN ${seen} WHERE one:Actor]`,
      Incident: `[one IN ${seen} WHERE one:Incident]`,
      LeakChannel: `[one IN ${seen} WHERE one:LeakChannel]`,
      Claim: records("Claim"),
      Leak: records("Leak"),
      Response: records("Response"),
    };
  },
  compute: (found, _, answer) => {
    answer.undatedLeftOut += found.undated;
    const { nodes, links } = pictureOf(found);
    return { nodes: nodes.map(({ id, ...node }) => ({ record: id, ...node })), links };
  },
});
