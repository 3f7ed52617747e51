/**
 * The strongly connected components of a directed graph (Tarjan), each after all components it leads to.
 * Without recursion, since a chain may be longer than the stack is deep.
 */
export function rings(ids: Iterable<string>, targets: (id: string) => readonly string[]): string[][] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const lower = (id: string, to: number | undefined) =>
    lowest.set(id, Math.min(lowest.get(id) ?? Number.POSITIVE_INFINITY, to ?? Number.POSITIVE_INFINITY));

  for (const root of ids) {
    if (index.has(root)) continue;
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { value: target, done } = frame.rest.next();
      if (done !== true) {
        if (!index.has(target)) frames.push(enter(target));
        else if (onStack.has(target)) lower(frame.id, index.get(target));
        continue;
      }
      frames.pop();
      const holder = frames.at(-1);
      if (holder !== undefined) lower(holder.id, lowest.get(frame.id));
      if (lowest.get(frame.id) === index.get(frame.id)) found.push(leave(frame.id));
    }
  }
  return found;

  function enter(id: string) {
    index.set(id, index.size);
    lowest.set(id, index.size - 1);
    stack.push(id);
    onStack.add(id);
    return { id, rest: targets(id)[Symbol.iterator]() };
  }

  function leave(id: string): string[] {
    const ring = stack.splice(stack.lastIndexOf(id));
    for (const member of ring) onStack.delete(member);
    return ring;
  }
}
