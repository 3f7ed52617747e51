const SLICE = 1_000;

/** Items in portions of what one statement takes. */
export function slices<T>(items: readonly T[], size = SLICE): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** What is found for all ids, asked for portion by portion. */
export async function inSlices<T>(
  ids: readonly string[],
  ask: (slice: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const slice of slices(ids)) for (const item of await ask(slice)) found.push(item);
  return found;
}
