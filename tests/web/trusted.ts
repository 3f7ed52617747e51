import { type Manifest, parseManifest } from "../../src/platform/graphql/trusted-manifest";
import documents from "../../src/web/views/generated/documents.json";

/** The documents that the service is shipped with. */
export function trusted(): Manifest {
  const { documents: manifest, problems } = parseManifest(JSON.stringify(documents));
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return manifest;
}
