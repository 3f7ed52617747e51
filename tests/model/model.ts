import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { Day } from "./days";
import { CONNECTION, EDGE, FIELDS, type Fields } from "./fields";
import { ModelGap, Refusal } from "./gap";
import { type KnownCursors, pageOf } from "./pages";
import { type Records, View } from "./view";

export interface Operation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the model answers: data with `ModelCursor`s in place of cursors and `extensions.time`, or a refusal. */
export type ModelAnswer = { readonly data: unknown; readonly time: unknown } | { readonly refused: string };

/**
 * The domain in memory, slow and obvious: answers any operation of the schema from the records alone. The selection
 * is walked by graphql-js, and every field is one line of a table.
 */
export class Model {
  constructor(
    private readonly schema: GraphQLSchema,
    /** The records as the database had them at a moment; as it has them without one. */
    private readonly recordsAt: (moment: string | null) => Records,
    private readonly today: Day,
  ) {}

  async answer({ document, variables }: Operation, cursors: KnownCursors): Promise<ModelAnswer> {
    const roots = new Map<string, View>();
    const result = await execute({
      schema: this.schema,
      document,
      variableValues: variables,
      fieldResolver: this.#resolver(cursors, roots),
      typeResolver: (value) => (value as Thing).type,
    });
    const [error] = result.errors ?? [];
    if (error?.originalError instanceof Refusal) return { refused: error.originalError.code };
    if (error !== undefined) throw error.originalError ?? error;
    return { data: result.data, time: timeOf(roots) };
  }

  #viewOf(args: Readonly<Record<string, unknown>>): View {
    const [asOf, knownAt] = [given(args, "asOf"), given(args, "knownAt")];
    return new View(this.recordsAt(knownAt), asOf, this.today, knownAt);
  }

  #resolver(cursors: KnownCursors, roots: Map<string, View>): GraphQLFieldResolver<unknown, unknown> {
    return (source, args, _context, info) => {
      const type = info.parentType.name;
      const field = fieldsOf(type)[info.fieldName];
      if (field === undefined) throw new ModelGap(`the model has no ${type}.${info.fieldName}`);
      const [of, view] =
        source instanceof Thing ? [source.value, source.view] : [undefined, this.#viewOf(args)];
      if (type === "Query") roots.set(String(info.path.key), view);
      const found = field(of as never, view, args);
      const named = getNamedType(info.returnType);
      if (!named.name.endsWith("Connection") || !isObjectType(named))
        return things(found, info.returnType, view);
      const { node } = edgeFields(named.getFields()["edges"]?.type);
      const page = pageOf(
        node,
        `${type}.${info.fieldName}`,
        found as readonly unknown[],
        args,
        view,
        cursors,
      );
      return new Thing(named.name, page, view);
    };
  }
}

/** A value on its way through an operation: what it is, and as of when it is seen. */
class Thing {
  constructor(
    readonly type: string,
    readonly value: unknown,
    readonly view: View,
  ) {}
}

export function fieldsOf(type: string): Fields {
  if (type.endsWith("Connection")) return CONNECTION;
  if (type.endsWith("Edge")) return EDGE;
  const found = FIELDS[type];
  if (found === undefined) throw new ModelGap(`the model has no ${type}`);
  return found;
}

function things(found: unknown, type: GraphQLOutputType, view: View): unknown {
  if (found === undefined) throw new ModelGap(`the model has nothing for a ${String(type)}`);
  if (found === null) return null;
  if (isNonNullType(type)) return things(found, type.ofType, view);
  if (isListType(type)) return (found as readonly unknown[]).map((item) => things(item, type.ofType, view));
  if (isInterfaceType(type)) return new Thing(nodeType(found), found, view);
  return isObjectType(type) ? new Thing(type.name, found, view) : found;
}

/** The GraphQL name of a record's type. */
function nodeType(record: unknown): string {
  const type = String(Reflect.get(Object(record), "type"));
  return type.charAt(0).toUpperCase() + type.slice(1);
}

function edgeFields(edges: GraphQLOutputType | undefined): { readonly node: string } {
  const edge = edges === undefined ? undefined : getNamedType(edges);
  const node = isObjectType(edge) ? edge.getFields()["node"]?.type : undefined;
  if (node === undefined) throw new ModelGap("a connection without edges");
  return { node: getNamedType(node).name };
}

function given(args: Readonly<Record<string, unknown>>, name: "asOf" | "knownAt"): string | null {
  const value = args[name];
  return typeof value === "string" ? value : null;
}

/** `extensions.time`: the time asked for and what it left out; each by its key where they differ. */
function timeOf(roots: ReadonlyMap<string, View>): unknown {
  const timed = [...roots].filter(([, { asOf, knownAt }]) => asOf !== null || knownAt !== null);
  const [first] = timed;
  if (first === undefined) return undefined;
  const names = (["asOf", "knownAt"] as const).filter((name) =>
    timed.some(([, view]) => view[name] !== null),
  );
  const isSame = (name: "asOf" | "knownAt") => timed.every(([, view]) => view[name] === first[1][name]);
  const told = Object.fromEntries(names.map((name) => [name, isSame(name) ? first[1][name] : null]));
  const undatedLeftOut = timed.reduce((sum, [, view]) => sum + view.undatedLeftOut, 0);
  if (names.every(isSame)) return { ...told, undatedLeftOut };
  const fields = timed.map(([key, view]) => {
    const asked = names.filter((name) => view[name] !== null).map((name) => [name, view[name]] as const);
    return [key, { ...Object.fromEntries(asked), undatedLeftOut: view.undatedLeftOut }];
  });
  return { ...told, undatedLeftOut, fields: Object.fromEntries(fields) };
}
