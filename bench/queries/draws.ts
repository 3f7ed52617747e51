import type { Graph } from "../../src/platform/graph/graph";
import { Random } from "../generator/random";
import { numbered } from "../generator/raw";
import type { Draw, QueryName } from "./queries";

const DRAWS = 40;
const HOT = 3;
const PAGE = 50;
const DEEP_PAGE = 100;
const DAYS = 3_000;
const LAST_DAY = "2025-12-31";

const INCIDENTS = `
  MATCH (incident:Incident)
  RETURN incident.id AS id, COUNT { (incident)<-[:ABOUT]-() } AS claims
  ORDER BY claims DESC, id`;

const STATES = (type: "MADE_BY" | "ACCUSES") => `
  MATCH (state:Actor {kind: 'STATE'})<-[:PART_OF*0..12]-(actor)
  WITH DISTINCT state, actor
  RETURN state.slug AS slug, sum(COUNT { (actor)<-[:${type}]-() }) AS claims
  ORDER BY claims DESC, slug LIMIT 4`;

const CLAIM_AT = `
  MATCH (claim:Claim) WHERE claim.placedKey >= '' AND claim.id IS NOT NULL
  RETURN claim.placedKey AS key, claim.id AS id
  ORDER BY claim.placedKey DESC, claim.id DESC SKIP $skip LIMIT 1`;

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** With what each query is asked, in this graph, for this seed: the same for every arm. */
export async function drawsFrom(
  graph: Graph,
  {
    claims,
    seed,
    words,
  }: { readonly claims: number; readonly seed: number; readonly words: readonly string[] },
): Promise<Readonly<Record<QueryName, readonly Draw[]>>> {
  const random = new Random(seed);
  const many = (make: () => Draw) => Array.from({ length: DRAWS }, make);
  const incidents = (await graph.rows(INCIDENTS)).map(([id, count]) => ({
    id: String(id),
    claims: Number(count),
  }));
  const hot = incidents.slice(0, HOT).map(({ id }) => ({ id }));
  const full = incidents.slice(HOT).filter((incident) => incident.claims >= 20 && incident.claims <= 100);
  const usual = full.length > 0 ? full : incidents.slice(HOT, HOT + DRAWS);
  const accusers = (await graph.rows(STATES("MADE_BY"))).map(([slug]) => String(slug));
  const accused = (await graph.rows(STATES("ACCUSES"))).map(([slug]) => String(slug));
  const [all] = await graph.rows("MATCH (claim:Claim) RETURN count(claim)");
  // In a small graph half-way down: behind that the undated ones may begin.
  const position = Math.min((DEEP_PAGE - 1) * PAGE, Math.floor(Number(all?.[0]) / 2));
  const [before] = await graph.rows(CLAIM_AT, { skip: position - 1 });
  // More than are asked of in a run: no answer was kept from the time before.
  const days = () => Array.from({ length: DAYS }, (_, index) => ({ asOf: dayBefore(LAST_DAY, index) }));
  const someIncident = () => ({ id: random.pick(usual).id });
  return {
    Q1: many(() => ({ id: numbered("claim", "", random.between(1, claims)) })),
    Q2: many(someIncident),
    Q2h: hot,
    Q3: many(someIncident),
    Q3h: hot,
    Q4: [{}],
    Q4d: [{ after: { key: String(before?.[0]), id: String(before?.[1]), position } }],
    Q5: many(() => {
      const month = `${random.between(2006, 2025)}-${String(random.between(1, 12)).padStart(2, "0")}`;
      return { from: `${month}-01`, to: `${month}-28` };
    }),
    Q6: accusers.flatMap((accuser) =>
      accused.filter((other) => other !== accuser).map((other) => ({ accuser, accused: other })),
    ),
    Q7: [{}],
    Q7n: days(),
    Q9: [{}],
    Q10: [{}],
    Q11: [{}],
    Q11n: days(),
    Q8: many(() => ({ query: words[random.between(10, 60)] ?? "" })),
    Q12: [{}],
  };
}
