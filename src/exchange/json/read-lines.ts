import type { InputFile } from "../input-file";
import { withoutMark } from "./read-json";

const LINE_FEED = 0x0a;

/** A line of a file, without what ends it. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly length: number;
  /** Undefined where it is longer than was asked for. */
  readonly bytes: Uint8Array | undefined;
}

/** The lines of a file one by one, in bounded memory: of those over `maxBytes` only the length. */
export async function* readLines(file: InputFile, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let length = 0;
  let parts: Uint8Array[] = [];
  const line = (): Line => ({ number, length, bytes: length > maxBytes ? undefined : Buffer.concat(parts) });
  const keep = (bytes: Uint8Array) => {
    length += bytes.length;
    if (length > maxBytes) parts = [];
    else if (bytes.length > 0) parts.push(bytes);
  };
  let first = true;
  for await (const chunk of file.bytes()) {
    const bytes = first ? withoutMark(chunk) : chunk;
    first = false;
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      keep(bytes.subarray(from, end));
      yield line();
      from = end + 1;
      number += 1;
      length = 0;
      parts = [];
    }
    keep(bytes.subarray(from));
  }
  if (length > 0) yield line();
}
