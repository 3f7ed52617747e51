import type { DocumentNode, OperationDefinitionNode, TypeNode, VariableDefinitionNode } from "graphql";
import { CliError, EXIT } from "./messages";

type Definition = Pick<VariableDefinitionNode, "variable" | "type">;

/** What a name of a basic type asks of a text; all other types (enums, days, inputs) read `{…}` as JSON, else the text. */
const READ: Readonly<Record<string, (text: string) => unknown>> = {
  Int: (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  Float: (text) => (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined),
  Boolean: (text) => ({ true: true, false: false })[text],
  String: (text) => text,
  ID: (text) => text,
};
const EXPECTED: Readonly<Record<string, string>> = {
  Int: "a whole number",
  Float: "a number",
  Boolean: "true or false",
};

/**
 * The values of `name=value` texts, each read as the type says that the operation declares for its variable: `first=20` is a
 * number where `$first` is an Int, a text where it is a String. A list takes several texts of the name, or one that is
 * JSON. @throws CliError for a name that is not declared and a text that cannot be of its type.
 */
export function variablesOf(
  texts: readonly string[],
  operation: OperationDefinitionNode,
): Record<string, unknown> {
  const definitions = operation.variableDefinitions ?? [];
  const given = new Map<string, string[]>();
  for (const text of texts) {
    const { name, value } = split(text);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...given].map(([name, values]) => [name, readTexts(definitionOf(name, definitions), values)]),
  );
}

/** The operation that is asked. @throws CliError where it is not clear which. */
export function operationOf(
  { definitions }: DocumentNode,
  name: string | undefined,
): OperationDefinitionNode {
  const operations = definitions.filter((one) => one.kind === "OperationDefinition");
  const names = operations.flatMap((one) => (one.name === undefined ? [] : [one.name.value]));
  const asked = name === undefined ? operations : operations.filter((one) => one.name?.value === name);
  const [first, second] = asked;
  if (first === undefined) {
    const what = name === undefined ? "no operation" : `no operation ${name}`;
    throw new CliError(
      `The document has ${what}; expected ${names.join(", ") || "one like { statistics { accusations { total } } }"}.`,
      EXIT.usage,
    );
  }
  if (second !== undefined) {
    throw new CliError(
      `The document has ${operations.length} operations; say which by --operation: ${names.join(", ")}.`,
      EXIT.usage,
    );
  }
  if (first.operation === "subscription") {
    throw new CliError("A subscription has no one answer; docs/feed.md says how to follow it.", EXIT.usage);
  }
  return first;
}

function split(text: string): { readonly name: string; readonly value: string } {
  const [, name, value] = /^\$?([_A-Za-z]\w*)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new CliError(`-v is ${JSON.stringify(text)}; expected NAME=VALUE.`, EXIT.usage);
  return { name, value };
}

function definitionOf(name: string, definitions: readonly Definition[]): Definition {
  const found = definitions.find(({ variable }) => variable.name.value === name);
  if (found !== undefined) return found;
  const declared = definitions.map(({ variable }) => `$${variable.name.value}`).join(", ");
  throw new CliError(
    `The operation declares no $${name}; ${declared === "" ? "it declares no variables" : `expected ${declared}`}.`,
    EXIT.usage,
  );
}

function readTexts({ variable, type }: Definition, texts: readonly string[]): unknown {
  const name = variable.name.value;
  const item = itemOf(type);
  const [only = "", ...more] = texts;
  if (item !== undefined) {
    if (more.length === 0 && only.startsWith("[")) return jsonOf(name, only, type);
    return texts.map((text) => readText(name, text, item));
  }
  if (more.length > 0)
    throw new CliError(`-v ${name} is given ${texts.length} times; $${name} is no list.`, EXIT.usage);
  return readText(name, only, type);
}

/** The type of a list's items. */
function itemOf(type: TypeNode): TypeNode | undefined {
  const bare = type.kind === "NonNullType" ? type.type : type;
  return bare.kind === "ListType" ? bare.type : undefined;
}

function readText(name: string, text: string, type: TypeNode): unknown {
  const bare = type.kind === "NonNullType" ? type.type : type;
  if (bare.kind === "ListType") return jsonOf(name, text, type);
  const named = bare.name.value;
  const read = READ[named];
  if (text === "null" && type.kind !== "NonNullType" && named !== "String" && named !== "ID") return null;
  if (read === undefined) return text.startsWith("{") ? jsonOf(name, text, type) : text;
  const value = read(text);
  if (value === undefined) {
    throw new CliError(
      `-v ${name} is ${JSON.stringify(text)}; expected ${EXPECTED[named]}, since $${name} is ${typeText(type)}.`,
      EXIT.usage,
    );
  }
  return value;
}

function jsonOf(name: string, text: string, type: TypeNode): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError(`-v ${name} is no JSON; $${name} is ${typeText(type)}.`, EXIT.usage);
  }
}

function typeText(type: TypeNode): string {
  if (type.kind === "NonNullType") return `${typeText(type.type)}!`;
  return type.kind === "ListType" ? `[${typeText(type.type)}]` : type.name.value;
}
