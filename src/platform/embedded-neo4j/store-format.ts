import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataFolder } from "./data-folder";

/** A store's format as Neo4j names it: `record-aligned-1.1`. */
export interface StoreFormat {
  readonly name: string;
  readonly major: number;
  readonly minor: number;
}

/** What the pinned Neo4j writes. A later minor one it would not open; another name is one of Enterprise's. */
export const OWN_FORMAT: StoreFormat = { name: "aligned", major: 1, minor: 1 };

/** Before the format's name in a store's first file; each name has its length before it. */
const ENGINE = "\u0006record\u0001";

/** The format of a database in the folder, without a JVM; undefined where there is none, or it cannot be told. */
export async function readStoreFormat(
  { store }: Pick<DataFolder, "store">,
  database: string,
): Promise<StoreFormat | undefined> {
  const path = join(store, "databases", database, "neostore");
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const at = bytes.indexOf(ENGINE, 0, "latin1");
  if (at < 0) return undefined;
  const length = bytes[at + ENGINE.length] ?? 0;
  const start = at + ENGINE.length + 1;
  const [, major = 0, minor = 0] = bytes.subarray(start + length);
  return { name: bytes.toString("latin1", start, start + length), major, minor };
}

/** Whether the pinned Neo4j opens it, as it is or after it has brought it up to date. */
export function isOpenable({ name, major, minor }: StoreFormat): boolean {
  return name === OWN_FORMAT.name && major === OWN_FORMAT.major && minor <= OWN_FORMAT.minor;
}
