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

  it("lets whoever waits for the database pass first", async () => {
    const sent: number[] = [];
    const isAwaited = () => sent.push(service.statements.length) <= 2;
    await warmUp(service.http, new AbortController().signal, { isAwaited });
    expect(sent.slice(0, 3)).toEqual([0, 0, 0]);
    expect(service.statements.length).toBeGreaterThan(0);
  });

  it("asks all of them, whatever becomes of one, and says which were refused", async () => {
    const closed = await stubService({ anonymousRead: false });
    const refused = await warmUp(closed.http, new AbortController().signal).catch(
      (error: Error) => error.message,
    );
    expect(refused).toMatch(/^WhoIsBlamed: .*login/);
    expect(refused?.split("\n")).toHaveLength(shippedQuestions().length);
    await closed.close();
  });
});
