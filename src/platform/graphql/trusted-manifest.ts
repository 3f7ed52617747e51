import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type DocumentNode, parse } from "graphql";
import { LIMITS } from "./limits";

/** A document that the service was shipped with. */
export interface TrustedDocument {
  readonly text: string;
  readonly document: DocumentNode;
}

/** By the SHA-256 of their texts, in lower-case hex. */
export type Manifest = ReadonlyMap<string, TrustedDocument>;

/** The file is not what the package was built with; the message lists all that is wrong. */
export class BadManifest extends Error {
  override readonly name = "BadManifest";
}

/** None where there is no such file. @throws BadManifest */
export async function readManifest(file: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw error;
  }
  const { documents, problems } = parseManifest(text);
  if (problems.length === 0) return documents;
  throw new BadManifest(
    [`${file} is not as it was built; run npm run build, or install the package anew.`, ...problems].join(
      "\n  ",
    ),
  );
}

/** Of `{ "<hash>": "<text>" }`; documents are parsed here and validated when they are first asked for. */
export function parseManifest(text: string): {
  readonly documents: Manifest;
  readonly problems: readonly string[];
} {
  const documents = new Map<string, TrustedDocument>();
  const manifest = parsedJson(text);
  if (typeof manifest !== "object" || manifest === null || Array.isArray(manifest)) {
    return {
      documents,
      problems: ["It is no JSON object; expected the hash of each document and its text."],
    };
  }
  const problems: string[] = [];
  for (const [hash, given] of Object.entries(manifest)) {
    const read = documentIn(hash, given);
    if (typeof read === "string") problems.push(`${JSON.stringify(hash)}: ${read}`);
    else documents.set(hash, read);
  }
  return { documents, problems };
}

/** What is wrong with it, if it is a text. */
function documentIn(hash: string, text: unknown): TrustedDocument | string {
  if (typeof text !== "string") return "expected the text of a document.";
  const found = createHash("sha256").update(text).digest("hex");
  if (found !== hash) return `the SHA-256 of its text is ${found}.`;
  try {
    return { text, document: parse(text, { maxTokens: LIMITS.tokens }) };
  } catch (error) {
    return `its text is no GraphQL: ${(error as Error).message}`;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
