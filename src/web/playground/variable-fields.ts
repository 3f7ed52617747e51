import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  print,
  typeFromAST,
} from "graphql";

/** A variable as a field of a form. */
export interface VariableField {
  readonly name: string;
  /** As the document writes it: `Date`, `[ID!]!`. */
  readonly type: string;
  readonly required: boolean;
  readonly control: "text" | "day" | "number" | "choice" | "json";
  /** Of a choice. */
  readonly choices: readonly string[];
}

/** The variables of an operation; none where the document does not parse, or does not have it. */
export function fieldsOf(
  query: string,
  operationName: string | undefined,
  schema: GraphQLSchema,
): readonly VariableField[] {
  try {
    const operations = parse(query).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const operation = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
    return (operation?.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
      const known = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
      if (known === undefined) return [];
      const required = isNonNullType(known) && defaultValue === undefined;
      return [{ name: variable.name.value, type: print(type), required, ...controlOf(known) }];
    });
  } catch {
    return [];
  }
}

function controlOf(type: GraphQLInputType): Pick<VariableField, "control" | "choices"> {
  const bare = isNonNullType(type) ? type.ofType : type;
  const named = getNamedType(bare);
  if (isListType(bare) || isInputObjectType(named)) return { control: "json", choices: [] };
  if (isEnumType(named)) return { control: "choice", choices: named.getValues().map(({ name }) => name) };
  if (named.name === "Boolean") return { control: "choice", choices: ["true", "false"] };
  if (named.name === "Int" || named.name === "Float") return { control: "number", choices: [] };
  return { control: named.name === "Date" ? "day" : "text", choices: [] };
}

/** What a field shows of variables as they are typed; undefined where these are no object of JSON. */
export function valuesIn(variables: string): Readonly<Record<string, unknown>> | undefined {
  if (variables.trim() === "") return {};
  try {
    const values: unknown = JSON.parse(variables);
    return typeof values === "object" && values !== null && !Array.isArray(values)
      ? { ...values }
      : undefined;
  } catch {
    return undefined;
  }
}

/** As a field has it: text and terms bare, everything else as JSON. */
export function textIn(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The variables with one of them as a field now says; left out where the field is empty. */
export function withField(
  values: Readonly<Record<string, unknown>>,
  { name, control, type }: VariableField,
  text: string,
): string {
  const { [name]: _, ...others } = values;
  const next = text === "" ? others : { ...values, [name]: inputOf(control, type, text) };
  return Object.keys(next).length === 0 ? "" : JSON.stringify(next, null, 2);
}

function inputOf(control: VariableField["control"], type: string, text: string): unknown {
  if (control === "number") return Number(text);
  if (control === "choice" && type.startsWith("Boolean")) return text === "true";
  if (control !== "json") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text; // the editor and the service say what is wrong with it
  }
}
