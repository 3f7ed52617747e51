/** What a draft says at a place such as `claims.0.named.1.role`, as a text to be compared. */
export function valueAt(draft: unknown, place: string): string {
  let value: unknown = draft;
  for (const step of place.split(".")) {
    if (typeof value !== "object" || value === null) return "";
    value = Reflect.get(value, step);
  }
  return JSON.stringify(value) ?? "";
}
