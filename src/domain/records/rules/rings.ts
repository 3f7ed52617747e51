/** A directed graph of the nodes 0 to count - 1. */
export interface NumberedGraph {
  readonly count: number;
  /** How many nodes a node leads to, and which the nth of them is. */
  readonly degree: (node: number) => number;
  readonly target: (node: number, nth: number) => number;
}

/** Nodes in such an order that each comes after all it leads to; those that lead to each other stand together. */
export interface Ordered {
  readonly nodes: Int32Array;
  /** By place in `nodes`: 1 where a group begins. */
  readonly begins: Uint8Array;
}

const NEW = -1;

/**
 * The strongly connected components of a directed graph (Tarjan), each after all components it leads to; where that leaves
 * a choice, by `roots`. Without recursion, since a chain may be longer than the stack is deep, and in 30 bytes a node.
 */
export function components(graph: NumberedGraph, roots: Iterable<number>): Ordered {
  const { count, degree, target } = graph;
  const index = new Int32Array(count).fill(NEW);
  const lowest = new Int32Array(count);
  const open = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const path = new Int32Array(count);
  const next = new Int32Array(count);
  const nodes = new Int32Array(count);
  const begins = new Uint8Array(count);
  let [entered, opened, done, depth] = [0, 0, 0, 0];

  for (const root of roots) {
    if (index[root] !== NEW) continue;
    enter(root);
    while (depth > 0) {
      const node = path[depth - 1] as number;
      const nth = next[node] as number;
      if (nth < degree(node)) {
        next[node] = nth + 1;
        const to = target(node, nth);
        if (index[to] === NEW) enter(to);
        else if (isOpen[to] === 1) lower(node, index[to] as number);
        continue;
      }
      depth -= 1;
      if (depth > 0) lower(path[depth - 1] as number, lowest[node] as number);
      if (lowest[node] === index[node]) leave(node);
    }
  }
  return { nodes: nodes.subarray(0, done), begins: begins.subarray(0, done) };

  function enter(node: number): void {
    index[node] = entered;
    lowest[node] = entered;
    entered += 1;
    open[opened] = node;
    opened += 1;
    isOpen[node] = 1;
    path[depth] = node;
    depth += 1;
  }

  function lower(node: number, to: number): void {
    if (to < (lowest[node] as number)) lowest[node] = to;
  }

  function leave(node: number): void {
    let first = opened - 1;
    while (open[first] !== node) first -= 1;
    begins[done] = 1;
    for (let at = first; at < opened; at += 1, done += 1) {
      const member = open[at] as number;
      isOpen[member] = 0;
      nodes[done] = member;
    }
    opened = first;
  }
}

/** The same of a graph of ids: its components as lists. What leads out of `ids` is followed as well. */
export function rings(ids: Iterable<string>, targets: (id: string) => readonly string[]): string[][] {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, names.length);
    return names.push(id) - 1;
  };
  const roots = [...ids].map(numberOf);
  const edges: (readonly number[])[] = [];
  for (const name of names) edges.push(targets(name).map(numberOf));
  const graph = {
    count: names.length,
    degree: (node: number) => edges[node]?.length ?? 0,
    target: (node: number, nth: number) => edges[node]?.[nth] as number,
  };
  const { nodes, begins } = components(graph, roots);
  const found: string[][] = [];
  for (const [place, node] of nodes.entries()) {
    const name = names[node] as string;
    if (begins[place] === 1) found.push([name]);
    else found.at(-1)?.push(name);
  }
  return found;
}
