import type { z } from "zod";
import type { RecordType } from "../../src/domain/records/fields";
import { RECORD_SCHEMAS } from "../../src/domain/records/record";

/** What the schema takes for text and a rule holds to the terms of a scale. */
const TERMS = new Set(["likelihood.term", "analyticConfidence.term"]);

/** Where records of a type may have free text or addresses, by the native format: paths as a redaction has them. */
export function textFields(type: RecordType): readonly string[] {
  return pathsIn(RECORD_SCHEMAS[type], []).filter((path) => !TERMS.has(path));
}

function pathsIn(schema: z.ZodType, path: readonly string[]): readonly string[] {
  const def = schema.def as unknown as { readonly type: string } & Readonly<Record<string, unknown>>;
  const inside = (inner: unknown) => pathsIn(inner as z.ZodType, path);
  switch (def.type) {
    case "optional":
    case "default":
      return inside(def["innerType"]);
    case "pipe":
      return inside((def["out"] as z.ZodType).def.type === "transform" ? def["in"] : def["out"]);
    case "array":
      return inside(def["element"]);
    case "object":
      return Object.entries((schema as z.ZodObject).shape).flatMap(([key, inner]) =>
        pathsIn(inner as z.ZodType, [...path, key]),
      );
    case "string":
      return isText(schema) ? [path.join(".")] : [];
    case "enum":
    case "literal":
    case "boolean":
    case "number":
      return [];
    default:
      throw new Error(`${path.join(".")} is of a kind that nobody has said to be text or not: ${def.type}`);
  }
}

function isText(schema: z.ZodType): boolean {
  return ["Some words", "https://example.org/a"].some((text) => schema.safeParse(text).success);
}
