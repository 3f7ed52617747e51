import type { Scene, SceneNode } from "./scene";

/**
 * Where an arrow key leads from what is focused: up and down among the boxes of a lane, the lines of a box or the answers to a
 * line; right into a box's lines and a line's answers, left back out. Undefined where the key means nothing here.
 */
export function walk(scene: Scene, at: string | null, key: string): string | undefined {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const [first] = scene.nodes;
  if (at === null) return step === undefined && key !== "ArrowRight" ? undefined : first?.id;
  if (key === "Escape") return undefined;
  const node = scene.nodes.find(({ id }) => id === at);
  if (node !== undefined) {
    if (step !== undefined) return neighbour(inLaneOf(scene, node), at, step);
    if (key === "ArrowRight") return linesOf(scene, node.id)[0] ?? nextLane(scene, node, 1);
    if (key === "ArrowLeft") return nextLane(scene, node, -1);
    return undefined;
  }
  const edge = scene.edges.find(({ id }) => id === at);
  if (edge !== undefined) {
    const [from = ""] = edge.joins;
    if (step !== undefined) return neighbour(linesOf(scene, from), at, step);
    if (key === "ArrowRight") return answersTo(scene, edge.id)[0] ?? edge.joins.at(-1);
    if (key === "ArrowLeft") return from;
    return undefined;
  }
  const mark = scene.marks.find(({ id }) => id === at);
  if (mark === undefined) return first?.id;
  if (step !== undefined) return neighbour(answersTo(scene, mark.edge), at, step);
  if (key === "ArrowRight") return mark.from;
  return key === "ArrowLeft" ? mark.edge : undefined;
}

function inLaneOf({ nodes }: Scene, { x, what }: SceneNode): readonly string[] {
  const sameLane = (other: SceneNode) => other.x === x || (what === "channel") === (other.what === "channel");
  return nodes.filter((other) => sameLane(other) && Math.abs(other.x - x) < 60).map(({ id }) => id);
}

function nextLane({ nodes }: Scene, { x, y }: SceneNode, direction: 1 | -1): string | undefined {
  const beyond = nodes.filter((other) => (other.x - x) * direction > 60);
  const nearest = Math.min(...beyond.map((other) => Math.abs(other.x - x)));
  const lane = beyond.filter((other) => Math.abs(other.x - x) === nearest);
  return lane.sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0]?.id;
}

function linesOf({ edges }: Scene, node: string): readonly string[] {
  return edges.filter(({ joins }) => joins.includes(node)).map(({ id }) => id);
}

function answersTo({ marks }: Scene, edge: string): readonly string[] {
  return marks.filter((mark) => mark.edge === edge).map(({ id }) => id);
}

/** The one after or before it; at an end it stays. */
function neighbour(ids: readonly string[], at: string, step: number): string | undefined {
  const index = ids.indexOf(at);
  return ids[Math.min(Math.max(index + step, 0), ids.length - 1)];
}
