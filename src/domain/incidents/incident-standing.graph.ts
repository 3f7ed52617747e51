import type { Compiler } from "../../platform/read/compiler";
import { KNOWN_AT } from "../../platform/read/known-at";
import type { Match, Order } from "../../platform/read/page";
import type { Selection } from "../../platform/read/selection";
import { comparing, type FilterMapping, has, range, type WhereMapping } from "../../platform/read/where";

/**
 * Filters and orders of incidents by their standing. They go by what is derived of it: by properties of the
 * incident, and under `asOf` by the period that holds that day.
 */
type Value = "status" | "denied" | "victimDenies" | "claims" | "origins" | "changedKey";

const PRESENT: Readonly<Record<Value, string>> = {
  status: "standingStatus",
  denied: "standingDenied",
  victimDenies: "standingVictimDenies",
  claims: "standingClaims",
  origins: "standingOrigins",
  changedKey: "standingChangedKey",
};

export const standingOrders: Readonly<Record<"ORIGINS" | "CLAIMS" | "STANDING_CHANGED_ON", Order>> = {
  ORIGINS: { key: PRESENT.origins, number: true },
  CLAIMS: { key: PRESENT.claims, number: true },
  STANDING_CHANGED_ON: { key: PRESENT.changedKey, emptyLast: true },
};

/** The key of a period for each order that periods have one for. */
const KEYS_OF_PERIODS: Readonly<Record<string, string>> = {
  STARTED_ON: "startedKey",
  ORIGINS: "origins",
  CLAIMS: "claims",
  STANDING_CHANGED_ON: "changedKey",
};

/** The conditions by standing; `expressionOf` says where a value of the incident in a variable is. */
function whereBy(expressionOf: (on: string, value: Value, compiler: Compiler) => string) {
  const by =
    (value: Value, filter: (expression: () => string) => FilterMapping): FilterMapping =>
    (condition) =>
      filter(() => expressionOf(condition.on, value, condition.compiler))(condition);
  const is = (value: Value) =>
    by(
      value,
      (expression) =>
        ({ bind }) =>
          `${expression()} = ${bind()}`,
    );
  return {
    standing: by("status", comparing),
    denied: is("denied"),
    victimDenies: is("victimDenies"),
    contested: by(
      "status",
      (expression) =>
        ({ given }) =>
          `${expression()} ${given === true ? "=" : "<>"} 'CONTESTED'`,
    ),
    origins: by("origins", range),
    claims: by("claims", range),
  } satisfies WhereMapping;
}

/** As of a day, the last period that has begun: one index look-up, however many periods an incident has. */
function valueByThen(on: string, value: Value, compiler: Compiler): string {
  const period = compiler.fresh("period");
  return `COLLECT { MATCH (${period}:StandingPeriod) WHERE ${period}.id = ${on}.id AND ${period}.from <= $asOf RETURN ${period}.${value} ORDER BY ${period}.id DESC, ${period}.from DESC LIMIT 1 }[0]`;
}

export const standingWhere = whereBy((on, value, compiler) =>
  compiler.asOf ? valueByThen(on, value, compiler) : `${on}.${PRESENT[value]}`,
);

/** What is derived later counts from the write that it rests on: before that nothing is missing. */
function behind(compiler: Compiler): string {
  const stale = "MATCH (stale:Incident) WHERE stale.standingStale = true";
  return compiler.knownAt ? `${stale} AND stale.standingStaleSince <= ${KNOWN_AT}` : stale;
}

/** How the list is matched where its filters or order go by standings; nothing where they do not. */
export function matchByStanding(
  item: string,
  compiler: Compiler,
  selection: Selection,
  where: WhereMapping,
): Partial<Match> {
  const args = compiler.args(selection);
  const order = orderOf(args["orderBy"]);
  const isOrder = order in standingOrders;
  if (!isOrder && !mentions(args["where"])) return {};
  const fixed = order === "STARTED_ON" ? fixedBy(args["where"]) : undefined;
  if (!compiler.asOf) {
    return { behind: behind(compiler), ...(fixed === undefined ? {} : { indexPrefix: [PRESENT[fixed]] }) };
  }
  const key = KEYS_OF_PERIODS[order];
  if (key === undefined || (!isOrder && fixed === undefined)) return { behind: behind(compiler) };
  const period = compiler.fresh("period");
  return {
    behind: behind(compiler),
    keyed: { variable: period, property: key },
    conditions: [`${period}.from <= $asOf`, `${period}.until > $asOf`],
    where: { ...where, ...whereBy((on, value) => (on === item ? `${period}.${value}` : "")) },
    ...(fixed === undefined ? {} : { indexPrefix: [fixed] }),
  };
}

/** The value that a condition beside all others fixes: what lists go by it can be read in order from an index. */
function fixedBy(where: unknown): Value | undefined {
  if (has(where, "standing") && has(Reflect.get(Object(where), "standing"), "eq")) return "status";
  if (Reflect.get(Object(where), "contested") === true) return "status";
  if (has(where, "denied")) return "denied";
  return undefined;
}

function orderOf(orderBy: unknown): string {
  return has(orderBy, "field") ? String(Reflect.get(Object(orderBy), "field")) : "STARTED_ON";
}

/** Whether a `where` has a condition by standing, however deep. */
function mentions(where: unknown): boolean {
  if (Array.isArray(where)) return where.some(mentions);
  if (typeof where !== "object" || where === null) return false;
  return Object.entries(where).some(([name, given]) =>
    name === "AND" || name === "OR" || name === "NOT"
      ? mentions(given)
      : name in standingWhere && given !== null,
  );
}
