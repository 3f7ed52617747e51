import type { Extract } from "./extract";

export interface WriteOptions {
  /** Whether the names of those who recorded leave too. */
  readonly recorders?: boolean | undefined;
}

/** A file of an export. */
export interface Part {
  /** What the file is called, where it is one of several. */
  readonly name: string;
  /** Its text, chunk by chunk; read once. */
  readonly text: AsyncIterable<string>;
}

/** An extract as the files of a format, which are read one after another. */
export type WriteExtract = (extract: Extract, options: WriteOptions) => readonly Part[];
