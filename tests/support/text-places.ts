import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
  isUnionType,
} from "graphql";

/** Somewhere that a client sends text: an argument, or a field of what is given to one. */
export interface TextPlace {
  /** `Query.claims(where.accused.slug)` */
  readonly name: string;
  /** The scalar: ID, String, or one of ours that is written as text. */
  readonly scalar: string;
  /** Of the input object that it is a field of, or of the field that it is an argument of. */
  readonly of: string;
  readonly document: string;
  variables(text: string): Readonly<Record<string, unknown>>;
}

type Values = Readonly<Record<string, unknown>>;

/** What fields cannot do without although the schema does not say so, by `Type.field`; one of these keys, if it is a key. */
const NEEDED: Readonly<Record<string, Values>> = {
  "Query.actor": { slug: "some" },
  "Query.incident": { slug: "some" },
  "Query.leakChannel": { slug: "some" },
  "Query.timeline": { incident: "incident:some" },
  "Query.attributionPaths": { incident: "incident:some" },
  "Query.neighbourhood": { of: "actor:some" },
};
const KEYS = new Set(["id", "slug", "externalId", "incident", "actor", "channel", "of"]);

function neededBy(
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
): Values {
  return KEYS.has(argument.name) ? {} : (NEEDED[`${parent.name}.${field.name}`] ?? {});
}

const NO_TEXT = new Set(["Int", "Float", "Boolean"]);

/**
 * All that there are, by the schema: those of root fields of a type of operation, and with queries those of the fields
 * of records, so that a new argument is one of them by itself. `leftOut` says of which input objects nothing is wanted.
 */
export function textPlaces(
  schema: GraphQLSchema,
  operation: "query" | "mutation",
  leftOut: (input: string) => boolean = () => false,
): readonly TextPlace[] {
  const root = operation === "query" ? schema.getQueryType() : schema.getMutationType();
  const parents = operation === "query" ? Object.values(schema.getTypeMap()).filter(isParent) : [root];
  return parents.flatMap((parent) =>
    isObjectType(parent)
      ? Object.values(parent.getFields()).flatMap((field) =>
          field.args.flatMap((argument) =>
            pathsIn(argument.type, [argument.name], field.name, [], leftOut).map((found) => ({
              ...found,
              name: `${parent.name}.${field.name}(${found.path.join(".")})`,
              document: documentOf(schema, operation, parent, field, argument),
              variables: (text: string) => ({
                ...valuesOf(
                  field.args.filter((other) => other === argument || isRequiredArgument(other)),
                  found.path,
                  text,
                ),
                ...neededBy(parent, field, argument),
              }),
            })),
          ),
        )
      : [],
  );

  /** A type whose fields a query can ask: the root, and whatever is part of an answer. */
  function isParent(type: unknown): boolean {
    return (
      isObjectType(type) &&
      type !== schema.getMutationType() &&
      type !== schema.getSubscriptionType() &&
      !type.name.startsWith("__")
    );
  }
}

function pathsIn(
  type: GraphQLInputType,
  path: readonly string[],
  of: string,
  within: readonly string[],
  leftOut: (input: string) => boolean,
): readonly { readonly path: readonly string[]; readonly scalar: string; readonly of: string }[] {
  const named = getNamedType(type);
  if (isScalarType(named)) return NO_TEXT.has(named.name) ? [] : [{ path, scalar: named.name, of }];
  if (!isInputObjectType(named) || within.includes(named.name) || leftOut(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    pathsIn(field.type, [...path, field.name], named.name, [...within, named.name], leftOut),
  );
}

function valuesOf(
  fields: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  path: readonly string[],
  text: string,
): Values {
  return Object.fromEntries(
    fields.map(({ name, type }) => [
      name,
      path[0] === name ? inputOf(type, path.slice(1), text) : sampleOf(type, name),
    ]),
  );
}

function inputOf(type: GraphQLInputType, path: readonly string[], text: string): unknown {
  if (isNonNullType(type)) return inputOf(type.ofType, path, text);
  if (isListType(type)) return [inputOf(type.ofType, path, text)];
  if (!isInputObjectType(type)) return text;
  const fields = Object.values(type.getFields());
  return valuesOf(
    fields.filter((field) => field.name === path[0] || isRequiredInputField(field)),
    path,
    text,
  );
}

function sampleOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType, name);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return valuesOf(Object.values(type.getFields()).filter(isRequiredInputField), [], "");
  if (NO_TEXT.has(type.name)) return type.name === "Boolean" ? true : 1;
  return type.name === "ID" ? `${name}:some` : "some";
}

function documentOf(
  schema: GraphQLSchema,
  operation: string,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
): string {
  const needed = neededBy(parent, field, argument);
  const given = field.args.filter(
    (other) => other === argument || isRequiredArgument(other) || other.name in needed,
  );
  const variables = given.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const asked = `${field.name}(${given.map(({ name }) => `${name}: $${name}`).join(", ")})${selectionOf(field.type)}`;
  if (parent === schema.getQueryType() || parent === schema.getMutationType())
    return `${operation} (${variables}) { ${asked} }`;
  if (parent.name === "ChangeFeed") return `query (${variables}) { changes { ${asked} } }`;
  const isNode = parent.getInterfaces().some(({ name }) => name === "Node");
  if (!isNode)
    throw new Error(`${parent.name}.${field.name} has an argument; say here how a query gets to it`);
  return `query (${variables}) { node(id: "x") { ... on ${parent.name} { ${asked} } } }`;
}

/** The least that can be asked of a field's object, so that something is read. */
function selectionOf(type: GraphQLOutputType, within: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isInterfaceType(named)) return " { id }";
  if (isUnionType(named)) return " { __typename }";
  if (!isObjectType(named)) return "";
  const fields = Object.values(named.getFields());
  const by = (name: string) => fields.find((field) => field.name === name);
  const errors = by("userErrors");
  if (errors !== undefined) return " { userErrors { code message field } }";
  const chosen =
    by("id") ??
    by("nodes") ??
    fields.find(({ args, type: inner }) => args.length === 0 && !within.includes(getNamedType(inner).name));
  return ` { ${chosen?.name ?? "__typename"}${chosen === undefined ? "" : selectionOf(chosen.type, [...within, named.name])} }`;
}
