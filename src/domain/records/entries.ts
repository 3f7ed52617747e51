/** By list, what makes two entries of it the same thing; of lists that are not here, all that they say. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  names: ["value"],
  externalIds: ["scheme", "value"],
  victims: ["actor"],
  named: ["actor"],
};

/** What tells an entry of a record's list from the others. */
export function identityIn(list: string): (entry: unknown) => string {
  const keys = KEYS[list];
  return (entry) => JSON.stringify(keys?.map((key) => Reflect.get(Object(entry), key)) ?? entry);
}
