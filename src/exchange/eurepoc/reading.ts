import { createHash } from "node:crypto";
import { type Place, type Problem, problemAt } from "../../domain/records/faults";
import { parseRecord } from "../../domain/records/parse-record";
import { isUsableUrl } from "../../domain/records/urls";
import type { CsvRow } from "../csv/read-csv";
import type { PlacedRecord, ReadResult } from "../placed-record";
import { findState, stateActor, stateActorId } from "../states/states";

/** A record before it is parsed. */
export type Raw = Readonly<Record<string, unknown>>;

/** The data set as a source, and who makes it. */
export const EUREPOC = { source: "source:eurepoc", maker: "actor:eurepoc" } as const;

const NOTHING = /^(|not available|unknown|nan|nat|n)$/i;
const MAX_SLUG = 80;

/** What has been read of the three files so far. */
export class Reading implements ReadResult {
  readonly records: PlacedRecord[] = [];
  readonly problems: Problem[] = [];
  readonly passedOver = new Map<string, number>();
  readonly #seen = new Set<string>();

  /** Adds a record; of actors and sources that many rows bring, the first. */
  add(where: Place, raw: Raw, assumed?: true): boolean {
    const id = String(raw["id"]);
    if (this.#seen.has(id)) return true;
    const { record, faults } = parseRecord(raw);
    if (record === undefined) {
      for (const { pointer, problem, remedy } of faults) {
        const fault = { pointer: "", problem: `makes ${id}, whose ${pointer} ${problem}`, remedy };
        this.problems.push(problemAt(where, fault, id));
      }
      return false;
    }
    this.#seen.add(id);
    this.records.push({ record, where, ...(assumed === undefined ? {} : { assumed }) });
    return true;
  }

  /** The id of the state of this name, which is taken for granted; undefined where it is none. */
  state(where: Place, name: string): string | undefined {
    const state = findState(name);
    if (state === undefined) return undefined;
    this.add(where, stateActor(state), true);
    return stateActorId(state);
  }

  /** The id of a document by its address; undefined, and counted, where it is no address. */
  document(where: Place, url: string): string | undefined {
    if (!isUsableUrl(url)) {
      this.passOver("an address that is none");
      return undefined;
    }
    const id = `source:url-${shortHash(url, 16)}`;
    this.add(where, { type: "source", id, title: url.slice(0, 1_000), kind: "OTHER", url }, true);
    return id;
  }

  passOver(what: string, times = 1): void {
    this.passedOver.set(what, (this.passedOver.get(what) ?? 0) + times);
  }
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
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
  const legible = words.join("-").slice(0, MAX_SLUG).replace(/-$/, "");
  return ["actor:eurepoc", ...(legible === "" ? [] : [legible]), shortHash(name, 8)].join("-");
}

function shortHash(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}
