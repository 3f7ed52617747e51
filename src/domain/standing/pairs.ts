/**
 * A symmetric relation between the numbers below a size, told between groups: items that stand in it to the
 * same others go together, so that two camps are one pair however many items they have.
 */
export interface Relation {
  add(left: number, right: number): void;
  /** The items that it stands in the relation to, in order. */
  of(item: number): Iterable<number>;
  /** In the order of their first items; items without others are in no group. */
  groups(): readonly Group[];
}

export interface Group {
  readonly items: readonly number[];
  /** The places of the groups it stands in the relation to, in order; never its own. */
  others(): Iterable<number>;
}

const BITS = 32;
const NO_GROUP = -1;

/** Kept as bits and walked lazily: thousands of items may all stand in the relation to one another. */
export function relation(size: number): Relation {
  const width = Math.ceil(size / BITS);
  const rows = new Uint32Array(size * width);
  const rowOf = (item: number) => rows.subarray(item * width, (item + 1) * width);
  const set = (item: number, other: number) => {
    const word = item * width + Math.floor(other / BITS);
    rows[word] = (rows[word] ?? 0) | (1 << (other % BITS));
  };
  return {
    add(left, right) {
      set(left, right);
      set(right, left);
    },
    of: (item) => itemsIn(rowOf(item)),
    groups() {
      const bySignature = new Map<string, number[]>();
      for (let item = 0; item < size; item += 1) {
        const row = rowOf(item);
        if (row.every((word) => word === 0)) continue;
        const signature = row.join();
        const items = bySignature.get(signature);
        if (items === undefined) bySignature.set(signature, [item]);
        else items.push(item);
      }
      const all = [...bySignature.values()];
      const groupOfFirst = new Int32Array(size).fill(NO_GROUP);
      for (const [index, [first]] of all.entries()) if (first !== undefined) groupOfFirst[first] = index;
      return all.map((items) => ({ items, others: () => groupsIn(rowOf(items[0] ?? 0), groupOfFirst) }));
    },
  };
}

/** Who is related to one item of a group is related to all, so that the first item of each stands for it. */
function* groupsIn(row: Uint32Array, groupOfFirst: Int32Array): Generator<number> {
  for (const item of itemsIn(row)) {
    const group = groupOfFirst[item] ?? NO_GROUP;
    if (group !== NO_GROUP) yield group;
  }
}

function* itemsIn(row: Uint32Array): Generator<number> {
  for (const [word, value] of row.entries()) {
    if (value === 0) continue;
    for (let bit = 0; bit < BITS; bit += 1) if ((value >>> bit) & 1) yield word * BITS + bit;
  }
}
