import { Feed } from "../../../src/domain/history/feed";

/** A database whose changes become visible when a test says so. */
class Database {
  head = 0;
  visible = 0;

  readonly rows = async (statement: string, { after, limit }: Record<string, unknown> = {}) => {
    if (statement.includes("FeedHead")) return [[this.head]];
    const from = Number(after);
    const count = Math.max(0, Math.min(Number(limit), this.visible - from));
    return Array.from({ length: count }, (_, index) => [from + index + 1]);
  };
}

const within = async <Result>(promise: Promise<Result>, ms: number): Promise<Result | "nothing"> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"nothing">((resolve) => {
    timer = setTimeout(() => resolve("nothing"), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};

const LONG_MS = 5_000;

describe("the feed", () => {
  it("tells of what there is, and waits for what comes", async () => {
    const database = new Database();
    database.head = database.visible = 2;
    const stretches = new Feed(database).stretches(0);
    expect((await stretches.next()).value).toEqual({ after: 0, first: 2 });
    const next = stretches.next();
    expect(await within(next, 600)).toBe("nothing");
    database.head = database.visible = 3;
    expect(await within(next, LONG_MS)).toMatchObject({ value: { after: 2, first: 1 } });
    await stretches.return?.();
  });

  it("wakes somebody who began to wait between a change and the moment it could be seen", async () => {
    const database = new Database();
    const feed = new Feed(database);
    const stretches = feed.stretches(0);
    // Another waits, so that the head is known to have moved by the time the change is visible.
    const other = feed.stretches(undefined);
    const waiting = other.next();
    database.head = 1;
    const next = stretches.next();
    expect(await within(next, 800)).toBe("nothing");
    database.visible = 1;
    expect(await within(next, LONG_MS)).toMatchObject({ value: { after: 0, first: 1 } });
    await Promise.all([stretches.return?.(), other.return?.()]);
    await waiting;
  });

  it("refuses a number that is beyond the last change: what it counts is another feed", async () => {
    const database = new Database();
    database.head = 3;
    const stretches = new Feed(database).stretches(4);
    await expect(stretches.next()).rejects.toThrow("after is 4, and the last change is 3");
  });

  it("ends for whoever stops listening, also while there is nothing", async () => {
    const stretches = new Feed(new Database()).stretches(0);
    const next = stretches.next();
    await stretches.return?.();
    expect(await within(next, LONG_MS)).toMatchObject({ done: true });
  });
});
