import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from "graphql";

/** What one request may contain; docs/limits.md says why. */
export const LIMITS = {
  tokens: 2_000,
  depth: 15,
  /** Field nodes as written. */
  fields: 400,
  /** Fields after all fragments are spread: what a chain of fragments would multiply into. */
  spreadFields: 2_000,
  aliases: 30,
  rootFields: 20,
  directives: 25,
  operations: 10,
  fragments: 50,
} as const;

type Limit = Exclude<keyof typeof LIMITS, "tokens">;

const CODES: Readonly<Record<Limit, string>> = {
  depth: "LIMIT_DEPTH",
  fields: "LIMIT_FIELDS",
  spreadFields: "LIMIT_FIELDS",
  aliases: "LIMIT_ALIASES",
  rootFields: "LIMIT_ROOT_FIELDS",
  directives: "LIMIT_DIRECTIVES",
  operations: "LIMIT_OPERATIONS",
  fragments: "LIMIT_FRAGMENTS",
};

/**
 * Validation rule: refuses documents over a limit, before anything is executed. The other rules then see an empty
 * document: some of them take a hundred times as long for it as reading it took.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const sizes = measure(document);
      const passed = (Object.keys(CODES) as Limit[]).filter((limit) => sizes[limit] > LIMITS[limit]);
      for (const limit of passed) context.reportError(tooMuch(limit, sizes[limit]));
      return passed.length === 0 ? undefined : { ...document, definitions: [] };
    },
    OperationDefinition(node) {
      // graphql-js notices only when it executes, which would pass for a fault of the service.
      if (context.getSchema().getRootType(node.operation) === undefined) {
        context.reportError(
          new GraphQLError(`This API has no ${node.operation}s; send a query.`, { nodes: [node] }),
        );
      }
    },
  };
}

function tooMuch(limit: Limit, found: number): GraphQLError {
  const what = limit === "spreadFields" ? "fields once fragments are spread" : words(limit);
  return new GraphQLError(`The document has ${found} ${what}; at most ${LIMITS[limit]} are allowed.`, {
    extensions: { code: CODES[limit] },
  });
}

function words(limit: Limit): string {
  if (limit === "depth") return "levels of fields";
  return limit === "rootFields" ? "root fields" : limit;
}

export function measure(document: DocumentNode): Readonly<Record<Limit, number>> {
  const sizes = { fields: 0, aliases: 0, directives: 0, operations: 0, fragments: 0 };
  visit(document, {
    Field(node) {
      sizes.fields += 1;
      if (node.alias !== undefined) sizes.aliases += 1;
    },
    Directive() {
      sizes.directives += 1;
    },
    OperationDefinition() {
      sizes.operations += 1;
    },
    FragmentDefinition() {
      sizes.fragments += 1;
    },
  });
  const spread = spreadSizes(document);
  return { ...sizes, ...spread };
}

interface Spread {
  readonly depth: number;
  readonly fields: number;
  readonly top: number;
}

/** Depth and number of fields with fragments spread, each fragment measured once: no document can make this slow. */
function spreadSizes(document: DocumentNode): { depth: number; spreadFields: number; rootFields: number } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === "FragmentDefinition") fragments.set(node.name.value, node);
  }
  const measured = new Map<string, Spread>();

  const ofFragment = (name: string): Spread => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself is refused by another rule; here it must only come to an end.
    measured.set(name, { depth: 0, fields: 0, top: 0 });
    const fragment = fragments.get(name);
    const found = fragment === undefined ? { depth: 0, fields: 0, top: 0 } : ofSet(fragment.selectionSet);
    measured.set(name, found);
    return found;
  };
  const ofSet = (set: SelectionSetNode): Spread => {
    let [depth, fields, top] = [0, 0, 0];
    for (const node of set.selections) {
      if (node.kind === "Field") {
        const below = node.selectionSet === undefined ? undefined : ofSet(node.selectionSet);
        depth = Math.max(depth, 1 + (below?.depth ?? 0));
        fields += 1 + (below?.fields ?? 0);
        top += 1;
      } else {
        const inner = node.kind === "InlineFragment" ? ofSet(node.selectionSet) : ofFragment(node.name.value);
        depth = Math.max(depth, inner.depth);
        fields += inner.fields;
        top += inner.top;
      }
    }
    return { depth, fields, top };
  };

  let [depth, spreadFields, rootFields] = [0, 0, 0];
  for (const node of document.definitions) {
    if (node.kind !== "OperationDefinition") continue;
    const found = ofSet(node.selectionSet);
    depth = Math.max(depth, found.depth);
    spreadFields = Math.max(spreadFields, found.fields);
    rootFields = Math.max(rootFields, found.top);
  }
  return { depth, spreadFields, rootFields };
}
