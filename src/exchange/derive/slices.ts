const SLICE = 1_000;

/** Ids in portions of what one statement takes. */
export function slices(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / SLICE);
  return Array.from({ length: count }, (_, index) => ids.slice(index * SLICE, (index + 1) * SLICE));
}
