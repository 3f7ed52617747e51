/** Between the parts of a key; ids have no line breaks. */
export const SEPARATOR = "\n";
/** How the key of a claim without a named accuser starts. */
export const UNNAMED = "unnamed";

const LINE = SEPARATOR.replace("\n", "\\n");

/**
 * Why a claim shares its origin with others, as one text: the sides of those it stands for (a relationship `made` is
 * bound in `signed`); without a named accuser the source that all its citations end in, or the claim itself and each
 * of its sources. Claims about one accused with the same key share an origin (`standing/origins.ts`).
 */
export function originKey(claim: string, made: string, signed: string): string {
  const sides = `COLLECT { MATCH (${claim})-[${made}:MADE_BY]->(:Actor) WHERE ${signed} RETURN DISTINCT ${made}.state AS side ORDER BY side }`;
  const end = `COLLECT { MATCH (${claim})-[relay:RELAYS {citation: cite.position}]->(end:Source) RETURN end.id ORDER BY relay.position DESC LIMIT 1 }[0]`;
  const ends = `COLLECT { MATCH (${claim})-[cite:CITES]->(cited:Source) RETURN DISTINCT coalesce(${end}, cited.id) AS end ORDER BY end }`;
  const joined = (list: string, start: string) =>
    `reduce(key = ${start}, part IN ${list} | key + '${LINE}' + part)`;
  return `CASE WHEN ${claim}.unnamedAccuser IS NULL THEN ${joined(sides, "''")} ELSE CASE WHEN size(${ends}) = 1 THEN ${joined(ends, `'${UNNAMED}'`)} ELSE ${joined(ends, `'${UNNAMED}${LINE}' + ${claim}.id`)} END END`;
}
