import { rename, rm, writeFile } from "node:fs/promises";

/** Writes a file so that it is there whole or, after a crash or on a full disk, not at all. */
export async function writeWhole(path: string, content: string, mode: number): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  try {
    await writeFile(draft, content, { mode, flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
