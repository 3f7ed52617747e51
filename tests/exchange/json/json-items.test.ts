import fc from "fast-check";
import { formatProblem } from "../../../src/domain/records/faults";
import { FileRefused } from "../../../src/exchange/input-file";
import { type JsonItem, MAX_ITEM_BYTES, readItems } from "../../../src/exchange/json/json-items";
import { fileOf } from "../../support/read-files";

const EXPECTED = "expected a list";

const read = async (content: string | Uint8Array, list?: string, pieceBytes?: number) => {
  const items: JsonItem[] = [];
  const { value } = await readItems(fileOf("x.json", content, pieceBytes), list, EXPECTED, (item) =>
    items.push(item),
  );
  return { head: value, items: items.map((item) => item.value), places: items.map(({ where }) => where) };
};
const refusal = async (content: string | Uint8Array, list?: string) => {
  const error: unknown = await read(content, list).catch((reason: unknown) => reason);
  if (!(error instanceof FileRefused)) throw new Error("the file is not refused");
  return error.problems.map(formatProblem);
};

describe("a document that is read item by item", () => {
  it("is what JSON.parse makes of it, wherever it is cut into pieces", async () => {
    const values = fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 6 });
    const pieces = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(values, pieces, fc.constantFrom(undefined, 2), async (items, piece, indent) => {
        const plain = JSON.parse(JSON.stringify(items));
        expect(await read(JSON.stringify(items, null, indent), undefined, piece)).toMatchObject({
          head: [],
          items: plain,
        });
        const within = { before: [items, { list: items }], list: items, "after\n[": "[" };
        const read2 = await read(JSON.stringify(within, null, indent), "list", piece);
        expect(read2.items).toEqual(plain);
        expect(read2.head).toEqual(JSON.parse(JSON.stringify({ ...within, list: [] })));
        expect(read2.places).toEqual(
          plain.map((_: unknown, at: number) => ({ file: "x.json", pointer: `/list/${at}` })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("may have no such list, or one that is something else", async () => {
    expect(await read('{"a":[1]}', "list")).toEqual({ head: { a: [1] }, items: [], places: [] });
    expect(await read('{"list":{"list":[1]}}', "list")).toMatchObject({
      head: { list: { list: [1] } },
      items: [],
    });
    expect(await read('[["list"],[1]]', "list")).toMatchObject({ head: [["list"], [1]], items: [] });
    expect(await read('{"l\\u0069st" : [1]}', "list")).toMatchObject({ head: { list: [] }, items: [1] });
    expect(await read("7")).toMatchObject({ head: 7, items: [] });
  });

  it("is refused as a whole where JSON.parse would refuse it, wherever the fault is", async () => {
    const damage = fc.tuple(fc.nat(), fc.constantFrom(...'[]{}",:x1 \\\u0000'), fc.boolean());
    const whole = '{"a":[1,{"b":"]"}],"list":[{"c":"x\\"y"},[2,3],"t",4],"d":{}}';
    await fc.assert(
      fc.asyncProperty(damage, fc.integer({ min: 1, max: 9 }), async ([place, character, isCut], piece) => {
        const at = place % whole.length;
        const text = isCut ? whole.slice(0, at) : whole.slice(0, at) + character + whole.slice(at + 1);
        const verdict = await read(text, "list", piece).then(
          () => "taken",
          (error: unknown) => {
            if (!(error instanceof FileRefused)) throw error;
            return "refused";
          },
        );
        let expected = "taken";
        try {
          JSON.parse(text);
        } catch {
          expected = "refused";
        }
        expect([text, verdict]).toEqual([text, expected]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["an item that is none", "[1,,2]", undefined, "x.json, /1: is not JSON; expected a list."],
    ["a comma too many", "[1,]", undefined, "x.json, /1: is not JSON; expected a list."],
    [
      "an end in the middle",
      '{"list":[1,{"a"',
      "list",
      "x.json, /list/1: is where the file ends; expected a list.",
    ],
    [
      "more behind it",
      "[1] 2",
      undefined,
      "x.json: is not JSON before or behind the items of its list; expected a list.",
    ],
    ["nothing", "", undefined, "x.json: is not JSON; expected a list."],
    [
      "an item over 1 MiB",
      JSON.stringify([1, "a".repeat(MAX_ITEM_BYTES)]),
      undefined,
      "x.json, /1: has more than 1 MiB; expected at most 1 MiB.",
    ],
    [
      "more than 1 MiB beside its list",
      JSON.stringify({ a: "a".repeat(MAX_ITEM_BYTES), list: [] }),
      "list",
      "x.json: has more than 1 MiB beside its list list; expected at most 1 MiB.",
    ],
  ])("is refused with %s", async (_, text, list, message) => {
    expect(await refusal(text, list)).toEqual([message]);
  });

  it("is refused where it is not UTF-8", async () => {
    expect(await refusal(Buffer.from('["caf\u00e9"]', "latin1"))).toEqual([
      "x.json, /0: is not UTF-8; expected a file in UTF-8.",
    ]);
  });
});
