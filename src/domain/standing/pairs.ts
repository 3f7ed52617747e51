/** Two groups of items of which every one of the left stands in the relation to every one of the right. */
export interface GroupPair<L> {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** What the pairs between them carry, each once. */
  readonly labels: readonly L[];
}

/** A symmetric relation between the numbers below `size`; some of its pairs carry labels. */
export interface Relation<L> {
  add(left: number, right: number, labels: readonly L[]): void;
  /**
   * The relation as pairs of groups: items that stand in it to the same others go together, so that two
   * camps are one pair however many items they have. In the order of the items.
   */
  groupPairs(): readonly GroupPair<L>[];
}

export function relation<L>(size: number): Relation<L> {
  const others: number[][] = Array.from({ length: size }, () => []);
  const labelled: { readonly left: number; readonly right: number; readonly labels: readonly L[] }[] = [];
  return {
    add(left, right, labels) {
      others[left]?.push(right);
      others[right]?.push(left);
      if (labels.length > 0) labelled.push({ left, right, labels });
    },
    groupPairs() {
      const { groups, groupOf } = grouped(others);
      const labels = labelsOf(labelled, groupOf);
      return groups.flatMap((left, index) => {
        const [first] = left;
        if (first === undefined) return [];
        const later = new Set((others[first] ?? []).map((other) => groupOf[other] ?? -1));
        return [...later]
          .filter((other) => other > index)
          .sort((a, b) => a - b)
          .map((other) => ({
            left,
            right: groups[other] ?? [],
            labels: [...(labels.get(`${index} ${other}`) ?? [])],
          }));
      });
    },
  };
}

function grouped(others: readonly number[][]) {
  const groups: number[][] = [];
  const groupOf: number[] = [];
  const bySignature = new Map<string, number>();
  others.forEach((related, item) => {
    if (related.length === 0) return;
    const signature = related.sort((a, b) => a - b).join();
    const group = bySignature.get(signature) ?? groups.push([]) - 1;
    bySignature.set(signature, group);
    groups[group]?.push(item);
    groupOf[item] = group;
  });
  return { groups, groupOf };
}

function labelsOf<L>(
  labelled: readonly { readonly left: number; readonly right: number; readonly labels: readonly L[] }[],
  groupOf: readonly number[],
): ReadonlyMap<string, ReadonlySet<L>> {
  const found = new Map<string, Set<L>>();
  for (const { left, right, labels } of labelled) {
    const ends = [groupOf[left] ?? -1, groupOf[right] ?? -1].sort((a, b) => a - b);
    const key = ends.join(" ");
    const known = found.get(key) ?? new Set<L>();
    for (const label of labels) known.add(label);
    found.set(key, known);
  }
  return found;
}
