import { type Profile, profile } from "../../platform/read/profile";
import { type Service, startService } from "../../support/service";

jest.setTimeout(180_000);

const MANY = 3_000;
const FIRST_DAY = Date.parse("2020-01-01T00:00:00.000Z");
const MINUTE = 60_000;

describe("the last change", () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  const last = async (before?: string): Promise<number> => {
    const { changes } = await service.read(
      "query($before: DateTime) { changes(first: 1) { last(before: $before) } }",
      { before },
    );
    return changes.last;
  };

  it("is number 0 where nothing was recorded", async () => {
    await service.empty();
    expect([await last(), await last("2026-01-01T00:00:00Z")]).toEqual([0, 0]);
  });

  it("is that of the whole feed, or the last before a moment, however many were made at once", async () => {
    await service.empty();
    await service.seed();
    const { changes } = await service.read(
      "{ changes(first: 200) { next hasMore last changes { sequence at } } }",
    );
    expect(changes).toMatchObject({ hasMore: false, last: changes.next });
    const all: readonly { readonly sequence: number; readonly at: string }[] = changes.changes;
    const moments = [...new Set(all.map(({ at }) => at)), "2100-01-01T00:00:00.000Z"];
    for (const moment of moments) {
      const before = all.filter(({ at }) => at < moment).at(-1)?.sequence ?? 0;
      expect([moment, await last(moment)]).toEqual([moment, before]);
    }
  });

  it("is told beside a stretch, twice under two names, and where the stretch is empty", async () => {
    const { feed } = await service.read(
      '{ feed: changes(after: 1, first: 2) { all: last none: last(before: "1900-01-01T00:00:00Z") next changes { sequence } } }',
    );
    expect(feed).toEqual({
      all: await last(),
      none: 0,
      next: 3,
      changes: [{ sequence: 2 }, { sequence: 3 }],
    });
    const end = await last();
    const { changes } = await service.read(
      "query($after: Int!) { changes(after: $after) { last next changes { act } } }",
      {
        after: end,
      },
    );
    expect(changes).toEqual({ last: end, next: end, changes: [] });
  });

  it("is looked for from the end of the feed, in as many steps among thousands of changes as among few", async () => {
    const few = await costs();
    await service.graph.apply(
      "UNWIND range(1, $many) AS n CREATE (:Revision {id: 'revision:' + ($from + n), sequence: $from + n, at: toString(datetime({epochMillis: $day + n * $minute})), act: 'RECORDED', by: 'test'})",
      { many: MANY, from: await last(), day: FIRST_DAY, minute: MINUTE },
    );
    const many = await costs();
    expect(many.map(({ dbHits }) => dbHits)).toEqual(few.map(({ dbHits }) => dbHits));
    for (const { operators } of many)
      expect(operators.filter((operator) => /Scan(?!.*INDEX)|Sort|^Top/.test(operator))).toEqual([]);
  });

  async function costs(): Promise<readonly Profile[]> {
    const profiles: Profile[] = [];
    for (const before of [undefined, "2099-01-01T00:00:00Z"]) {
      const { statements, parameters } = await service.ask(
        "query($before: DateTime) { changes(first: 1) { last(before: $before) } }",
        { before },
      );
      profiles.push(await profile(statements[0] ?? "", parameters[0] ?? {}));
    }
    return profiles;
  }
});
