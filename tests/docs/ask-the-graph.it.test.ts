import { writeFileSync } from "node:fs";
import { contestedRaws } from "../support/contested";
import { type Service, startService } from "../support/service";
import { printJson } from "./guide/json";
import { answerFile, answerTo, guideQuestions } from "./guide/questions";

jest.setTimeout(180_000);

const LOAD: Readonly<Record<string, (service: Service) => Promise<void>>> = {
  "the article": (service) => service.seed(),
  "the contested cases": (service) => service.load(contestedRaws()),
};

describe.each(Object.entries(LOAD))("the guide's questions of %s", (data, load) => {
  let service: Service;

  beforeAll(async () => {
    service = await startService();
    await load(service);
  });
  afterAll(() => service.close());

  it.each(guideQuestions().filter(({ askedOf }) => askedOf === data))("$heading", async (question) => {
    const { query, variables, showsTime } = question;
    const { status, data, errors, extensions } = await service.ask(query, variables);
    const answer = showsTime ? { data, extensions: { time: extensions?.["time"] } } : data;

    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    if (process.env["WRITE_ANSWERS"] === "1") {
      writeFileSync(answerFile(question.file), `${printJson(answer)}\n`);
    }
    expect(`${printJson(answer)}\n`).toBe(answerTo(question));
  });
});
