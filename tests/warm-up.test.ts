import { shippedQuestions } from "../src/shipped-questions";
import { warmUp } from "../src/warm-up";
import { type StubService, stubService } from "./api/stub";

describe("the warm-up", () => {
  let service: StubService;
  beforeEach(async () => {
    service = await stubService();
  });
  afterEach(() => service.close());

  it("has the database plan every shipped question", async () => {
    const asked: string[] = [];
    for (const question of shippedQuestions()) {
      await service.post(question);
      asked.push(...service.statements.splice(0));
    }
    await warmUp(service.http, new AbortController().signal);
    expect(service.statements).toEqual(asked);
    expect(asked.length).toBeGreaterThanOrEqual(15);
  });

  it("asks nothing more once the service is to stop", async () => {
    await warmUp(service.http, AbortSignal.abort());
    expect(service.statements).toEqual([]);
  });

  it("says which question was refused", async () => {
    const closed = await stubService({ anonymousRead: false });
    await expect(warmUp(closed.http, new AbortController().signal)).rejects.toThrow(/^WhoIsBlamed: .*login/);
    await closed.close();
  });
});
