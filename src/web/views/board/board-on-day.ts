import { type Presence, presenceOn } from "../scene/scene";
import type { BoardColumn, BoardEntry } from "./board";

export interface EntryOnDay extends BoardEntry {
  /** As it stands on the day; over is superseded or retracted. */
  readonly presence: Exclude<Presence, "absent">;
  /** An accuser's own claim about the part stands there instead of this one about the whole. */
  readonly isReplaced: boolean;
}

export interface ColumnOnDay extends Omit<BoardColumn, "entries"> {
  readonly entries: readonly EntryOnDay[];
  /** Who said it first: null as long as nobody has. */
  readonly first: EntryOnDay | null;
  readonly later: number;
  /** On which day the first of those that come later was said; null if none of them has a day. */
  readonly nextDay: string | null;
}

/**
 * The same columns in the same places, with what was said in each by then; what came later is counted and not told. `lent` are
 * the claims about wholes that apply to the part on that day, as the standing has them; null while that is not known.
 */
export function boardOnDay(
  columns: readonly BoardColumn[],
  day: string | null,
  lent: ReadonlySet<string> | null = null,
): readonly ColumnOnDay[] {
  return columns.map((column) => {
    const entries = column.entries.flatMap((entry): EntryOnDay[] => {
      const presence = presenceOn(day, entry.period);
      const isReplaced =
        lent !== null && entry.inherited && presence === "present" && !lent.has(entry.claim.id);
      return presence === "absent" ? [] : [{ ...entry, presence, isReplaced }];
    });
    const later = column.entries.filter((entry) => presenceOn(day, entry.period) === "absent");
    return {
      ...column,
      entries,
      first: entries[0] ?? null,
      later: later.length,
      nextDay: later.find(({ period }) => period.from !== null)?.period.from ?? null,
    };
  });
}
