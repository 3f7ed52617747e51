import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shippedQuestions } from "../../src/shipped-questions";
import { type Service, startService } from "../support/service";

const ANSWERS = join(__dirname, "answers");

jest.setTimeout(120_000);

describe("the shipped questions, asked of the article", () => {
  const questions = shippedQuestions();
  let service: Service;

  beforeAll(async () => {
    service = await startService();
    await service.seed();
  });
  afterAll(() => service.close());

  it("are as many as there are answers", () => {
    expect(readdirSync(ANSWERS).sort()).toEqual(
      questions.map(({ operationName }) => `${operationName}.json`).sort(),
    );
  });

  it.each(questions)("$operationName has its whole answer", async ({ query, operationName, variables }) => {
    const { status, data, errors } = await service.ask(query, variables);

    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(readFileSync(join(ANSWERS, `${operationName}.json`), "utf8")));
    expect(status).toBe(200);
  });

  it("can be sent several at once, one chosen by its name", async () => {
    const [denials = "", disputes = ""] = ["WhoDeniesWhat", "WhoDisputesWhom"].map(
      (name) => questions.find(({ operationName }) => operationName === name)?.query,
    );
    const both = `${denials}\n${disputes}`;

    const { data } = await service.ask(both, {}, { operationName: "WhoDisputesWhom" });
    const { status, errors, statements } = await service.ask(both);

    expect(Object.keys(data)).toEqual(["responses"]);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "OPERATION_RESOLUTION_FAILURE"]);
    expect(statements).toEqual([]);
  });
});
