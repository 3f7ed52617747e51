import { parseRecord } from "../../src/domain/records/parse-record";
import { aClaim, anActor, aRetraction, aSource, SURROUNDINGS } from "../domain/records/builders";
import { type Raw, type Service, startService } from "../support/service";
import { lastDayOf } from "./days";
import { Random } from "./random";
import { writeWorld } from "./write-world";

/**
 * A reader that goes from page to page while four writers move, change, take back and add other claims finds every
 * claim that nobody touches, each once and in order. CLAIMS=10000 has as many of them.
 */
jest.setTimeout(60 * 60 * 1000);

const CLAIMS = Number(process.env["CLAIMS"] ?? 1_000);
const SEED = Number(process.env["SEED"] ?? 1);
const PAGE = 200;
const WRITERS = 4;
const MOVING = 60; // for each writer
const DATES = ["2015", "2016-02", "2016-10-06", "2016-10-07", "2016-12-31", "2019-05", undefined] as const;
const NOWHERE = [{ source: "source:undated" }];

const dated = (date: string | undefined): Raw =>
  date === undefined ? { citations: NOWHERE } : { statedOn: date };

/** Claims that stay as they are: many on one day, many without one, some with several rows of blame. */
const STABLE = Array.from({ length: CLAIMS }, (_, index) => {
  const random = new Random(SEED + index);
  const date = random.pick(DATES);
  const accusers = random.chance(0.2) ? ["actor:agency", "actor:bureau"] : ["actor:agency"];
  const id = `s${random.whole(0, 9)}-${index}`;
  return {
    raw: aClaim(id, { accusers, ...dated(date) }),
    day: date === undefined ? "" : lastDayOf(date),
    ids: [`claim:${id}`],
    rows: accusers.map((accuser) => `blame:claim:${id}/incident:theft/${accuser}/actor:accused/CONDUCTED`),
  };
});
const STABLE_IDS = new Set(STABLE.flatMap(({ ids, rows }) => [...ids, ...rows]));

let service: Service;
beforeAll(async () => {
  service = await startService();
  await write([
    ...SURROUNDINGS,
    aSource("undated"),
    aSource("moving", { publishedOn: "2016" }),
    anActor("bureau"),
    ...STABLE.map(({ raw }) => raw),
    ...range(WRITERS).flatMap((writer) => range(MOVING).map((at) => moving(writer, at, "2016-10-07"))),
  ]);
});
afterAll(() => service.close());

async function write(raws: readonly Raw[]): Promise<void> {
  const records = raws.map((raw) => {
    const { record, faults } = parseRecord(raw);
    if (record === undefined) throw new Error(JSON.stringify(faults));
    return record;
  });
  await writeWorld(service.graph, records, { by: "test", at: "2026-11-20T12:00:00Z" }, 250);
}

function moving(writer: number, at: number, date: string | undefined): Raw {
  // Placed by a source whose date moves, where it has no date of its own.
  const placed = date === undefined ? { citations: [{ source: "source:moving" }] } : { statedOn: date };
  return aClaim(`s${at % 10}-moving-${writer}-${at}`, { ...placed, quote: { text: `Version ${date}` } });
}

/** One change of claims that are this writer's own. */
function change(writer: number, round: number, random: Random): readonly Raw[] {
  const at = random.whole(0, MOVING - 1);
  const turn = (round + writer) % 5;
  if (turn === 0)
    return [aRetraction(`t${writer}-${at}`, { claim: `claim:s${at % 10}-moving-${writer}-${at}` })];
  if (turn === 1) return [moving(writer, MOVING + round, random.pick(DATES))];
  if (turn === 2) return [aSource("moving", { publishedOn: random.pick(["2014", "2016-10-06", "2018"]) })];
  return [moving(writer, at, random.pick(DATES)), moving(writer, random.whole(0, at), random.pick(DATES))];
}

/** Four writers at once, each going on until told to stop; tells how many changes were made. */
function startWriters() {
  let [going, written] = [true, 0];
  const all = range(WRITERS).map(async (writer) => {
    const random = new Random(SEED + writer);
    for (let round = 0; going; round++) {
      await write(unique(change(writer, round, random)));
      written += 1;
    }
  });
  return {
    written: () => written,
    stop: async () => {
      going = false;
      await Promise.all(all);
    },
  };
}

type Order = "ASC" | "DESC";
type Way = "forward" | "backward";

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

async function walk(list: "claims" | "blame", order: Order, way: Way): Promise<readonly string[]> {
  const query = `query ($order: OrderDirection!, $first: Int, $after: String, $last: Int, $before: String) {
    page: ${list}(orderBy: { field: PLACED_ON, direction: $order }, first: $first, after: $after, last: $last, before: $before) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
  const found: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const size: Raw = way === "forward" ? { first: PAGE, after: cursor } : { last: PAGE, before: cursor };
    const { page }: { readonly page: Page } = await service.read(query, { order, ...size });
    const ids = page.nodes.map(({ id }) => id);
    if (way === "forward") found.push(...ids);
    else found.unshift(...ids);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(way === "forward" ? hasNextPage : hasPreviousPage)) return found;
    cursor = way === "forward" ? endCursor : startCursor;
  }
}

/** By day, undated last in either direction, then by id. */
function expected(list: "claims" | "blame", order: Order): readonly string[] {
  const sign = order === "ASC" ? 1 : -1;
  const items = STABLE.flatMap(({ day, ids, rows }) =>
    (list === "claims" ? ids : rows).map((id) => ({ id, day, claim: ids[0] ?? "" })),
  );
  return items
    .sort((one, other) => {
      if ((one.day === "") !== (other.day === "")) return one.day === "" ? 1 : -1;
      for (const part of ["day", "claim", "id"] as const)
        if (one[part] !== other[part]) return one[part] < other[part] ? -sign : sign;
      return 0;
    })
    .map(({ id }) => id);
}

describe("paging while four writers change other claims", () => {
  const walks = (["claims", "blame"] as const).flatMap((list) =>
    (["ASC", "DESC"] as const).flatMap((order) =>
      (["forward", "backward"] as const).map((way) => ({ list, order, way })),
    ),
  );

  it.each(walks)(
    "$list, $order, $way: has what nobody touches once and in order",
    async ({ list, order, way }) => {
      const writers = startWriters();
      let found: readonly string[];
      try {
        found = await walk(list, order, way);
      } finally {
        await writers.stop();
      }

      expect(found.filter((id) => STABLE_IDS.has(id))).toEqual(expected(list, order));
      expect(writers.written()).toBeGreaterThan(0);
    },
  );
});

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

/** Two changes of one claim are one. */
function unique(raws: readonly Raw[]): readonly Raw[] {
  return [...new Map(raws.map((raw) => [raw["id"], raw])).values()];
}
