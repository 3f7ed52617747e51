import { createHash } from "node:crypto";

/** Every token of the database, as far as only an act may change it; when it was used last is no act. */
export const FIND_TOKENS = `
  MATCH (token:ApiToken)
  RETURN properties(token) AS row`;

/** A digest of all tokens, for the entry of each act that changes one. Of secrets the database has hashes alone. */
export function tokensDigest(tokens: readonly unknown[]): string {
  const texts = tokens.map((token) => {
    const stated = Object.entries(Object(token)).filter(([name]) => name !== "lastUsedAt");
    return JSON.stringify(stated.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
  return createHash("sha256").update(texts.sort().join("\n")).digest("hex");
}
