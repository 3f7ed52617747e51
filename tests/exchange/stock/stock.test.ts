import fc from "fast-check";
import { parseRecord } from "../../../src/domain/records/parse-record";
import type { NativeRecord } from "../../../src/domain/records/record";
import { referencesOf } from "../../../src/domain/records/references";
import { components, rings } from "../../../src/domain/records/rules/rings";
import { Column } from "../../../src/exchange/stock/column";
import { Numbering } from "../../../src/exchange/stock/numbering";
import { Spool } from "../../../src/exchange/stock/spool";
import { Stock } from "../../../src/exchange/stock/stock";
import { Texts } from "../../../src/exchange/stock/texts";
import { anActor, anIncident, aSource } from "../../domain/records/builders";

const sound = (raw: object): NativeRecord => {
  const { record, faults } = parseRecord(raw);
  if (record === undefined) throw new Error(JSON.stringify(faults));
  return record;
};
const WHERE = { file: "x.jsonl" };
const stockOf = (records: readonly NativeRecord[]) => {
  const stock = new Stock();
  for (const record of records) stock.add({ record, where: WHERE });
  return stock;
};
const most = (records: number) => ({ records, bytes: 1e9, merged: 1e9 });
const idsOf = (stock: Stock, chunk: readonly number[]) => chunk.map((index) => stock.at(index).record.id);

describe("a stock of records", () => {
  it("gives each back as it was taken", () => {
    const records = [sound(anActor("a")), sound(aSource("s"))];
    const stock = stockOf(records);
    expect(records.map(({ id }) => stock.at(stock.indexOf(id) ?? -1))).toEqual(
      records.map((record) => ({ record, where: WHERE })),
    );
    expect([stock.count, stock.has("actor:a"), stock.has("actor:b")]).toEqual([2, true, false]);
  });

  it("has chunks of which each refers only to itself and to those before, the same in whatever order they came", () => {
    const names = fc.integer({ min: 0, max: 30 });
    const links = fc.uniqueArray(fc.tuple(names, names), { maxLength: 40 });
    const size = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(links, size, fc.infiniteStream(fc.nat()), (found, chunk, shuffle) => {
        const records = Array.from({ length: 31 }, (_, number) =>
          sound(
            aSource(`${number}`, {
              quotes: [
                ...new Set(found.flatMap(([from, to]) => (from === number ? [`source:${to}`] : []))),
              ].filter((id) => id !== `source:${number}`),
            }),
          ),
        );
        const stock = stockOf(records);
        const chunks = [...stock.chunks(most(chunk))].map((indexes) => idsOf(stock, indexes));
        const seen = new Set<string>();
        for (const ids of chunks) {
          for (const id of ids) seen.add(id);
          for (const id of ids) {
            const record = records.find((one) => one.id === id) as NativeRecord;
            for (const reference of referencesOf(record)) expect(seen).toContain(reference.id);
          }
        }
        expect(seen.size).toBe(31);

        const keys = new Map(records.map((record) => [record, shuffle.next().value as number]));
        const other = stockOf(records.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0)));
        expect([...other.chunks(most(chunk))].map((indexes) => idsOf(other, indexes))).toEqual(chunks);
      }),
      { numRuns: 200 },
    );
  });

  it("ends a chunk where it has enough bytes, or enough that is to be merged; what belongs together stays together", () => {
    const summary = "x".repeat(1_000);
    const incidents = ["a", "b", "c"].map((id) => sound(anIncident(id, { summary })));
    const ring = ["d", "e"].map((id) => sound(aSource(id, { quotes: [`source:${id === "d" ? "e" : "d"}`] })));
    const stock = stockOf([...incidents, ...ring]);
    const idsBy = (limits: Partial<ReturnType<typeof most>>) =>
      [...stock.chunks({ ...most(10), ...limits })].map((chunk) =>
        idsOf(stock, chunk)
          .map((id) => id.slice(-1))
          .join(""),
      );
    expect(idsBy({})).toEqual(["abcde"]);
    expect(idsBy({ bytes: 2_500 })).toEqual(["ab", "cde"]);
    expect(idsBy({ bytes: 1 })).toEqual(["a", "b", "c", "de"]);
    for (const id of ["a", "c"]) stock.judge(stock.indexOf(`incident:${id}`) ?? -1, "MERGED");
    expect(idsBy({ merged: 1 })).toEqual(["ab", "cde"]);
  });

  it("knows of several records with one slug or outside id the first by its id", () => {
    const externalIds = [{ scheme: "x", value: "1" }];
    const stock = stockOf([sound(anActor("b", { externalIds })), sound(anActor("a", { externalIds }))]);
    expect(stock.ownersOfKeys(sound(anActor("c", { externalIds })))).toEqual(["actor:a"]);
    expect(stock.ownersOfKeys(sound(anActor("c", { slug: "b" })))).toEqual(["actor:b"]);
  });

  it("counts what became of its records", () => {
    const stock = stockOf([sound(anActor("a")), sound(anActor("b")), sound(aSource("s"))]);
    stock.judge(stock.indexOf("actor:a") ?? -1, "ADDED");
    const tally = [...stock.tally()].map(([type, counts]) => [type, Object.fromEntries(counts)]);
    expect(tally).toEqual([
      ["actor", { ADDED: 1, UNJUDGED: 1 }],
      ["source", { UNJUDGED: 1 }],
    ]);
  });
});

describe("what a stock is made of", () => {
  it("a spool has what was appended, in memory and beyond", () => {
    const spool = new Spool();
    const texts = ["ä".repeat(3_000_000), "狼毒草", "b".repeat(9_000_000), "last", "c".repeat(8_000_000), ""];
    const places = texts.map((text) => {
      const start = spool.length;
      spool.append(text);
      return [start, spool.length] as const;
    });
    for (const [index, [start, end]] of places.entries())
      expect(spool.read(start, end) === texts[index]).toBe(true);
    spool.close();
  });

  it("a numbering numbers as a Map would", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3_000 }), (texts) => {
        const numbering = new Numbering();
        const numbers = new Map<string, number>();
        for (const text of texts) {
          if (!numbers.has(text)) numbers.set(text, numbers.size);
          expect(numbering.numberOf(text)).toBe(numbers.get(text));
        }
        expect(numbering.count).toBe(numbers.size);
        expect(numbering.find("nobody's")).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  it("a column has as many numbers as were added, and no others", () => {
    const column = new Column(Int32Array);
    for (let number = 0; number < 5_000; number += 1) column.push(-number);
    expect([column.length, column.at(4_999)]).toEqual([5_000, -4_999]);
    expect(() => column.at(5_000)).toThrow(RangeError);
  });

  it("texts are put in order as bytes are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary-ascii" })), (words) => {
        const texts = new Texts();
        for (const word of words) texts.push(word);
        const order = [...words.keys()].sort((a, b) => texts.compare(a, b));
        expect(order.map((index) => words[index])).toEqual(
          words.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
        );
      }),
    );
  });
});

describe("the components of a graph", () => {
  const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 });

  it("are those that reach each other, each after all it reaches", () => {
    fc.assert(
      fc.property(links, (edges) => {
        const targets = (node: number) => edges.flatMap(([from, to]) => (from === node ? [to] : []));
        const reached = Array.from({ length: 12 }, (_, from) => {
          const found = new Set([from]);
          for (const node of found) for (const to of targets(node)) found.add(to);
          return found;
        });
        const { nodes, begins } = components(
          {
            count: 12,
            degree: (node) => targets(node).length,
            target: (node, nth) => targets(node)[nth] as number,
          },
          Array.from({ length: 12 }, (_, node) => node),
        );
        const group = new Map<number, number>();
        let last = -1;
        for (const [place, node] of nodes.entries()) {
          if (begins[place] === 1) last += 1;
          group.set(node, last);
        }
        expect(group.size).toBe(12);
        for (let one = 0; one < 12; one += 1) {
          for (const other of reached[one] ?? []) {
            const isTogether = reached[other]?.has(one) === true;
            expect(group.get(one) === group.get(other)).toBe(isTogether);
            expect(group.get(other)).toBeLessThanOrEqual(group.get(one) ?? -1);
          }
        }
      }),
    );
  });

  it("of a chain longer than the stack is deep are found", () => {
    const ids = Array.from({ length: 200_000 }, (_, number) => `${number}`);
    const found = rings(ids, (id) => (id === "199999" ? [] : [`${Number(id) + 1}`]));
    expect([found.length, found[0], found.at(-1)]).toEqual([200_000, ["199999"], ["0"]]);
  });
});
