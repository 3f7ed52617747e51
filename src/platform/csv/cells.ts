/**
 * Cells that no spreadsheet takes for a formula, that no quotation mark ends early, and from which the text they were made
 * of can be had back byte for byte; docs/exports.md has the rules for whoever reads them.
 */

/** Whatever a spreadsheet may skip before it looks for a formula. */
const SKIPPED = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/u;
const BEGINS_FORMULA = /^[=+\-@\u2212]/;
const KEPT_AS_TEXT = "'";
/** A tab or a line break before a text is a way to begin a cell of one's own when it is pasted. */
const MOVES_ON = /^[\t\r\n]/;

/** One row as RFC 4180 has it, CRLF at its end. Every cell that says something is quoted. */
export function rowOf(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

/** A text with an apostrophe before it where a spreadsheet might compute it, or where it begins with one itself. */
export function safeCell(text: string): string {
  return isRisky(text) ? `${KEPT_AS_TEXT}${text}` : text;
}

/** The text that `safeCell` was given. */
export function textOfCell(cell: string): string {
  return cell.startsWith(KEPT_AS_TEXT) ? cell.slice(KEPT_AS_TEXT.length) : cell;
}

function isRisky(text: string): boolean {
  if (text.startsWith(KEPT_AS_TEXT) || MOVES_ON.test(text)) return true;
  // Full-width and other forms of the signs become the signs themselves where a spreadsheet folds them.
  const [first = ""] = text.replace(SKIPPED, "");
  return BEGINS_FORMULA.test(first.normalize("NFKC"));
}

function quoted(cell: string): string {
  return cell === "" ? "" : `"${cell.replaceAll('"', '""')}"`;
}
