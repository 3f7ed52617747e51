import { type Service, startService } from "../../support/service";
import { aClaim, aRetraction, SURROUNDINGS } from "../records/builders";

jest.setTimeout(180_000);

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load([
    ...SURROUNDINGS,
    aClaim("c", { statedOn: "2020-02-01" }),
    aRetraction("t", { statedOn: "2020-03-01" }),
  ]);
});
afterAll(() => service.close());

describe("a timeline below anything", () => {
  it.each([
    [
      "a change of mind",
      "{ statistics { changesOfMind { by { timeline { totalCount nodes { kind } } } } } }",
    ],
    [
      "the claim it is of",
      "{ statistics { changesOfMind { claim { incident { timeline { nodes { kind } } } newest: accusers { timeline { totalCount } } } } } }",
    ],
    [
      "what a search found",
      '{ search(query: "agency") { record { ... on Actor { timeline { nodes { kind } } } } } }',
    ],
    ["a row of blame", "{ blame { nodes { accuser { timeline { nodes { kind } } } } } }"],
    ["a reason", "{ incidents { nodes { standing { accused { actor { timeline { totalCount } } } } } } }"],
    [
      "a node",
      '{ nodes(ids: ["actor:agency"]) { ... on Actor { timeline { nodes { kind record { id } } } } } }',
    ],
  ])("is answered: of %s", async (_, query) => {
    const { errors } = await service.ask(query);

    expect(errors).toBeUndefined();
  });
});
