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
  /** Fields that merge with another of the same response key: each is compared with each. */
  repeats: 100,
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
  repeats: "LIMIT_FIELDS",
  aliases: "LIMIT_ALIASES",
  rootFields: "LIMIT_ROOT_FIELDS",
  directives: "LIMIT_DIRECTIVES",
  operations: "LIMIT_OPERATIONS",
  fragments: "LIMIT_FRAGMENTS",
};

const WORDS: Readonly<Record<Limit, string>> = {
  depth: "levels of fields",
  fields: "fields",
  spreadFields: "fields once fragments are spread",
  repeats: "fields that repeat another of the same name or alias",
  aliases: "aliases",
  rootFields: "root fields",
  directives: "directives",
  operations: "operations",
  fragments: "fragments",
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
  return new GraphQLError(
    `The document has ${found} ${WORDS[limit]}; at most ${LIMITS[limit]} are allowed.`,
    {
      extensions: { code: CODES[limit] },
    },
  );
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
  const fragments = fragmentsOf(document);
  const spread = spreadSizes(document, fragments);
  const short = sizes.fields <= LIMITS.fields && spread.spreadFields <= LIMITS.spreadFields;
  return { ...sizes, ...spread, repeats: short ? repeatsIn(document, fragments) : 0 };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === "FragmentDefinition") fragments.set(node.name.value, node);
  }
  return fragments;
}

/** For documents that are short once spread; ends all the same where fragments go round. */
function repeatsIn(document: DocumentNode, fragments: Fragments): number {
  let visits = 0;

  const within = (sets: readonly SelectionSetNode[]): number => {
    let repeats = 0;
    const below = new Map<string, SelectionSetNode[]>();
    const spread = new Set<string>();
    const collect = (set: SelectionSetNode): void => {
      for (const node of set.selections) {
        if (node.kind === "InlineFragment") collect(node.selectionSet);
        else if (node.kind === "FragmentSpread") {
          const fragment = fragments.get(node.name.value);
          if (fragment === undefined || spread.has(node.name.value)) continue;
          spread.add(node.name.value);
          collect(fragment.selectionSet);
        } else if (++visits <= LIMITS.spreadFields) {
          const key = node.alias?.value ?? node.name.value;
          const known = below.get(key);
          if (known === undefined) below.set(key, node.selectionSet ? [node.selectionSet] : []);
          else {
            repeats += 1;
            if (node.selectionSet) known.push(node.selectionSet);
          }
        }
      }
    };
    for (const set of sets) collect(set);
    for (const merged of below.values()) if (merged.length > 0) repeats += within(merged);
    return repeats;
  };

  let most = 0;
  for (const node of document.definitions) {
    if (node.kind !== "OperationDefinition") continue;
    visits = 0;
    most = Math.max(most, within([node.selectionSet]));
  }
  return most;
}

interface Spread {
  readonly depth: number;
  readonly fields: number;
  readonly top: number;
}

/** Depth and number of fields with fragments spread, each fragment measured once: no document can make this slow. */
function spreadSizes(
  document: DocumentNode,
  fragments: Fragments,
): { depth: number; spreadFields: number; rootFields: number } {
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
