import type { Scene } from "./scene";

/** The lines of what is picked: of a box, of a claim by its own id, that an answer answers, or that something ties together. */
function linesOf({ edges, marks, ties }: Scene, id: string): Scene["edges"] {
  const mark = marks.find((one) => one.id === id);
  const tie = ties.find((one) => one.id === id);
  return edges.filter(
    (edge) =>
      edge.id === id ||
      edge.id === mark?.edge ||
      tie?.edges.includes(edge.id) ||
      edge.joins.includes(id) ||
      edge.claims.some((claim) => claim.id === id),
  );
}

/** What belongs to something picked: a box with its lines, their other boxes and their answers; a line or an answer with its own. */
export function relatedTo(scene: Scene, id: string | null): ReadonlySet<string> {
  if (id === null) return new Set();
  const lines = linesOf(scene, id);
  const ids = new Set(lines.map((line) => line.id));
  const answers = scene.marks.filter(({ edge, from }) => ids.has(edge) || from === id);
  return new Set([
    id,
    ...ids,
    ...lines.flatMap(({ joins }) => joins),
    ...answers.flatMap((one) => [one.id, one.edge, one.from]),
  ]);
}

/** The claims of a box or line, or that an answer answers, in the order of the picture. */
export function claimsOf(scene: Scene, id: string): readonly string[] {
  return linesOf(scene, id).flatMap(({ claims }) => claims.map((claim) => claim.id));
}
