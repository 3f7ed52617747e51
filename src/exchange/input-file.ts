import { createReadStream } from "node:fs";
import { type Fault, type Place, type Problem, problemAt } from "../domain/records/faults";

/** A file as it is read: the name it is told by, and its bytes from the beginning, as often as they are asked for. */
export interface InputFile {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** A file whose length is known beforehand. */
export interface SizedFile extends InputFile {
  /** In bytes. */
  readonly size: number;
}

/** A file that cannot be read to its end, or is over a limit: nothing of what is imported with it is. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly problems: readonly Problem[];

  constructor(
    where: Place,
    ...faults: readonly (Omit<Fault, "pointer"> & Partial<Pick<Fault, "pointer">>)[]
  ) {
    super("a file is refused");
    this.problems = faults.map((fault) => problemAt(where, { pointer: "", ...fault }));
  }
}

/** A file on disk. */
export function inputFile(path: string, name: string): InputFile {
  return { name, bytes: () => createReadStream(path) };
}

export const MEBIBYTE = 1_048_576;
/** What the files of an import may have, unless more is allowed; and the most that can be. docs/limits.md */
export const MAX_MEBIBYTES = 256;
export const MOST_MEBIBYTES = 1_024;

/** The same file, which is refused where it has more bytes than that; in whole MiB. */
export function atMost(file: InputFile, maxBytes: number): InputFile {
  return {
    ...file,
    async *bytes() {
      let length = 0;
      for await (const bytes of file.bytes()) {
        length += bytes.length;
        if (length > maxBytes) {
          const most = `${maxBytes / MEBIBYTE} MiB`;
          throw new FileRefused(
            { file: file.name },
            { problem: `has more than ${most}`, remedy: `expected at most ${most}, in several files` },
          );
        }
        yield bytes;
      }
    },
  };
}
