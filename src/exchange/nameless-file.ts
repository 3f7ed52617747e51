import { closeSync, createReadStream, createWriteStream, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Opens a temporary file without a name: nothing is left of it once it is closed, even where the process is killed. */
export function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), "blamegraph-"));
  try {
    return openSync(join(folder, "bytes"), "wx+", 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bytes that came in once, kept in such a file. Threads share it: the number means the same in each. */
export interface HeldBytes {
  readonly descriptor: number;
  readonly size: number;
}

/** @throws what the source throws, or as the file system tells it, where the disk is full */
export async function hold(source: AsyncIterable<Uint8Array>): Promise<HeldBytes> {
  const descriptor = openNameless();
  let size = 0;
  try {
    const counted = async function* () {
      for await (const bytes of source) {
        size += bytes.length;
        yield bytes;
      }
    };
    await pipeline(counted, createWriteStream("", { fd: descriptor, autoClose: false }));
    return { descriptor, size };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** From the beginning, as often as they are asked for. */
export function read({ descriptor }: Pick<HeldBytes, "descriptor">): AsyncIterable<Uint8Array> {
  return createReadStream("", { fd: descriptor, start: 0, autoClose: false });
}

export function letGo({ descriptor }: Pick<HeldBytes, "descriptor">): void {
  closeSync(descriptor);
}
