import { RECORD_TYPES, type RecordType } from "../../domain/records/fields";
import { typeOfId } from "../../domain/records/record";
import { slugOf } from "../../domain/records/rules/shared-key.rules";
import { asOfDay } from "./as-of";
import {
  EXPORT_ORDER,
  type Extract,
  everyPortion,
  findHeld,
  type Held,
  type Holdings,
  type Origin,
  type Portion,
} from "./extract";
import { Labels } from "./labels";
import { type Filter, type Picked, pick } from "./pick";
import { Publications } from "./publications";

/** What to take out: which records, and as of which day. */
export interface ExtractOptions extends Filter {
  /** Only what had been said by the end of this day. */
  readonly asOf?: string | undefined;
  /** Called with each record that is read, as often as the format reads it. */
  readonly onRecords?: ((count: number) => void) | undefined;
}

/** An extract, and what is to be told of it once it was read. */
export interface OpenExtract extends Extract {
  /** How many records of each type left, by the last time that they were read. */
  readonly counts: ReadonlyMap<RecordType, number>;
  /** How many records were left out because nobody knows their day. */
  readonly undatedLeftOut: number;
}

/** There is no record that a filter asks for. */
export class NotHeld extends Error {
  override readonly name = "NotHeld";

  constructor(
    readonly type: "incident" | "actor",
    readonly asked: string,
  ) {
    super(`There is no ${type} ${JSON.stringify(asked)} in what is exported; expected its id or slug.`);
  }
}

/**
 * The records of the holdings that the options ask for. Incidents and actors may be given by their slugs.
 *
 * @throws NotHeld
 */
export async function openExtract(
  held: Holdings,
  origin: Omit<Origin, "asOf">,
  options: ExtractOptions,
): Promise<OpenExtract> {
  const { asOf, types, onRecords = () => undefined } = options;
  const holdings = asOf === undefined ? held : asOfDay(held, asOf);
  const incidents = await idsOf(holdings, "incident", options.incidents ?? []);
  const actors = await idsOf(holdings, "actor", options.actors ?? []);
  const picked = await pick(holdings, { incidents, actors, types });
  const counts = new Map<RecordType, number>();
  const undated = new Map<RecordType, number>();
  const publications = new Publications(holdings);
  const labels = new Labels(holdings);

  async function* pagesOf(type: RecordType): AsyncIterable<readonly Held[]> {
    counts.set(type, 0);
    undated.set(type, 0);
    for await (const portion of portionsOf(holdings, picked, type)) {
      counts.set(type, (counts.get(type) ?? 0) + portion.records.length);
      undated.set(type, (undated.get(type) ?? 0) + portion.undated.length);
      onRecords(portion.records.length);
      if (portion.records.length > 0) yield portion.records;
    }
  }

  return {
    origin: { ...origin, asOf },
    counts,
    get undatedLeftOut() {
      return [...undated.values()].reduce((sum, count) => sum + count, picked.undated);
    },
    async *pages(only: readonly RecordType[] = RECORD_TYPES) {
      for (const type of EXPORT_ORDER) if (only.includes(type)) yield* pagesOf(type);
    },
    find: async (ids) => {
      const found = [...(await findHeld(holdings, ids)).values()].map(({ record }) => record);
      return found.filter(({ id, type }) => picked.types.has(type) || picked.ids.has(id));
    },
    publishedOn: (records) => publications.of(records),
    labels: (ids) => labels.of(ids),
  };
}

function portionsOf(holdings: Holdings, picked: Picked, type: RecordType): AsyncIterable<Portion> {
  if (picked.types.has(type)) return everyPortion(holdings, type);
  return holdings.portions([...picked.ids].filter((id) => typeOfId(id) === type).sort());
}

async function idsOf(
  holdings: Holdings,
  type: "incident" | "actor",
  asked: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of asked) {
    const isId = name.startsWith(`${type}:`);
    const candidates = await findHeld(holdings, isId ? [name] : await holdings.withSlug(type, name));
    const id = [...candidates.values()].find(({ record }) => isId || slugOf(record) === name)?.id;
    if (id === undefined) throw new NotHeld(type, name);
    found.push(id);
  }
  return found;
}
