import { registerEnumType } from "type-graphql";

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
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
