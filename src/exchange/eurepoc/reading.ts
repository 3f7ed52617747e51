import type { Place } from "../../domain/records/faults";
import { isUsableUrl } from "../../domain/records/urls";
import type { CsvRow } from "../csv/read-csv";
import type { Gathering } from "../gathering";
import { legible } from "../legible";
import { shortHash, sourceIdOfUrl } from "../short-hash";

/** The data set as a source, and who makes it. */
export const EUREPOC = { source: "source:eurepoc", maker: "actor:eurepoc" } as const;

const NOTHING = /^(|not available|unknown|nan|nat|n)$/i;
const MAX_LEGIBLE = 80;
const MAX_TITLE = 1_000;

/** The id of a document by its address, which is taken for granted; undefined, and counted, where it is no address. */
export function readDocument(where: Place, url: string, gathering: Gathering): string | undefined {
  if (!isUsableUrl(url)) {
    gathering.passOver("an address that is none");
    return undefined;
  }
  const id = sourceIdOfUrl(url);
  const source = { type: "source", id, title: url.slice(0, MAX_TITLE), kind: "OTHER", url };
  return gathering.add(where, source, { assumed: true }) ? id : undefined;
}

/** What all rows of one thing say in a column: once each, in an order that does not depend on the rows'. */
export function saidBy(rows: readonly CsvRow[], column: string): readonly string[] {
  return [...said(rows.map(({ cells }) => cells[column] ?? ""))].sort();
}

/** What cells say, without the words for nothing; once each. */
export function said(cells: Iterable<string>): readonly string[] {
  return [...new Set([...cells].map(plainSpaces).filter((text) => !NOTHING.test(text)))];
}

export function plainSpaces(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * A date as far as it was stated: what is only known by its year is written as the first of January. (Taken as days, 273
 * attributions would be older than their incidents.) Undefined where there is none.
 */
export function statedDate(cell: string): string | undefined {
  const [, date, year] = /^((\d{4})-\d{2}-\d{2})(?: 00:00:00)?$/.exec(cell.trim()) ?? [];
  if (date === undefined) return undefined;
  return date.endsWith("-01-01") ? year : date;
}

/** An id of the data set's own for whoever has this name; legible, and apart from others that are spelled alike. */
export function actorIdOf(name: string): string {
  const words = legible(name, MAX_LEGIBLE);
  return ["actor:eurepoc", ...(words === "" ? [] : [words]), shortHash(name, 8)].join("-");
}
