import { type CellValue, idsIn } from "./columns";

const BETWEEN_ENTRIES = "; ";
/** Within an entry: ids have no spaces. */
const BETWEEN_IDS = " ";

/** What a column has, as one text: a value, a list, or a list of lists of ids. */
export function flatText(value: CellValue): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  return joined(
    value.map((entry) => (typeof entry === "object" ? idsIn(entry).join(BETWEEN_IDS) : (entry ?? ""))),
  );
}

/** Entries with `; ` between them; in an entry, a semicolon or backslash has a backslash before it. */
export function joined(entries: readonly string[]): string {
  return entries.every((entry) => entry === "")
    ? ""
    : entries.map((entry) => entry.replace(/[\\;]/g, "\\$&")).join(BETWEEN_ENTRIES);
}

/** The entries that `joined` was given; none of an empty text. */
export function entriesOf(text: string): readonly string[] {
  if (text === "") return [];
  const entries = [""];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const isEnd = character === ";";
    if (isEnd) {
      entries.push("");
      index += BETWEEN_ENTRIES.length - 1;
    } else {
      if (character === "\\") index += 1;
      entries.push(`${entries.pop() ?? ""}${text.charAt(index)}`);
    }
  }
  return entries;
}
