import type { Problem } from "../../src/domain/records/faults";
import { Gathering } from "../../src/exchange/gathering";
import { FileRefused, type InputFile } from "../../src/exchange/input-file";
import type { PlacedRecord } from "../../src/exchange/placed-record";

/** What reading files comes to; of a file that is refused whole only why. */
export interface ReadResult {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly Problem[];
  readonly passedOver: ReadonlyMap<string, number>;
}

/** A file in memory, which comes in pieces as from a disk. */
export function fileOf(name: string, content: string | Uint8Array, pieceBytes = 65_536): InputFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    async *bytes() {
      for (let from = 0; from < bytes.length; from += pieceBytes)
        yield bytes.subarray(from, from + pieceBytes);
    },
  };
}

/** All that a reader gathers. */
export async function gathered(read: (gathering: Gathering) => Promise<void>): Promise<ReadResult> {
  const gathering = new Gathering();
  try {
    await read(gathering);
    return resultOf(gathering);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { records: [], problems: error.problems, passedOver: new Map() };
  } finally {
    gathering.stock.close();
  }
}

/** What has been gathered so far, in the order it was read in. */
export function resultOf({ stock, problems, passedOver }: Gathering): ReadResult {
  const indexes = [
    ...stock.chunks({
      records: Number.POSITIVE_INFINITY,
      bytes: Number.POSITIVE_INFINITY,
      merged: Number.POSITIVE_INFINITY,
    }),
  ]
    .flat()
    .sort((a, b) => a - b);
  return { records: indexes.map((index) => stock.at(index)), problems: problems.first, passedOver };
}
