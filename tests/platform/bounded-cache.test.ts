import { BoundedCache } from "../../src/platform/bounded-cache";

describe("a bounded cache", () => {
  it("lets go of what was not asked for longest", () => {
    const cache = new BoundedCache<string>(10);
    cache.set("a", "A", 4);
    cache.set("b", "B", 4);
    cache.get("a");
    cache.set("c", "C", 4);

    expect(["a", "b", "c"].map((key) => cache.get(key))).toEqual(["A", undefined, "C"]);
    expect(cache.weight).toBe(8);
  });

  it("lets go of as much as what is new needs, and of nothing else", () => {
    const cache = new BoundedCache<string>(10);
    for (const key of ["a", "b", "c", "d", "e"]) cache.set(key, key, 2);
    cache.set("f", "f", 5);

    expect(["a", "b", "c", "d", "e", "f"].filter((key) => cache.get(key) !== undefined)).toEqual([
      "d",
      "e",
      "f",
    ]);
  });

  it("does not keep what is heavier than all of it, nor an older value in its place", () => {
    const cache = new BoundedCache<string>(10);
    cache.set("a", "A", 3);
    cache.set("b", "B", 3);
    cache.set("a", "AA", 11);

    expect([cache.get("a"), cache.get("b"), cache.weight]).toEqual([undefined, "B", 3]);
  });

  it("weighs what is set again once", () => {
    const cache = new BoundedCache<number>(10);
    for (let time = 1; time <= 5; time++) cache.set("a", time, time);

    expect([cache.get("a"), cache.weight]).toEqual([5, 5]);
  });

  it("is empty once cleared", () => {
    const cache = new BoundedCache<number>(10);
    cache.set("a", 1, 10);
    cache.clear();
    cache.set("b", 2, 10);

    expect([cache.get("a"), cache.get("b")]).toEqual([undefined, 2]);
  });
});
