import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** One field of the answer: what the client called it, what it is, and the syntax that asked for it. */
export interface Selection {
  /** The response key: the alias, or the field's name. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** All field nodes that merge into this key; the first one carries the arguments. */
  readonly nodes: readonly FieldNode[];
}

export type Request = Pick<GraphQLResolveInfo, "schema" | "fragments" | "variableValues">;

/** The selection of a root field. */
export function rootSelection(info: GraphQLResolveInfo): Selection {
  const field = info.parentType.getFields()[info.fieldName];
  if (field === undefined) throw new Error(`No field ${info.fieldName} on ${info.parentType.name}`);
  return { key: String(info.path.key), field, nodes: info.fieldNodes };
}

/** What is selected below a field for one concrete type, fragments and directives resolved; without `__typename`. */
export function childSelections(
  selection: Selection,
  type: GraphQLObjectType,
  request: Request,
): readonly Selection[] {
  return selectionsIn(
    selection.nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    type,
    request,
  );
}

/** What selection sets that merge ask of one concrete type, fragments and directives resolved; without `__typename`. */
export function selectionsIn(
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  request: Request,
): readonly Selection[] {
  const fields = type.getFields();
  return [...fieldNodesIn(sets, type, request)].flatMap(([key, nodes]) => {
    const field = fields[nodes[0]?.name.value ?? ""];
    return field === undefined ? [] : [{ key, field, nodes }]; // __typename: the executor answers it
  });
}

/** The field nodes of selection sets that merge, `__typename` included, by response key in the answer's order. */
export function fieldNodesIn(
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  request: Request,
): ReadonlyMap<string, readonly FieldNode[]> {
  const byKey = new Map<string, FieldNode[]>();
  const spread = new Set<string>();

  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(node, request)) continue;
      if (node.kind === "Field") {
        const key = node.alias?.value ?? node.name.value;
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [node]);
        else known.push(node);
      } else if (node.kind === "InlineFragment") {
        if (applies(node.typeCondition?.name.value, type, request)) collect(node.selectionSet);
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        const fragment: FragmentDefinitionNode | undefined = request.fragments[node.name.value];
        if (fragment !== undefined && applies(fragment.typeCondition.name.value, type, request)) {
          collect(fragment.selectionSet);
        }
      }
    }
  };
  for (const set of sets) collect(set);
  return byKey;
}

/** The concrete types a field's value can have. */
export function concreteTypes(selection: Selection, request: Request): readonly GraphQLObjectType[] {
  const type = getNamedType(selection.field.type);
  if (isObjectType(type)) return [type];
  if ("resolveType" in type) return request.schema.getPossibleTypes(type);
  throw new Error(`${selection.field.name} has no fields of its own`);
}

function isIncluded(node: SelectionNode, { variableValues }: Request): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.["if"] !== false;
}

function applies(condition: string | undefined, type: GraphQLObjectType, { schema }: Request): boolean {
  if (condition === undefined || condition === type.name) return true;
  const abstract = schema.getType(condition);
  return (
    abstract !== undefined &&
    "resolveType" in abstract &&
    !isObjectType(abstract) &&
    schema.isSubType(abstract, type)
  );
}
