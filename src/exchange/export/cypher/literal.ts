import type { Properties, Value } from "../../../domain/records/graph-shape";

const ESCAPES: Readonly<Record<string, string>> = {
  "\\u": "\\\\' + 'u",
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * A text as a Cypher expression, on one line. Cypher 5 puts the character in place of `\u0027` wherever it stands in a query.
 * That an escaped backslash before the `u` prevents it (as in 5.26 it does) is not relied on: between a backslash of a text
 * and a `u` one literal ends, and another is added to it.
 */
export function textLiteral(text: string): string {
  const escaped = text.replace(
    /\\u|[\\'\p{Cc}\u2028\u2029]/gu,
    (found) => ESCAPES[found] ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `'${escaped}'`;
}

/** A map, without what has no value. */
export function mapLiteral(properties: Properties): string {
  const entries = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${literal(value)}`],
  );
  return `{${entries.join(", ")}}`;
}

function literal(value: Value): string {
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return `[${value.map(textLiteral).join(", ")}]`;
}
