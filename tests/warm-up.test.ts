import { shippedQuestions } from "../src/shipped-questions";
import { warmUp } from "../src/warm-up";
import { firstQuestions } from "../src/web/views/first-questions";
import documents from "../src/web/views/generated/documents.json";
import { type StubService, stubService } from "./api/stub";
import { trusted } from "./web/trusted";

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
    await warmUp(service.http, shippedQuestions(), new AbortController().signal);
    expect(service.statements).toEqual(asked);
    expect(asked.length).toBeGreaterThanOrEqual(15);
  });

  it("asks nothing more once the service is to stop", async () => {
    await warmUp(service.http, shippedQuestions(), AbortSignal.abort());
    expect(service.statements).toEqual([]);
  });

  it("lets whoever waits for the database pass first", async () => {
    const sent: number[] = [];
    const isAwaited = () => sent.push(service.statements.length) <= 2;
    await warmUp(service.http, shippedQuestions(), new AbortController().signal, { isAwaited });
    expect(sent.slice(0, 3)).toEqual([0, 0, 0]);
    expect(service.statements.length).toBeGreaterThan(0);
  });

  it("asks all of them, whatever becomes of one, and says which were refused", async () => {
    const closed = await stubService({ anonymousRead: false });
    const refused = await warmUp(closed.http, shippedQuestions(), new AbortController().signal).catch(
      (error: Error) => error.message,
    );
    expect(refused).toMatch(/^WhoIsBlamed: .*login/);
    expect(refused?.split("\n")).toHaveLength(shippedQuestions().length);
    await closed.close();
  });

  it("asks everything that a reader asks in the explorer, each by its trusted document", async () => {
    const explorer = await stubService({ documents: trusted() });
    const { ownLogin, http } = explorer;
    const answers: (readonly [operation: string, answer: string])[] = [];
    for (const question of firstQuestions()) {
      const { statusCode, json } = await http.inject({
        method: "POST",
        url: "/graphql",
        headers: { authorization: ownLogin },
        payload: question,
      });
      const { errors = [] } = json() as {
        readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
      };
      // Without a database there is nothing to count from; that the database is asked is all that matters here.
      const refused = errors.filter(({ extensions: { code } }) => code !== "INTERNAL_SERVER_ERROR");
      answers.push([question.operationName, `${statusCode} ${JSON.stringify(refused)}`]);
    }
    const queries = Object.values(documents)
      .filter((text) => !/^ {2}proposals?\(/m.test(text)) // which need another role
      .flatMap((text) => /^query (\w+)/m.exec(text)?.[1] ?? []);
    expect([...new Set(answers.map(([name]) => name))].sort()).toEqual(queries.sort());
    expect(answers.filter(([, answer]) => answer !== "200 []")).toEqual([]);
    await explorer.close();
  });
});
