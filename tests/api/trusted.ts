import { createHash } from "node:crypto";
import { type Manifest, parseManifest } from "../../src/platform/graphql/trusted-manifest";

export const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

export const idOf = (text: string) => `sha256:${hashOf(text)}`;

/** As the package has it of these documents. */
export function manifestOf(...texts: readonly string[]): Manifest {
  const { documents, problems } = parseManifest(
    JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text]))),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return documents;
}

/** The address that asks for a document by its id. */
export function addressOf(documentId: string, variables?: object | string, more = ""): string {
  const given =
    variables === undefined
      ? ""
      : `&variables=${encodeURIComponent(typeof variables === "string" ? variables : JSON.stringify(variables))}`;
  return `/graphql?documentId=${encodeURIComponent(documentId)}${given}${more}`;
}
