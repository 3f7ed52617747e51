import type { RecordType } from "../../domain/records/fields";
import { type NativeRecord, typeOfId } from "../../domain/records/record";
import { BoundedCache } from "../../platform/bounded-cache";
import { findHeld, type Holdings } from "./extract";

const KEPT = 8_000_000; // characters: what a page refers to, the next one mostly does as well
/** Types of records that are called something. */
export const NAMED_TYPES: readonly (RecordType | undefined)[] = [
  "actor",
  "incident",
  "leakChannel",
  "source",
];

/** What records are called, looked up for those that others refer to. */
export class Labels {
  readonly #known = new BoundedCache<string>(KEPT);

  constructor(private readonly holdings: Pick<Holdings, "portions">) {}

  async of(ids: Iterable<string>): Promise<(id: string) => string | undefined> {
    const found = new Map<string, string>();
    const unknown = new Set<string>();
    for (const id of ids) {
      const known = this.#known.get(id);
      if (known !== undefined) found.set(id, known);
      else if (NAMED_TYPES.includes(typeOfId(id))) unknown.add(id);
    }
    for (const [id, { record }] of await findHeld(this.holdings, unknown)) {
      const label = labelOf(record);
      if (label === undefined) continue;
      this.#known.set(id, label, id.length + label.length);
      found.set(id, label);
    }
    return (id) => found.get(id);
  }
}

/** What a record is called; undefined of one that has no name. */
export function labelOf(record: NativeRecord): string | undefined {
  switch (record.type) {
    case "actor":
      return (record.names.find(({ main }) => main === true) ?? record.names[0])?.value;
    case "incident":
    case "source":
      return record.title;
    case "leakChannel":
      return record.name;
    default:
      return undefined;
  }
}
