import { join } from "node:path";

const ROOT = join(__dirname, "..");

/** A file or folder that is shipped beside the code: `schema`, `seed`, `dist/web`. */
export function shipped(...path: readonly string[]): string {
  return join(ROOT, ...path);
}
