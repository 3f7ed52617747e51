import { createHash } from "node:crypto";
import { closeSync, readSync, writeSync } from "node:fs";
import { openNameless } from "../nameless-file";

const HELD_BYTES = 8 * 1_048_576;

/**
 * Text that is written once and read in pieces: in memory up to 8 MiB, beyond that in a temporary file, which has no name,
 * so that nothing is left of it even where the process is killed.
 */
export class Spool {
  readonly #held = Buffer.allocUnsafe(HELD_BYTES);
  #heldBytes = 0;
  #writtenBytes = 0;
  #file: number | undefined;
  readonly #hash = createHash("sha256");

  /** How many bytes there are. */
  get length(): number {
    return this.#writtenBytes + this.#heldBytes;
  }

  /** @throws Error, as the file system tells it, where the disk is full */
  append(text: string): void {
    const bytes = Buffer.from(text);
    this.#hash.update(bytes);
    if (this.#heldBytes + bytes.length > HELD_BYTES) this.#flush();
    if (bytes.length > HELD_BYTES) this.#write(bytes);
    else {
      bytes.copy(this.#held, this.#heldBytes);
      this.#heldBytes += bytes.length;
    }
  }

  /** What lies between these two bytes; it has been appended as one. */
  read(start: number, end: number): string {
    if (start >= this.#writtenBytes) {
      return this.#held.toString("utf8", start - this.#writtenBytes, end - this.#writtenBytes);
    }
    const bytes = Buffer.allocUnsafe(end - start);
    for (let done = 0; done < bytes.length; ) {
      const count = readSync(this.#opened(), bytes, done, bytes.length - done, start + done);
      if (count === 0) throw new Error(`the temporary file ends before byte ${end}`);
      done += count;
    }
    return bytes.toString("utf8");
  }

  /** SHA-256 of all of it so far. */
  digest(): string {
    return this.#hash.copy().digest("hex");
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #flush(): void {
    this.#write(this.#held.subarray(0, this.#heldBytes));
    this.#heldBytes = 0;
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#opened(), bytes, done);
    this.#writtenBytes += bytes.length;
  }

  #opened(): number {
    this.#file ??= openNameless();
    return this.#file;
  }
}
