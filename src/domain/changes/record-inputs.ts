import { type ClassType, Field, ID, InputType, Int } from "type-graphql";
import type { z } from "zod";
import { enumOfKeys } from "../../platform/graphql/enums";
import { RECORD_TYPES, type RecordType, withArticle } from "../records/fields";
import { RECORD_SCHEMAS } from "../records/record";

/**
 * GraphQL inputs made from the native format, so that what a client may give is what a file may have: the same
 * names, the same rules, the same descriptions. Fields of a record are all optional here: a correction gives some of
 * them, a draft may lack some, and what is missing of a new record is told as a user error.
 */
export type RecordInput = Readonly<Record<string, unknown>>;

const made = new Map<string, ClassType<RecordInput>>();

interface Shape {
  readonly type: unknown;
  readonly nullable: boolean;
  readonly description: string | undefined;
}

const ID_FIELD: Shape = {
  type: ID,
  nullable: true,
  description:
    "Readable and of the record's type, such as `claim:us-directed-2016-10-07`; made from what is recorded unless given. It never changes.",
};

/** `ClaimInput` and so on, by the type of the record. */
export const RECORD_INPUTS: Readonly<Record<RecordType, ClassType<RecordInput>>> = Object.fromEntries(
  RECORD_TYPES.map((type) => [
    type,
    inputOf(
      `${type.charAt(0).toUpperCase()}${type.slice(1)}Input`,
      `What is recorded of ${withArticle(type)}. What is left out, or null, is not stated.`,
      RECORD_SCHEMAS[type],
      { isRecord: true },
    ),
  ]),
) as Record<RecordType, ClassType<RecordInput>>;

type Definition = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The input of what lies in a record, by its name. */
export function nestedInput(name: string): ClassType<RecordInput> {
  const found = made.get(name);
  if (found === undefined) throw new Error(`no record has a ${name}`);
  return found;
}

function inputOf(
  name: string,
  description: string,
  schema: z.ZodType,
  { isRecord }: { readonly isRecord: boolean },
): ClassType<RecordInput> {
  const known = made.get(name);
  if (known !== undefined) return known;
  const Input = class {} as unknown as ClassType<RecordInput>;
  Object.defineProperty(Input, "name", { value: name });
  for (const [key, field] of Object.entries(shapeOf(schema))) {
    if (isRecord && key === "type") continue;
    const { type, nullable, description } = isRecord && key === "id" ? ID_FIELD : shape(field, key);
    if (description === undefined) throw new Error(`${name}.${key} has no description`);
    Field(() => type as never, { nullable: nullable || isRecord, description })(Input.prototype, key);
  }
  InputType(name, { description })(Input);
  made.set(name, Input);
  return Input;
}

function shape(schema: z.ZodType, key: string): Shape {
  const def = schema.def as unknown as Definition;
  const inside = (inner: unknown, nullable = false): Shape => {
    const found = shape(inner as z.ZodType, key);
    return {
      ...found,
      nullable: nullable || found.nullable,
      description: schema.description ?? found.description,
    };
  };
  const plain = (type: unknown): Shape => ({ type, nullable: false, description: schema.description });
  switch (def.type) {
    case "optional":
    case "default":
      return inside(def["innerType"], true);
    case "pipe": // what is also read in a shorter form, or kept in another: a client has the plain one
      return inside((def["out"] as z.ZodType).def.type === "transform" ? def["in"] : def["out"]);
    case "array": {
      const item = shape(def["element"] as z.ZodType, key);
      return plain([item.type]);
    }
    case "enum":
      return plain(enumOfKeys(Object.keys(def["entries"] as object)));
    case "object": {
      const { input, description } = (schema.meta() ?? {}) as { input?: string; description?: string };
      if (input === undefined || description === undefined) throw new Error(`${key} has no input`);
      return plain(inputOf(input, description, schema, { isRecord: false }));
    }
    case "boolean":
      return plain(Boolean);
    case "number":
      return plain(Int);
    case "string":
      return plain(isId(schema) ? ID : String);
    default:
      throw new Error(`${key} is of a kind that has no input: ${def.type}`);
  }
}

function isId(schema: z.ZodType): boolean {
  return (
    !schema.safeParse("words").success && RECORD_TYPES.some((type) => schema.safeParse(`${type}:x`).success)
  );
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return (schema as z.ZodObject).shape as Readonly<Record<string, z.ZodType>>;
}
