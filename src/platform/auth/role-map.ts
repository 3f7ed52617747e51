import { ROLES, type Role } from "./principal";

/** Which value of the claim gives which role. */
export type RoleMap = ReadonlyMap<string, Role>;

/**
 * The highest role that the values of a claim give; undefined where none gives any. A claim is named as it stands in the
 * token, or by the way to it: `realm_access.roles`.
 */
export function roleFrom(
  claims: Readonly<Record<string, unknown>>,
  claim: string,
  map: RoleMap,
): Role | undefined {
  const given = valuesOf(valueAt(claims, claim)).flatMap((value) => map.get(value) ?? []);
  return ROLES.findLast((role) => given.includes(role));
}

function valueAt(claims: Readonly<Record<string, unknown>>, claim: string): unknown {
  if (Object.hasOwn(claims, claim)) return claims[claim];
  return claim.split(".").reduce<unknown>((inner, name) => {
    return typeof inner === "object" && inner !== null && Object.hasOwn(inner, name)
      ? Reflect.get(inner, name)
      : undefined;
  }, claims);
}

/** A list, or words in one text as `scope` has them. */
function valuesOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value, ...value.split(" ")];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
