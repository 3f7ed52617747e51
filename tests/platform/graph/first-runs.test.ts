import { FirstRuns } from "../../../src/platform/graph/first-runs";

/** Runs that end when the test says so, in the order they were begun. */
function runs() {
  const begun: { end(): void; fail(): void }[] = [];
  const work = () =>
    new Promise<string>((resolve, reject) => {
      begun.push({ end: () => resolve("rows"), fail: () => reject(new Error("refused")) });
    });
  return { begun, work };
}

const nothing = () => Promise.resolve();
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("the first run of a statement", () => {
  it("goes ahead of all others of the same text, which then run together", async () => {
    const [{ begun, work }, first] = [runs(), new FirstRuns(nothing)];
    const answers = [1, 2, 3].map(() => first.run("RETURN 1", work));
    await turn();
    expect(begun).toHaveLength(1);
    begun[0]?.end();
    await turn();
    expect(begun).toHaveLength(3);
    for (const run of begun) run.end();
    expect(await Promise.all(answers)).toEqual(["rows", "rows", "rows"]);
  });

  it("holds up no other statement, and none that has run before", async () => {
    const [{ begun, work }, first] = [runs(), new FirstRuns(nothing)];
    void first.run("RETURN 1", work);
    void first.run("RETURN 2", work);
    await turn();
    expect(begun).toHaveLength(2);
    for (const run of begun) run.end();
    await turn();
    void first.run("RETURN 1", work);
    void first.run("RETURN 1", work);
    await turn();
    expect(begun).toHaveLength(4);
  });

  it("lets the others try for themselves where it failed", async () => {
    const [{ begun, work }, first] = [runs(), new FirstRuns(nothing)];
    const failed = first.run("RETURN 1", work);
    const other = first.run("RETURN 1", work);
    begun[0]?.fail();
    await expect(failed).rejects.toThrow("refused");
    await turn();
    begun[1]?.end();
    expect(await other).toBe("rows");
  });

  it("is the first again once the database has lost its plans", async () => {
    const [{ begun, work }, first] = [runs(), new FirstRuns(nothing)];
    void first.run("RETURN 1", work);
    begun[0]?.end();
    await turn();
    first.forget();
    void first.run("RETURN 1", work);
    void first.run("RETURN 1", work);
    await turn();
    expect(begun).toHaveLength(2);
    begun[1]?.end();
  });

  it("is preceded by the forgetting of all plans where the statements so far are long enough to fill a heap", async () => {
    const told: string[] = [];
    const first = new FirstRuns(async () => void told.push("forget"));
    const run = (statement: string) => first.run(statement, async () => told.push(statement.slice(0, 2)));
    const long = (name: string) => `${name} ${"x".repeat(400_000)}`;
    for (const name of ["a", "b", "c"]) await run(long(name));
    await run(long("a")); // known, and no longer for it
    expect(told).toEqual(["a ", "b ", "c ", "a "]);
    await run(long("d"));
    expect(told.slice(4)).toEqual(["forget", "d "]);
    for (const name of ["a", "b"]) await run(long(name));
    expect(told.slice(6)).toEqual(["a ", "b "]);
    await run(long("c"));
    expect(told.slice(8)).toEqual(["forget", "c "]);
  });

  it("is answered where plans cannot be forgotten", async () => {
    const first = new FirstRuns(() => Promise.reject(new Error("not allowed")));
    expect(await first.run("x".repeat(1_500_001), async () => "rows")).toBe("rows");
  });

  describe("that takes long", () => {
    beforeEach(() => jest.useFakeTimers({ doNotFake: ["setImmediate"] }));
    afterEach(() => jest.useRealTimers());

    it("holds the others up for four seconds at most", async () => {
      const [{ begun, work }, first] = [runs(), new FirstRuns(nothing)];
      void first.run("RETURN 1", work);
      void first.run("RETURN 1", work);
      await turn();
      await jest.advanceTimersByTimeAsync(3_900);
      expect(begun).toHaveLength(1);
      await jest.advanceTimersByTimeAsync(200);
      await turn();
      expect(begun).toHaveLength(2);
    });
  });
});
