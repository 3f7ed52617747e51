import { printJson } from "./json";
import { answerTo, type GuideQuestion } from "./questions";

const head = (questions: readonly GuideQuestion[]) => `# Ask the graph

Worked questions, from simple to hard: what is asked, how to read the answer, the GraphQL, and what comes. They are
asked of two sets of data:

- **the article** (questions ${numbersOf(questions, "the article")}), with which the service starts ([seed](../seed)). The answers below are those
  of the article alone: ask before you import anything, or start on a fresh folder:

  \`\`\`sh
  BLAMEGRAPH_DATA=./the-article node bin/blamegraph.js start
  \`\`\`

- **the contested cases** (questions ${numbersOf(questions, "the contested cases")}; [tests/fixtures/contested](../tests/fixtures/contested)), where every name is
  invented. The answers below are those of these cases alone: import them into a fresh folder before you start on it, for
  a database that has records is not given the article:

  \`\`\`sh
  BLAMEGRAPH_DATA=./contested node bin/blamegraph.js import tests/fixtures/contested/*.jsonl
  BLAMEGRAPH_DATA=./contested node bin/blamegraph.js start
  \`\`\`

  Imported beside the article, they are answered together with it wherever a question has no condition that leaves it out.

One service after the other, or each on its port (\`start --port 4001\`); ask in the playground, whose address it prints.

An answer is the \`data\` of the response, whole, with \`extensions.time\` where that is in question. [docs/vocabulary.md](vocabulary.md) says what the words mean; every
field is described in the playground and in [schema/schema.graphql](../schema/schema.graphql).

This page is made from [docs/questions](questions), and every answer is compared whole with what the service says in each
run of the tests.
`;

export function guidePage(questions: readonly GuideQuestion[]): string {
  const contents = questions.map(
    ({ heading }, index) => `${index + 1}. [${heading}](#${anchor(`${index + 1}. ${heading}`)})`,
  );
  return [head(questions), `${contents.join("\n")}\n`, ...questions.map(section)].join("\n");
}

/** Which questions are asked of it: `1 to 4, 6`. */
function numbersOf(questions: readonly GuideQuestion[], data: GuideQuestion["askedOf"]): string {
  const numbers = questions.flatMap(({ askedOf }, index) => (askedOf === data ? [index + 1] : []));
  const runs: (readonly [number, number])[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) runs[runs.length - 1] = [last[0], number];
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(", ");
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
