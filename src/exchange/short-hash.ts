import { createHash } from "node:crypto";

/** The first hexadecimal digits of a text's SHA-256, for ids that a text makes. */
export function shortHash(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

/** The id of a document by its address, the same in all data sets. */
export function sourceIdOfUrl(url: string): string {
  return `source:url-${shortHash(url, 16)}`;
}
