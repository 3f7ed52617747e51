import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentNode, parse, type Token, TokenKind } from "graphql";
import { measure } from "../../src/platform/graphql/limits";
import { shippedQuestions } from "../../src/shipped-questions";
import { guideQuestions } from "./guide/questions";

const page = readFileSync(join(__dirname, "../../docs/limits.md"), "utf8");

function tokensOf(document: DocumentNode): number {
  let count = 0;
  for (let token: Token | null | undefined = document.loc?.startToken; token; token = token.next) {
    if (![TokenKind.SOF, TokenKind.EOF, TokenKind.COMMENT].includes(token.kind)) count += 1;
  }
  return count;
}

it("says how large shipped questions are: of examples.graphql and of the guide", () => {
  const documents = [...shippedQuestions(), ...guideQuestions()].map(({ query }) => parse(query));
  const most = (size: (document: DocumentNode) => number) => Math.max(...documents.map(size));

  expect(page).toContain(
    `A shipped question ([examples.graphql](../examples.graphql), [docs/questions](questions)) has at most ${most((document) => measure(document).fields)} fields, ${most(tokensOf)} tokens, ${most((document) => measure(document).depth)} levels and ${most((document) => measure(document).aliases)} aliases.`,
  );
});
