import {
  type GraphQLInputType,
  type GraphQLResolveInfo,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { BoundedCache } from "../bounded-cache";
import type { Graph } from "../graph/graph";
import { inTurn } from "../turns";
import { type Answer, type Args, Compiler, type Mappings, newAnswer } from "./compiler";
import { BadUserInput } from "./errors";
import { KEPT_STAMP, KeptAnswers } from "./kept-answers";
import { asKnownAt, type Versioned } from "./known-at";
import { rootSelection } from "./selection";
import { MENTIONED, type Telling, telling } from "./told";

/** A compiled root field: the statement's text, and how its rows become the field's value. */
export interface Statement {
  readonly statement: string;
  decode(rows: readonly (readonly unknown[])[], answer: Answer): unknown;
  /** Whether the answer is kept until the next write: see `keptUntilWritten`. */
  readonly isKept?: true;
}

/** How a root field is read. */
export type RootMapping = (compiler: Compiler) => Statement;

export type RootMappings = Readonly<Record<string, RootMapping>>;

interface Plan extends Statement {
  /** Tells plans apart. */
  readonly key: string;
  readonly parameters: ReturnType<Compiler["parameters"]>;
}

/** What one root field's `asOf` and `knownAt` meant, those that it was asked with. */
export interface TimeOfField {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly undatedLeftOut: number;
}

/** The root fields of a request that were asked with `asOf` or `knownAt`, by response key. */
export type TimeReport = Map<string, TimeOfField>;

/** For root fields that went by derived values: how many items' were behind their records, by response key. */
export type BehindReport = Map<string, number>;

/** Of a request: who asks, and what is reported of its root fields. */
export interface Asking {
  /** Null for somebody without a login. */
  readonly role: string | null;
  readonly time: TimeReport;
  readonly behind: BehindReport;
}

interface TellingPlan extends Telling {
  readonly parameters: ReturnType<Compiler["parameters"]>;
}

const MAX_STATEMENT = 40_000; // docs/limits.md
const PLANS_CHARACTERS = 2_000_000; // some five hundred plans; docs/limits.md

/**
 * Reads root fields: one statement each, compiled from the selection and kept by operation, response key and shape
 * of the variables.
 */
export class Reader {
  readonly #plans = new BoundedCache<Plan>(PLANS_CHARACTERS);
  readonly #tellings = new BoundedCache<TellingPlan>(PLANS_CHARACTERS);
  readonly #kept = new KeptAnswers();
  readonly #operations = new WeakMap<OperationDefinitionNode, number>();
  #seen = 0;

  constructor(
    private readonly graph: Graph,
    private readonly mappings: Mappings,
    private readonly roots: RootMappings,
    private readonly versioned: Versioned,
  ) {}

  /** `given` are arguments of the root field that go before those of the request. */
  async read(info: GraphQLResolveInfo, { role, time, behind }: Asking, given: Args = {}): Promise<unknown> {
    const plan = this.#planFor(info);
    const parameters = plan.parameters(info.variableValues, role, given);
    const answer = newAnswer(parameters);
    const value = await (plan.isKept ? this.#readOrKept(plan, answer) : this.#read(plan, answer));
    const { asOf, knownAt } = parameters;
    if (typeof asOf === "string" || typeof knownAt === "string") {
      time.set(String(info.path.key), {
        ...(typeof asOf === "string" ? { asOf } : {}),
        ...(typeof knownAt === "string" ? { knownAt } : {}),
        undatedLeftOut: answer.undatedLeftOut,
      });
    }
    if (answer.behind > 0) behind.set(String(info.path.key), answer.behind);
    return value;
  }

  /**
   * The answer of a root field whose value is at hand: plain data in which records stand as their ids, all of which
   * are among `mentioned`.
   */
  async tell(
    info: GraphQLResolveInfo,
    { role }: Pick<Asking, "role">,
    value: unknown,
    mentioned: readonly string[],
  ): Promise<unknown> {
    const plan = this.#tellingFor(info);
    const parameters = { ...plan.parameters(info.variableValues, role), [MENTIONED]: mentioned };
    const rows =
      plan.statement === undefined || mentioned.length === 0
        ? []
        : await this.graph.rows(plan.statement, parameters);
    const answer = newAnswer(parameters);
    return await withAside(() => plan.decode(value, rows, answer), answer);
  }

  async #read({ statement, decode }: Plan, answer: Answer): Promise<unknown> {
    const rows = await this.graph.rows(statement, answer.parameters);
    return await withAside(() => decode(rows, answer), answer);
  }

  async #readOrKept({ key, statement, decode }: Plan, answer: Answer): Promise<unknown> {
    const question = `${key} ${JSON.stringify(answer.parameters)}`;
    const known = this.#kept.get(question);
    const askedAt = performance.now();
    const parameters = { ...answer.parameters, [KEPT_STAMP]: known?.stamp ?? null };
    const rows = await this.graph.rows(statement, parameters);
    if (known !== undefined && rows.length === 0) {
      answer.undatedLeftOut += known.undatedLeftOut;
      answer.behind += known.behind;
      return known.value;
    }
    const value = await withAside(() => decode(rows, answer), answer);
    const stamp = rows[0]?.at(-1);
    if (typeof stamp === "string")
      this.#kept.keep(
        question,
        { stamp, value, undatedLeftOut: answer.undatedLeftOut, behind: answer.behind },
        askedAt,
      );
    return value;
  }

  /** The statement a root field would run, for tests and for reading along. */
  compile(info: GraphQLResolveInfo): Omit<Plan, "key"> {
    const root = this.roots[info.fieldName];
    if (root === undefined) throw new Error(`Query.${info.fieldName} has no mapping`);
    const compiler = new Compiler(info, this.mappings, rootSelection(info));
    const { statement: present, ...rest } = root(compiler);
    const whole = compiler.start + present;
    const statement = compiler.knownAt ? asKnownAt(whole, this.versioned) : whole;
    return { ...rest, statement, parameters: compiler.parameters() };
  }

  #planFor(info: GraphQLResolveInfo): Plan {
    const key = this.#keyOf(info);
    let plan = this.#plans.get(key);
    if (plan === undefined) {
      plan = { ...this.compile(info), key };
      requirePlannable(plan.statement, info);
      this.#plans.set(key, plan, plan.statement.length + key.length + lengthOfDocument(info));
    }
    return plan;
  }

  #tellingFor(info: GraphQLResolveInfo): TellingPlan {
    const key = this.#keyOf(info);
    let plan = this.#tellings.get(key);
    if (plan === undefined) {
      const compiler = new Compiler(info, this.mappings, rootSelection(info));
      plan = { ...telling(compiler), parameters: compiler.parameters() };
      requirePlannable(plan.statement, info);
      this.#tellings.set(key, plan, (plan.statement ?? "").length + key.length + lengthOfDocument(info));
    }
    return plan;
  }

  #keyOf(info: GraphQLResolveInfo): string {
    return `${this.#numberOf(info.operation)} ${info.path.key} ${shapeOfVariables(info)}`;
  }

  #numberOf(operation: OperationDefinitionNode): number {
    let number = this.#operations.get(operation);
    if (number === undefined) {
      number = ++this.#seen;
      this.#operations.set(operation, number);
    }
    return number;
  }
}

/** What is decoded, again once what it needs of another thread is there. */
async function withAside(decode: () => unknown, answer: Answer): Promise<unknown> {
  for (;;) {
    const value = await inTurn(decode);
    if (!(await answer.aside.settled())) return value;
    answer.undatedLeftOut = 0;
    answer.behind = 0;
  }
}

/** How long the database takes to plan a statement grows with its length, and no cost in rows shows it. */
function requirePlannable(
  statement: string | undefined,
  { fieldName, fieldNodes }: GraphQLResolveInfo,
): void {
  if (statement === undefined || statement.length <= MAX_STATEMENT) return;
  throw new BadUserInput(
    `${fieldName} asks for so much in one that it would be a statement of ${statement.length} characters; at most ${MAX_STATEMENT} are planned: ask for less of each record, or in several requests.`,
    "LIMIT_STATEMENT",
    fieldNodes[0],
  );
}

/** A plan also keeps the document alive that it was compiled from. */
function lengthOfDocument({ operation }: GraphQLResolveInfo): number {
  return operation.loc?.source.body.length ?? 0;
}

/**
 * What of the variables may decide a statement's text: which are given, enum and boolean values, which keys an
 * input object has. Strings and numbers never do.
 */
function shapeOfVariables({ operation, schema, variableValues }: GraphQLResolveInfo): string {
  return (operation.variableDefinitions ?? [])
    .map(({ variable, type }) => {
      const name = variable.name.value;
      const inputType = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]);
      return `${name}:${shapeOf(variableValues[name], inputType as GraphQLInputType | undefined)}`;
    })
    .join(";");
}

function shapeOf(value: unknown, type: GraphQLInputType | undefined): string {
  if (value === undefined || value === null) return "-";
  if (typeof value === "boolean") return String(value);
  if (type === undefined) return "+";
  if (isNonNullType(type)) return shapeOf(value, type.ofType);
  if (isEnumType(type)) return String(value);
  if (isListType(type)) {
    const items = Array.isArray(value) ? value : [value];
    // A list of scalars is one parameter, however long; a list of objects (AND, OR) is text for each.
    const inner = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType;
    return isInputObjectType(inner) ? `[${items.map((item) => shapeOf(item, inner)).join(",")}]` : "[]";
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const keys = Object.keys(Object(value)).sort();
    return `{${keys.map((key) => `${key}:${shapeOf(Reflect.get(Object(value), key), fields[key]?.type)}`).join(",")}}`;
  }
  return "+";
}
