import { declarationOf } from "./changes.mjs";

const HEAD = `# API changelog

What changed in the GraphQL schema from release to release, for those who write clients. Generated from the schemas in
[schema/released](../schema/released) and [schema/schema.graphql](../schema/schema.graphql) by
\`node scripts/api-changelog.mjs\`; wording of descriptions is left out, and of something new only the outermost is told.
`;

const LEVELS = [
  ["BREAKING", "Breaking: a client that uses it has to change"],
  ["DANGEROUS", "Dangerous: a client may notice"],
  ["NON_BREAKING", "Safe"],
];

/** @returns {string} the whole page, of steps from the latest to the first release */
export function pageOf(steps, first) {
  return [HEAD, ...steps.map(section), `## ${first}\n\nThe first release.\n`].join("\n");
}

function section({ title, changes, declarations }) {
  if (changes.length === 0) return `## ${title}\n\nNothing.\n`;
  const levels = LEVELS.flatMap(([level, heading]) => {
    const of = changes.filter((change) => change.level === level);
    return of.length === 0
      ? []
      : [`### ${heading}\n\n${of.map((change) => line(change, declarations)).join("\n")}\n`];
  });
  return [`## ${title}\n`, ...levels].join("\n");
}

function line(change, declarations) {
  const why = change.level === "BREAKING" ? declarationOf(change, declarations)?.why : undefined;
  return `- \`${change.path}\`: ${change.words}${why === undefined ? "" : `. ${why}`}`;
}
