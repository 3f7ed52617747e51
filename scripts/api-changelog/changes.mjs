import { DiffRule, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

/**
 * What a schema changed for its clients.
 *
 * @typedef {{ change: string, path: string, words: string, level: "BREAKING" | "DANGEROUS" | "NON_BREAKING" }} Change
 * @typedef {{ change: string, path: string, since: string, why: string }} Declaration
 */

/** @returns {Promise<Change[]>} by path; of descriptions none, of what is new only the outermost */
export async function changesBetween(older, newer) {
  const all = await diff(buildSchema(older), buildSchema(newer));
  const outermost = new Set(DiffRule.simplifyChanges({ changes: all }));
  return (
    all
      // What breaks is told even inside something else that changed.
      .filter((change) => outermost.has(change) || change.criticality.level === "BREAKING")
      .filter(({ type }) => !type.includes("DESCRIPTION"))
      .map(({ type, path, message, criticality }) => ({
        change: type,
        path: path ?? "schema",
        words: message,
        level: criticality.level,
      }))
      .sort((a, b) => byText(a.path, b.path) || byText(a.change, b.change))
  );
}

/** What is wrong between the breaking changes there are and those that are declared. */
export function faultsOfDeclarations(changes, declarations, since) {
  const breaking = changes.filter(({ level }) => level === "BREAKING");
  const undeclared = breaking
    .filter((change) => declarationOf(change, declarations) === undefined)
    .map(
      ({ change, path, words }) =>
        `${path} breaks clients of ${since}: ${words}. Take it back; or declare it in schema/breaking-changes.json: ${JSON.stringify({ change, path, since, why: "…" })}`,
    );
  const idle = declarations
    .filter((declaration) => !breaking.some((change) => declarationOf(change, [declaration]) === declaration))
    .map(
      ({ change, path }) =>
        `${path} is declared in schema/breaking-changes.json as ${change} since ${since}, which it is not. Take the declaration out.`,
    );
  return [...undeclared, ...idle];
}

/** @returns {Declaration | undefined} */
export function declarationOf({ change, path }, declarations) {
  return declarations.find((declaration) => declaration.change === change && declaration.path === path);
}

function byText(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
