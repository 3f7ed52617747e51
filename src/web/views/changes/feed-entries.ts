import type { FeedChangeFragment } from "../generated/types";
import { lineOf, standingLines } from "./change-lines";

/** One change as a reader of feeds shows it. */
export interface FeedEntry {
  readonly sequence: number;
  readonly at: string;
  readonly title: string;
  /** What stands otherwise because of it, who recorded it and why: each a sentence. */
  readonly lines: readonly string[];
  readonly by: string;
  /** The path of what it is about; null where that has none any longer. */
  readonly path: string | null;
}

/** Newest first. */
export function feedEntries(changes: readonly FeedChangeFragment[]): readonly FeedEntry[] {
  return [...changes]
    .sort((a, b) => b.sequence - a.sequence)
    .map((change) => {
      const { sequence, at, by, reason, act } = change;
      const standings = standingLines(change);
      const [derived] = act === "DERIVED" ? standings : [];
      const own = derived ?? lineOf(change);
      return {
        ...{ sequence, at, by, path: own.path },
        title: derived === undefined ? `${own.sign} ${own.what}: ${own.sentence}` : `= ${inWords(derived)}`,
        lines: [
          ...standings.filter((one) => one !== derived).map(inWords),
          ...(derived?.why == null ? [] : [derived.why]),
          `Recorded by ${by}, change ${sequence} of this database.`,
          ...(reason === null ? [] : [`Why: ${reason}`]),
        ],
      };
    });
}

type Standing = ReturnType<typeof standingLines>[number];

function inWords({ about, sentence }: Standing): string {
  return `${about}: ${sentence}`;
}
