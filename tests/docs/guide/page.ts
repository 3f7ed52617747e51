import { printJson } from "./json";
import { answerTo, type GuideQuestion } from "./questions";

const HEAD = `# Ask the graph

Worked questions, from simple to hard: what is asked, how to read the answer, the GraphQL, and what comes. They are
asked of two sets of data:

- **the article**, with which the service starts ([seed](../seed)): ask in the playground and see the same;
- **the contested cases** ([tests/fixtures/contested](../tests/fixtures/contested)), where every name is invented:
  \`node bin/blamegraph.js import tests/fixtures/contested/*.jsonl\` puts them beside the article, so that questions without
  a condition then answer for both.

An answer is the \`data\` of the response, whole, with \`extensions.time\` where that is in question. [docs/vocabulary.md](vocabulary.md) says what the words mean; every
field is described in the playground and in [schema/schema.graphql](../schema/schema.graphql).

This page is made from [docs/questions](questions), and every answer is compared whole with what the service says in each
run of the tests.
`;

export function guidePage(questions: readonly GuideQuestion[]): string {
  const contents = questions.map(
    ({ heading }, index) => `${index + 1}. [${heading}](#${anchor(`${index + 1}. ${heading}`)})`,
  );
  return [HEAD, `${contents.join("\n")}\n`, ...questions.map(section)].join("\n");
}

function section(question: GuideQuestion, index: number): string {
  const { heading, text, askedOf, variables, query } = question;
  const given = Object.keys(variables).length === 0 ? "" : `, with \`${printJson(variables)}\``;
  return [
    `## ${index + 1}. ${heading}\n`,
    `${text}\n`,
    `Asked of ${askedOf}${given}:\n`,
    `\`\`\`graphql\n${query}\n\`\`\`\n`,
    `\`\`\`json\n${answerTo(question)}\`\`\`\n`,
  ].join("\n");
}

/** The id that Markdown renderers give a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");
}
