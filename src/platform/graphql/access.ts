import type { GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { hasRole, type Principal, type Role } from "../auth/principal";
import { forbidden, type Refusal, unauthenticated } from "../auth/refusals";
import { type Request, type Selection, selectionsIn } from "../read/selection";
import type { Context, Viewer } from "./context";

/** Who may ask for a root field: the least role, whoever may read (a login, or anybody where that is allowed), anybody. */
export type Access = Role | "WHOEVER_MAY_READ" | "ANYBODY";

type RootName = "Query" | "Mutation" | "Subscription";

/** A row for each root field. */
export type AccessTable = Readonly<Partial<Record<RootName, Readonly<Record<string, Access>>>>>;

/** @throws Error where a root field has no row, or a row no field: nothing is open because somebody forgot it. */
export function declareAccess(schema: GraphQLSchema, table: AccessTable): void {
  const problems: string[] = [];
  const roots: Readonly<Record<RootName, GraphQLObjectType | null | undefined>> = {
    Query: schema.getQueryType(),
    Mutation: schema.getMutationType(),
    Subscription: schema.getSubscriptionType(),
  };
  for (const name of Object.keys(roots) as RootName[]) {
    const fields = roots[name]?.getFields() ?? {};
    const rows = table[name] ?? {};
    for (const [field, { extensions }] of Object.entries(fields)) {
      const access = Object.hasOwn(rows, field) ? rows[field] : undefined;
      if (access === undefined) problems.push(`${name}.${field} has no row`);
      else Object.assign(extensions, { access });
    }
    for (const row of Object.keys(rows)) {
      if (!Object.hasOwn(fields, row)) problems.push(`${name}.${row} has a row and is no field`);
    }
  }
  if (problems.length > 0)
    throw new Error(`Who may do what is not said of every field: ${problems.join("; ")}.`);
}

/**
 * Why the viewer may not have this operation run; undefined if every root field that it asks for is the viewer's to ask.
 * To be called before anything is read or written, whatever the transport.
 * @throws GraphQLError where a directive's condition is null.
 */
export function accessRefusal(
  operation: OperationDefinitionNode,
  request: Request,
  viewer: Viewer,
): Refusal | undefined {
  const root = request.schema.getRootType(operation.operation);
  const selections = root ? selectionsIn([operation.selectionSet], root, request) : [];
  for (const selection of selections) {
    const refusal = refusalOf(selection, viewer);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function refusalOf({ field }: Selection, viewer: Viewer): Refusal | undefined {
  // Without a row nobody may; no schema of ours is built that way.
  return refusalFor(field.name, (field.extensions["access"] ?? "ADMIN") as Access, viewer);
}

/** Why the viewer may not have what is open to others; undefined where it is the viewer's to have. */
export function refusalFor(
  what: string,
  access: Access,
  { principal, canRead }: Viewer,
): Refusal | undefined {
  if (access === "ANYBODY" || (access === "WHOEVER_MAY_READ" && canRead)) return undefined;
  if (access === "WHOEVER_MAY_READ") {
    return unauthenticated("Reading needs a login here; ANONYMOUS_READ is off.");
  }
  if (hasRole(principal, access)) return undefined;
  return principal === undefined
    ? unauthenticated(
        `${what} needs a login with the role ${access}; send its token as Authorization: Bearer TOKEN.`,
      )
    : forbidden(`${what} needs the role ${access}; this login has ${principal.role}.`);
}

/** Who has logged in. @throws Refusal where nobody has; by the table above that is refused before. */
export function loginOf({ viewer }: Pick<Context, "viewer">): Principal {
  if (viewer.principal === undefined) throw unauthenticated("This needs a login.");
  return viewer.principal;
}
