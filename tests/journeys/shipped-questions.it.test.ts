import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Service, startService } from "../support/service";
import { shippedQuestions } from "./examples";

const ANSWERS = join(__dirname, "answers");

jest.setTimeout(120_000);

describe("the shipped questions, asked of the article", () => {
  const questions = shippedQuestions();
  let service: Service;

  beforeAll(async () => {
    service = await startService();
    await service.seed();
    await service.indexed();
  });
  afterAll(() => service.close());

  it("are as many as there are answers", () => {
    expect(readdirSync(ANSWERS).sort()).toEqual(questions.map(({ name }) => `${name}.json`).sort());
  });

  it.each(questions)("$name has its whole answer", async ({ name, text, variables }) => {
    const { status, data, errors } = await service.ask(text, variables);

    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(readFileSync(join(ANSWERS, `${name}.json`), "utf8")));
    expect(status).toBe(200);
  });

  it("can be sent several at once, one chosen by its name", async () => {
    const [denials = "", disputes = ""] = ["WhoDeniesWhat", "WhoDisputesWhom"].map(
      (name) => questions.find((question) => question.name === name)?.text,
    );
    const both = `${denials}\n${disputes}`;

    const { data } = await service.ask(both, {}, { operationName: "WhoDisputesWhom" });
    const { status, errors, statements } = await service.ask(both);

    expect(Object.keys(data)).toEqual(["responses"]);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "OPERATION_RESOLUTION_FAILURE"]);
    expect(statements).toEqual([]);
  });
});
