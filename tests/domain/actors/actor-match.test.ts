import { codesOf, type StubService, stubService } from "../../api/stub";

jest.setTimeout(60_000);

let service: StubService;
beforeAll(async () => {
  service = await stubService();
});
afterAll(() => service.close());

const asked = async (accused: object) => {
  service.statements.length = 0;
  return await service.ask(
    "query ($accused: ActorMatch!) { blame(where: { accused: $accused }) { totalCount } }",
    { accused },
  );
};
const actors = (count: number) => Array.from({ length: count }, (_, index) => `actor:${index}`);

describe("the actor that a condition means", () => {
  it.each([
    ["a slug for an id", { id: "russia" }],
    ["the id of another record", { id: "incident:theft", rollUp: "STATE" }],
    ["a slug among ids", { oneOf: ["actor:russia", "russia"] }],
  ])("is refused with advice where it is %s", async (_, accused) => {
    const response = await asked(accused);

    expect(codesOf(response)).toEqual(["BAD_USER_INPUT"]);
    expect(response.json().errors[0].message).toMatch(/is no id of this type; expected one such as "actor:/);
    expect(service.statements).toEqual([]);
  });

  it("is one of 100 at most", async () => {
    const tooMany = await asked({ oneOf: actors(101), rollUp: "STATE" });

    expect(codesOf(tooMany)).toEqual(["BAD_USER_INPUT"]);
    expect(tooMany.json().errors[0].message).toBe(
      "oneOf takes at most 100 actors, got 101; ask in several requests.",
    );
    expect(codesOf(await asked({ oneOf: actors(100) }))).toEqual([]);
  });
});
