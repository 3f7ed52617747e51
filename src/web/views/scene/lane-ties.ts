import { type Boxes, LANE } from "./lane-boxes";
import type { Bundle } from "./lane-bundles";
import { STEM } from "./lane-lines";
import { periodOfClaim } from "./period-of-claim";
import { push } from "./push";
import type { Point, SceneTie } from "./scene";

const BEFORE = 18; // px left of a box, where the lines to it are level

/** The lines of claims that repeat one another, and of accusations that answer one. */
export function tiesOf(bundles: readonly Bundle[], boxes: Boxes): readonly SceneTie[] {
  return [...repeatsOf(bundles, boxes), ...countersOf(bundles, boxes)];
}

/** Where the same are accused for the same: who says it only because another did is no further origin. */
function repeatsOf(bundles: readonly Bundle[], boxes: Boxes): readonly SceneTie[] {
  const pairs = bundles.flatMap(({ claims }) =>
    claims.flatMap(({ claim }) => claim.repeats.map(({ id }) => [claim.id, id] as const)),
  );
  if (pairs.length === 0) return [];
  const originOf = joined(pairs);
  const groups = new Map<string, { readonly bundle: Bundle; readonly claims: SceneTie["claims"] }[]>();
  for (const bundle of bundles) {
    const byOrigin = new Map<string, SceneTie["claims"][number][]>();
    for (const { claim } of bundle.claims) {
      const origin = originOf(claim.id);
      if (origin !== undefined) push(byOrigin, origin, { id: claim.id, period: periodOfClaim(claim) });
    }
    for (const [origin, claims] of byOrigin)
      push(groups, [origin, bundle.incident, ...bundle.accused].join("\n"), { bundle, claims });
  }
  return [...groups.values()]
    .filter((lines) => lines.length > 1)
    .map((lines) => {
      const places = lines.map(({ bundle }) => boxes.port(bundle.incident, bundle.id));
      const claims = lines.flatMap((line) => line.claims);
      return {
        id: `repeats ${claims[0]?.id}`,
        what: "REPEATS",
        edges: lines.map(({ bundle }) => bundle.id),
        claims,
        at: fromAbove(places.map(({ x, y }) => ({ x: x - BEFORE, y }))),
      };
    });
}

/** An accusation that answers another, with each that it answers. */
function countersOf(bundles: readonly Bundle[], boxes: Boxes): readonly SceneTie[] {
  if (!bundles.some(({ claims }) => claims.some(({ claim }) => claim.answers.length > 0))) return [];
  const lineOf = new Map(
    bundles.flatMap((bundle) => bundle.claims.map((one) => [one.claim.id, { bundle, ...one }] as const)),
  );
  const stem = ({ incident, id }: Bundle): Point => {
    const { x, y } = boxes.port(incident, id);
    return { x: x + LANE.incident.width + STEM, y };
  };
  return [...lineOf.values()].flatMap(({ bundle, claim }) =>
    claim.answers.flatMap(({ id }): readonly SceneTie[] => {
      const answered = lineOf.get(id);
      if (answered === undefined || answered.bundle === bundle) return [];
      return [
        {
          id: `counter ${claim.id} ${id}`,
          what: "COUNTER_ACCUSATION",
          edges: [bundle.id, answered.bundle.id],
          claims: [claim, answered.claim].map((one) => ({ id: one.id, period: periodOfClaim(one) })),
          at: fromAbove([stem(bundle), stem(answered.bundle)]),
        },
      ];
    }),
  );
}

/** Of ids that are joined in pairs, whatever lies between them: one for all that are; undefined for one that no pair has. */
function joined(pairs: readonly (readonly [string, string])[]): (id: string) => string | undefined {
  const next = new Map<string, string>();
  const end = (id: string): string => {
    const further = next.get(id);
    return further === undefined || further === id ? id : end(further);
  };
  for (const [one, other] of pairs) {
    const ends = [end(one), end(other)].sort();
    for (const id of ends) next.set(id, ends[0] ?? id);
  }
  return (id) => (next.has(id) ? end(id) : undefined);
}

function fromAbove(points: readonly Point[]): readonly Point[] {
  return [...points].sort((a, b) => a.y - b.y);
}
