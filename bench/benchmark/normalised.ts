/** Where each arm's page ends is told in a form of its own. */
const OWN_FORM = new Set(["endCursor"]);
/** Short lists below an item, which @neo4j/graphql has in no order. */
const UNORDERED = new Set(["accusers", "accused", "citations", "partOf"]);

/** An answer as text that is equal for equal content: keys sorted, short lists as sets, cursors left out. */
export function normalised(data: unknown): string {
  return JSON.stringify(canonical(data, ""));
}

function canonical(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, ""));
    return UNORDERED.has(key) ? items.map((item) => JSON.stringify(item)).sort() : items;
  }
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !OWN_FORM.has(name))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, canonical(inner, name)]),
  );
}

/** Where two texts part, with what is around: for whoever has to find the difference. */
export function parting(one: string, other: string): string {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index++;
  const around = (text: string) => text.slice(Math.max(0, index - 80), index + 160);
  return `…${around(one)}…\nagainst\n…${around(other)}…`;
}
