import type { StatedDate } from "../../domain/dates/dates";
import type { NativeRecord } from "../../domain/records/record";
import type { PublishedOn } from "../../domain/records/to-graph";
import { BoundedCache } from "../../platform/bounded-cache";
import { findHeld, type Holdings } from "./extract";

const KEPT = 100_000; // sources cited again on the next page: some 10 MB

/** When sources were published, looked up for records that have no date of their own. */
export class Publications {
  readonly #known = new BoundedCache<{ readonly publishedOn: StatedDate | undefined }>(KEPT);

  constructor(private readonly holdings: Pick<Holdings, "portions">) {}

  async of(records: readonly NativeRecord[]): Promise<PublishedOn> {
    const found = new Map<string, StatedDate | undefined>();
    const unknown = new Set<string>();
    for (const id of records.flatMap(placedBy)) {
      const known = this.#known.get(id);
      if (known === undefined) unknown.add(id);
      else found.set(id, known.publishedOn);
    }
    for (const [id, { record }] of await findHeld(this.holdings, unknown)) {
      const publishedOn = record.type === "source" ? record.publishedOn : undefined;
      this.#known.set(id, { publishedOn }, 1);
      found.set(id, publishedOn);
    }
    return (id) => found.get(id);
  }
}

/** The sources by which a record is placed in time: those that it cites, if it says no date itself. */
function placedBy(record: NativeRecord): readonly string[] {
  if (!("citations" in record)) return [];
  const stated = record.type === "leak" ? record.publishedOn : record.statedOn;
  return stated === undefined ? record.citations.map(({ source }) => source) : [];
}
