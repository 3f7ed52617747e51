import { closeSync, mkdtempSync, openSync, read as readSome, rmSync, write as writeSome } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SizedFile } from "./input-file";

// Not by streams: one that is broken off closes the descriptor, which is ours to close.
const readPiece = promisify(readSome);
const writePiece = promisify(writeSome);
const PIECE_BYTES = 65_536;

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
    for await (const bytes of source) {
      for (let done = 0; done < bytes.length; )
        done += (await writePiece(descriptor, bytes, done, bytes.length - done, size + done)).bytesWritten;
      size += bytes.length;
    }
    return { descriptor, size };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** A file that came in once. */
export interface HeldFile extends HeldBytes {
  /** As messages name it. */
  readonly name: string;
}

/** The file, to be read from the beginning as often as it is asked for. */
export function heldFile(held: HeldFile): SizedFile {
  return { name: held.name, size: held.size, bytes: () => read(held) };
}

async function* read({ descriptor, size }: HeldBytes): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; ) {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    const { bytesRead } = await readPiece(descriptor, piece, 0, piece.length, at);
    if (bytesRead === 0) throw new Error(`the temporary file ends before byte ${size}`);
    yield piece.subarray(0, bytesRead);
    at += bytesRead;
  }
}

export function letGo({ descriptor }: HeldBytes): void {
  closeSync(descriptor);
}
