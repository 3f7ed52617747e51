import { registerEnumType } from "type-graphql";

const byKeys = new Map<string, Readonly<Record<string, string>>>();

/** The enum that was made with exactly these terms. @throws Error if none was. */
export function enumOfKeys(keys: readonly string[]): Readonly<Record<string, string>> {
  const found = byKeys.get([...keys].sort().join(" "));
  if (found === undefined) throw new Error(`no enum has the terms ${keys.join(", ")}`);
  return found;
}

/**
 * A GraphQL enum from a table of terms: each term's text is its description, its value is its own name, so that
 * what clients send is what the graph holds.
 */
export function enumOf<Term extends string>(
  name: string,
  description: string,
  terms: Readonly<Record<Term, string>>,
): Readonly<Record<Term, Term>> {
  const values = Object.fromEntries(Object.keys(terms).map((term) => [term, term])) as Record<Term, Term>;
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(terms).map(([term, text]) => [term, { description: text }]),
  ) as Record<Term, { description: string }>;
  byKeys.set(Object.keys(terms).sort().join(" "), values);
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
