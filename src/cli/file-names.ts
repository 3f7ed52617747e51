import { basename } from "node:path";

/** In place of a file: what is piped in. */
export const STDIN = "-";

/** What files are called in messages: the base name where only one has it, else the path as it was given. */
export function fileNames(files: readonly string[]): string[] {
  const paths = new Map<string, Set<string>>();
  for (const file of files) paths.set(basename(file), (paths.get(basename(file)) ?? new Set()).add(file));
  return files.map((file) => (paths.get(basename(file))?.size === 1 ? basename(file) : file));
}
