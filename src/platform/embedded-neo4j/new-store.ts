import { existsSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DataFolder } from "./data-folder";
import type { Log } from "./log";
import { writeWhole } from "./write-whole";

/**
 * Before a start: a store that is about to be made is marked as new, and one that still is new is removed. Neo4j cannot
 * open every store whose making was cut off (a kill can leave files of no length, and it ends with an EOFException), and
 * there is nothing in it yet: nobody can have written to a database that has never been ready.
 */
export async function prepareStore(folder: DataFolder, log: Log): Promise<void> {
  const isNew = existsSync(folder.newStore);
  if (!isNew && existsSync(join(folder.store, "databases"))) return;
  if (isNew) log("warn", `the first start on ${folder.root} did not come to its end; its store is made anew`);
  await rm(folder.password, { force: true }); // Neo4j takes a password over only when it makes its store
  await rm(folder.store, { recursive: true, force: true });
  await writeWhole(folder.newStore, "The database here is being made, and holds nothing yet.\n", 0o600);
  await flushFolder(folder.root);
}

/** After a start, before anybody can write: the store is not new any more. */
export async function keepStore(folder: DataFolder): Promise<void> {
  if (!existsSync(folder.newStore)) return;
  await rm(folder.newStore);
  // The mark must not come back after a power cut, with a database behind it that has been written to.
  await flushFolder(folder.root);
}

async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
