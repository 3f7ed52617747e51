import { readFileSync } from "node:fs";
import { parse, print } from "graphql";
import { shipped } from "../../src/package-root";
import { shippedQuestions } from "../../src/shipped-questions";
import { parseQuestions } from "../../src/web/playground/questions";

describe("examples.graphql", () => {
  it("has the same questions for the playground as for the warm-up", () => {
    const source = readFileSync(shipped("examples.graphql"), "utf8");
    const inPlayground = parseQuestions(source).map(({ name, query, variables }) => ({
      operationName: name,
      query: print(parse(query)),
      variables: variables === "" ? {} : JSON.parse(variables),
    }));

    const asked = shippedQuestions();
    expect(asked.length).toBeGreaterThanOrEqual(15);
    expect(inPlayground).toEqual(asked);
  });
});
