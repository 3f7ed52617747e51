import { Column } from "../../../src/exchange/stock/column";
import { Texts } from "../../../src/exchange/stock/texts";

const MANY = 40_000; // more than two pages of numbers

describe("what is kept page by page", () => {
  it("has every number where it was put, and no other", () => {
    const column = new Column(Int32Array);
    for (let value = 0; value < MANY; value++) expect(column.push(-value)).toBe(value);
    column.set(20_000, 7);
    expect([0, 16_383, 16_384, 20_000, MANY - 1].map((index) => column.at(index))).toEqual([
      0,
      -16_383,
      -16_384,
      7,
      1 - MANY,
    ]);
    expect(() => column.at(MANY)).toThrow(RangeError);
    expect(() => column.set(MANY, 1)).toThrow("40000 is none of 40000");
  });

  it("has every text, also one that is longer than a page, and tells their order", () => {
    const texts = new Texts();
    const kept = [
      "",
      "é".repeat(700_000),
      ...Array.from({ length: MANY }, (_, index) => `record:${index} ${"x".repeat(40)}`),
      "",
    ];
    for (const text of kept) texts.push(text);
    expect(kept.findIndex((text, index) => texts.at(index) !== text)).toBe(-1);
    const last = kept.length - 1;
    expect(Math.sign(texts.compare(2, last - 1))).toBe(-1);
    expect(Math.sign(texts.compare(last - 1, 2))).toBe(1);
    expect(texts.compare(0, last)).toBe(0);
    expect(Math.sign(texts.compare(1, 2))).toBe(1);
  });
});
