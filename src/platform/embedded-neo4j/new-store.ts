import { existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DataFolder } from "./data-folder";
import type { Log } from "./log";
import { writeWhole } from "./write-whole";

/**
 * Before a start: a store that is about to be made is marked as new, and one that still is new is put aside. Neo4j
 * cannot open every store whose making was cut off (a kill can leave files of no length, and it ends with an
 * EOFException), and nobody can have written to a database that has never been ready. It is not deleted, since somebody
 * may have put files of their own there meanwhile.
 */
export async function prepareStore({ store, newStore, home }: DataFolder, log: Log): Promise<void> {
  const isNew = existsSync(newStore);
  if (!isNew && existsSync(join(store, "databases"))) return;
  if (isNew) {
    const aside = join(home, `data-cut-off-${Date.now()}`);
    await rename(store, aside);
    log(
      "warn",
      `the making of ${store} did not come to its end; it is made anew, what there was is in ${aside}`,
    );
  }
  await mkdir(store, { recursive: true, mode: 0o700 });
  await writeWhole(newStore, "The database here is being made, and holds nothing yet.\n", 0o600);
  await flushFolder(store);
}

/** After a start, before anybody can write: the store is not new any more. */
export async function keepStore({ store, newStore }: DataFolder): Promise<void> {
  if (!existsSync(newStore)) return;
  await rm(newStore);
  // The mark must not come back after a power cut, with a database beside it that has been written to.
  await flushFolder(store);
}

async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
